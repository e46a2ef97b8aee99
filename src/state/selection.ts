/** The one linked selection: cell, token, update that is looked back to, layer and whose table. Null means "not chosen", so a link stays short. */
import { createStore } from 'zustand/vanilla';
import { PlaygroundError } from '../base/errors.ts';
import { LINKS } from '../text/en/links.ts';
import { sayOfAny } from '../tasks/say.ts';
import { pageReader, type PageKey } from './pageKeys.ts';

/** What the cells of the table show. */
export const LAYERS = ['cost', 'regret', 'target', 'model', 'difference'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Selection {
  /** Cell t, from 0. */
  readonly cell: number | null;
  /** Token a, from 0; null follows the truth of the cell. */
  readonly token: number | null;
  /** The update that is looked back to, in updates of whoever had done most; null is now. */
  readonly pastUpdate: number | null;
  readonly layer: Layer;
  /** Index of the contestant whose table is shown, or all side by side. */
  readonly view: number | 'all' | null;
}

export const UNSELECTED: Selection = { cell: null, token: null, pastUpdate: null, layer: 'cost', view: null };

export const selectionStore = createStore<Selection>(() => UNSELECTED);

/** Looks at cell `cell` (from 0) and at one of its tokens, or at its truth (null). */
export function chooseCell(cell: number, token: number | null): void {
  selectionStore.setState({ cell, token });
}

/** Looks back to an update until told otherwise; null is now. */
export function choosePastUpdate(pastUpdate: number | null): void {
  selectionStore.setState({ pastUpdate });
}

export function showLayer(layer: Layer): void {
  selectionStore.setState({ layer });
}

export function showView(view: number | 'all'): void {
  selectionStore.setState({ view });
}

/** The cell and token that a selection means in a word. */
export interface CellChoice {
  readonly cell: number;
  readonly token: number;
}

/**
 * The selection in a word with true tokens `targets` [T] and V tokens: a cell beyond the word becomes its last, an
 * unchosen one the middle; a token that does not exist, or was not chosen, becomes the truth.
 */
export function resolveCell(
  { cell, token }: Pick<Selection, 'cell' | 'token'>,
  targets: ArrayLike<number>,
  vocabularySize: number,
): CellChoice {
  const last = targets.length - 1;
  const inside = cell === null ? Math.floor(last / 2) : Math.min(Math.max(cell, 0), last);
  const known = token !== null && token >= 0 && token < vocabularySize;
  return { cell: inside, token: known ? token : (targets[inside] ?? 0) };
}

/** Whose table is shown among `count` contestants: an unchosen or vanished one becomes `fallback`. */
export function resolveView(view: Selection['view'], count: number, fallback: number): number | 'all' {
  if (view === 'all') return count > 1 ? 'all' : 0;
  return view !== null && view < count ? view : Math.min(fallback, count - 1);
}

/** The link keys of the selection; cells and contestants count from 1, as on the page. */
export type SelectionKey = Extract<PageKey, 'cell' | 'token' | 'step' | 'layer' | 'view'>;

/** What a link should say of the selection: only what was chosen. */
export function selectionToLink(
  { cell, token, pastUpdate, layer, view }: Selection,
  vocabulary: readonly string[],
): Partial<Record<SelectionKey, string>> {
  const letter = token === null ? undefined : vocabulary[token];
  return {
    ...(cell !== null && { cell: String(cell + 1) }),
    ...(letter !== undefined && { token: letter }),
    ...(pastUpdate !== null && { step: String(pastUpdate) }),
    ...(layer !== 'cost' && { layer }),
    ...(view !== null && { view: view === 'all' ? 'all' : String(view + 1) }),
  };
}

/** A count from 1 as an index. @throws PlaygroundError `bad-link` */
function position(key: SelectionKey, text: string, most: number): number {
  if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= most) return Number(text) - 1;
  throw new PlaygroundError(
    'bad-link',
    sayOfAny(LINKS.bad, { key, text, allowed: sayOfAny(LINKS.whole, { most: String(most) }) }),
  );
}

/** Position of `text` in `list`. @throws PlaygroundError `bad-link` */
function oneOf(key: SelectionKey, text: string, list: readonly string[]): number {
  const index = list.indexOf(text);
  if (index >= 0) return index;
  throw new PlaygroundError(
    'bad-link',
    sayOfAny(LINKS.bad, { key, text, allowed: sayOfAny(LINKS.oneOf, { names: list.join(', ') }) }),
  );
}

/**
 * What a link's page keys say of the selection; keys of others are left alone. Whether the word has such a cell shows
 * later: then it becomes the last one. A key that cannot be read is left out; `tell` hears why.
 */
export function selectionFromLink(
  page: Readonly<Record<string, string>>,
  vocabulary: readonly string[],
  tell: (problem: unknown) => void,
): Partial<Selection> {
  const read = pageReader(page, tell);
  const cell = read('cell', (text) => position('cell', text, 999));
  const token = read('token', (text) => oneOf('token', text, vocabulary));
  const pastUpdate = read('step', (text) => (text === '0' ? 0 : position('step', text, 999_999_999) + 1));
  const layer = read('layer', (text) => LAYERS[oneOf('layer', text, LAYERS)]);
  const view = read('view', (text) => (text === 'all' ? 'all' : position('view', text, 4)));
  return {
    ...(cell !== undefined && { cell }),
    ...(token !== undefined && { token }),
    ...(pastUpdate !== undefined && { pastUpdate }),
    ...(layer !== undefined && { layer }),
    ...(view !== undefined && { view }),
  };
}
