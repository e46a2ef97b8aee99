/** One cell of the cost table as a sentence, for hover, keyboard and screen readers alike. */
import { at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { CostKind } from '../../searnn/costs/costs.ts';
import type { CellChoice } from '../../state/selection.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import { sayOfAny, type Say } from '../../tasks/say.ts';
import { tableSize } from './layers.ts';
import { cellMarks, MARK } from './marks.ts';
import { fixed } from '../../text/numbers.ts';

/** Two decimals: `0.13`, `1.00`. */
export const decimals = (value: number): string => fixed(value, 2);

/** A gradient under this is no push worth a word. */
const NO_PUSH = 0.005;

/** What the update does to a score with this gradient. */
export type Push = 'raised' | 'lowered' | 'left alone';

/** Learning goes against the gradient. */
export function push(gradient: number): Push {
  if (Math.abs(gradient) < NO_PUSH) return 'left alone';
  return gradient > 0 ? 'lowered' : 'raised';
}

/** `+0.89` where a gradient of −0.89 raises the score, `−0.25`, `0.00`. */
export function signedPush(gradient: number): string {
  const size = decimals(Math.abs(gradient));
  if (Number(size) === 0) return size;
  return `${gradient > 0 ? '−' : '+'}${size}`;
}

/** Wrong letters of the word finished from (t, a). */
export function wrongLetters(view: TableView, targets: ArrayLike<number>, row: number): number {
  const { T } = tableSize(view);
  let wrong = 0;
  for (let p = 0; p < T; p++) if (view.finished[row * T + p] !== targets[p]) wrong++;
  return wrong;
}

/** A cell's marks in words, for whoever does not see them: ` — the truth, best cost`; empty without any. */
export function markSentence(
  view: TableView,
  targets: ArrayLike<number>,
  { cell, token }: CellChoice,
): string {
  const marks = at(cellMarks(view, targets), cell * tableSize(view).V + token);
  const words = [
    marks & MARK.truth && COST_TABLE.marks.truth,
    marks & MARK.best && COST_TABLE.marks.best,
    marks & MARK.tie && COST_TABLE.marks.tie,
    marks & MARK.choice && COST_TABLE.marks.choice,
  ].filter((word) => typeof word === 'string');
  if (words.length === 0) return '';
  return ` ${sayOfAny(COST_TABLE.marked, { marks: words.map((word) => sayOfAny(word)).join(', ') })}`;
}

/** What a cost is of, and the token that ends sequences, if any. */
export interface Counted {
  readonly cost: CostKind;
  readonly end: number | null;
}

export const WRONG_LETTERS: Counted = { cost: 'hamming', end: null };

/** Edits that the word finished from (t, a) still needs, where its cost is edits by letter of the truth. */
export function editsLeft(
  view: TableView,
  targets: ArrayLike<number>,
  row: number,
  end: number | null,
): number {
  const length = end === null ? targets.length : Array.from(targets).indexOf(end);
  return Math.round(at(view.cost, row) * (length < 0 ? targets.length : length));
}

/** What a cost counts, in words; nothing where it is no count. */
export function countedIn(
  say: Say,
  view: TableView,
  targets: ArrayLike<number>,
  row: number,
  { cost, end }: Counted,
): string {
  const { T } = tableSize(view);
  if (cost === 'hamming')
    return ` ${say(COST_TABLE.wrong, { wrong: wrongLetters(view, targets, row), length: T })}`;
  if (cost !== 'edit') return '';
  return ` ${say(COST_TABLE.edits, { edits: editsLeft(view, targets, row, end) })}`;
}

/** `Cell 4, letter t: cost 0.13 (1 of 8 letters wrong), q 0.02, p 0.91; push −0.89, lowered`. */
export function readCell(
  say: Say,
  view: TableView,
  targets: ArrayLike<number>,
  vocabulary: readonly string[],
  { cell, token }: CellChoice,
  counted = WRONG_LETTERS,
): string {
  const { V } = tableSize(view);
  const row = cell * V + token;
  const named = { cell: cell + 1, token: at(vocabulary, token) };
  if (view.tried[row] !== 1) return say(COST_TABLE.notTried, named);
  const slope = at(view.push, row);
  return say(COST_TABLE.sentence, {
    ...named,
    cost: `${decimals(at(view.cost, row))}${countedIn(say, view, targets, row, counted)}`,
    ...{ target: decimals(at(view.target, row)), model: decimals(at(view.model, row)) },
    ...{ push: signedPush(slope), moved: say(COST_TABLE.pushes[push(slope)]) },
  });
}
