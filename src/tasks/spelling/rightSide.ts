/** Which side of a list of misspellings is right, told by all its lines, and the words with all that people wrote for them. */
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { SPELLING_FILES } from '../../text/en/spellingFiles.ts';
import { tell } from '../../text/tell.ts';
import type { ColumnPair } from '../formatChoice.ts';
import type { LeftOut } from '../understood.ts';
import type { Entry, Row } from './listLines.ts';
import type { Misspelt } from './misspellings.ts';

/** All misspellings of a list at most, each as often as its count says. */
const MOST = 500_000;

const { tooMany, whyRight } = SPELLING_FILES;

type Side = 'first' | 'second';

/** What the lines say of the sides. */
export interface RightSide {
  readonly right: Side;
  /** Why, in a few words. */
  readonly why: string;
}

/** So much fewer words must the other side have before a list is read against its custom. */
const CLEARLY = 1.25;
/** And so few lines may have several words behind their first: those are what people wrote for it. */
const FEW = 0.1;

/**
 * A word is misspelt in many ways, so that the side with fewer different words is right.
 * @param usual the side that is right by custom, null where there is none
 * @param by whom the columns were chosen
 */
export function* rightSideOf(
  rows: readonly Row[],
  usual: Side | null,
  chosen: ColumnPair | null,
  by: 'chosen' | 'asTraining' = 'chosen',
): Sliced<RightSide> {
  if (chosen !== null) return { right: chosen[1] === 1 ? 'first' : 'second', why: tell(whyRight[by]) };
  const [heads, others] = [new Set<string>(), new Set<string>()];
  let several = 0;
  for (const [i, { head, items }] of rows.entries()) {
    if (endsSlice(i)) yield;
    if (items.length > 0) heads.add(head);
    if (items.length > 1) several++;
    for (const { written } of items) others.add(written);
  }
  const [first, second] = [heads.size, others.size];
  const fewer = first < second ? 'first' : 'second';
  const [least, most] = [Math.min(first, second), Math.max(first, second)];
  const why = tell(whyRight.fewer, { fewer: least, more: String(most) });
  if (usual === null && first === second) return { right: 'second', why: tell(whyRight.untold) };
  if (usual === null) return { right: fewer, why };
  const clear = most > CLEARLY * least;
  return fewer !== usual && clear && several < FEW * rows.length
    ? { right: fewer, why }
    : { right: usual, why: tell(whyRight.custom) };
}

/** Refuses what would become too many examples. */
class Total {
  #misspellings = 0;

  add(entries: readonly Entry[], line: number): void {
    this.#misspellings += entries.reduce((sum, { times }) => sum + times, 0);
    if (this.#misspellings > MOST)
      throw new PlaygroundError('bad-data', tell(tooMany, { line: String(line), most: MOST }));
  }
}

/** Words with what was written for them; one without any is left out. @throws PlaygroundError `bad-data` where they are too many */
export function* misspeltOf(rows: readonly Row[], right: Side, left: LeftOut): Sliced<readonly Misspelt[]> {
  const total = new Total();
  const words = new Map<string, Entry[]>();
  const list: { right: string; wrong: Entry[] }[] = [];
  for (const [i, { head, items, line }] of rows.entries()) {
    if (endsSlice(i)) yield;
    total.add(items, line);
    if (items.length === 0) left.add('wordWithoutErrors');
    else if (right === 'first') list.push({ right: head, wrong: [...items] });
    else
      for (const { written, times } of items) {
        const wrong = words.get(written);
        if (wrong === undefined) words.set(written, [{ written: head, times }]);
        else wrong.push({ written: head, times });
      }
  }
  return right === 'first' ? list : [...words].map(([word, wrong]) => ({ right: word, wrong }));
}
