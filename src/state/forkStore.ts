/** Letters that the reader forces on the watched word, whatever a contestant would write there. */
import { createStore } from 'zustand/vanilla';
import { PlaygroundError } from '../base/errors.ts';
import { LINKS } from '../text/en/links.ts';
import { sayOfAny } from '../tasks/say.ts';
import type { Forced } from './runState.ts';
import { showLive } from './watch.ts';

export interface ForkState {
  /** In the order of the cells; empty: nothing is forced. */
  readonly forced: readonly Forced[];
}

const NOTHING: readonly Forced[] = [];

export const forkStore = createStore<ForkState>(() => ({ forced: NOTHING }));

/** Forces these letters and no others on the live word; none releases it. */
export function force(forced: readonly Forced[]): void {
  if (forced.length > 0) showLive();
  const sorted = [...forced].sort((a, b) => a.cell - b.cell);
  forkStore.setState({ forced: sorted.length === 0 ? NOTHING : sorted });
}

/** What a link says of forced letters: `4:x,5:y`, cells counted from 1; nothing where none is forced. */
export function forcedToLink(
  forced: readonly Forced[],
  vocabulary: readonly string[],
): { readonly force?: string } {
  const parts = forced.map(({ cell, token }) => `${cell + 1}:${vocabulary[token] ?? '?'}`);
  return parts.length === 0 ? {} : { force: parts.join(',') };
}

/** @throws PlaygroundError `bad-link` */
export function forcedFromLink(text: string, vocabulary: readonly string[]): readonly Forced[] {
  return text.split(',').map((part) => {
    const [, cell = '', letter = ''] = /^([1-9]\d{0,2}):(.+)$/.exec(part) ?? [];
    const token = vocabulary.indexOf(letter);
    if (cell !== '' && token >= 0) return { cell: Number(cell) - 1, token };
    throw new PlaygroundError('bad-link', sayOfAny(LINKS.badForce, { text: part }));
  });
}
