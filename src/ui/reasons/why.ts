/** What a reason for a cell's movement is made from, and the words that all reasons share. */
import { at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { CellChoice } from '../../state/selection.ts';
import type { Counted } from '../costTable/cellSentence.ts';
import { tableSize } from '../costTable/layers.ts';
import { REASONS } from '../../text/en/reasons.ts';
import { sayOfAny, type Say } from '../../tasks/say.ts';

/** A cell of one contestant's table, and whose it is. */
export interface Why {
  readonly view: TableView;
  /** True tokens [T]. */
  readonly targets: ArrayLike<number>;
  readonly choice: CellChoice;
  readonly contestant: ContestantSettings;
  readonly name: string;
  readonly counted: Counted;
  /** Tells messages in the words of the task. */
  readonly say: Say;
}

/** A part of a sentence: words, or a token, whose name is no word of the sentence. */
export type Piece = string | { readonly token: number };

/** Marks that stand in no text, about the number of a token. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** A token as it fills a message's hole. */
export const marked = (token: number): string => `${OPEN}${token}${CLOSE}`;

/** A sentence with marked tokens, in pieces. */
export const piecesOf = (sentence: string): readonly Piece[] =>
  sentence
    .split(new RegExp(`${OPEN}(\\d+)${CLOSE}`))
    .map((part, i) => (i % 2 === 1 ? { token: Number(part) } : part))
    .filter((piece) => piece !== '');

/** The token of a row (t, a), marked. */
export const tokenOf = ({ view }: Why, row: number): string => marked(row % tableSize(view).V);

/** A probability: `12 %`, `under 1 %`, `over 99 %`; `0 %` and `100 %` only where nothing is missing that one could see. */
export function percentOf(chance: number): string {
  const whole = Math.round(100 * chance);
  if (whole === 0 && chance > 0.0005) return sayOfAny(REASONS.under);
  if (whole === 100 && chance < 0.9995) return sayOfAny(REASONS.over);
  return `${whole}\u00A0%`;
}

/** `gives it 12 %`; among the letters tried, where those are not all. */
export function given({ view, say }: Why, rows: readonly number[], row: number): string {
  const chance = percentOf(at(view.model, row));
  return rows.length < tableSize(view).V
    ? say(REASONS.givenAmong, { chance, tried: rows.length })
    : say(REASONS.given, { chance });
}
