/** The finished words of one cell: every tried token forced there, and what the whole word then became. */
import { at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import { leastCosts, tableSize } from '../costTable/layers.ts';
import { modelChoices } from '../costTable/marks.ts';
import { ROLL_OUTS } from '../../text/en/rollOuts.ts';
import type { Say } from '../../tasks/say.ts';
import { fixed } from '../../text/numbers.ts';

/** Where a letter of a finished word comes from. */
export type Source = 'reference' | 'learned' | 'forced';

export interface FinishedLetter {
  readonly text: string;
  readonly source: Source;
  readonly wrong: boolean;
}

export interface FinishedWord {
  /** The forced token. */
  readonly token: number;
  readonly cost: number;
  readonly letters: readonly FinishedLetter[];
  /** How many letters are wrong. */
  readonly wrong: number;
}

/** Costs closer than this are equal, as float32. */
const TOLERANCE = 1e-6;

/** Whom one looks for first. */
const STANDINGS = ['truth', 'choice', 'least', 'other'] as const;
type Standing = (typeof STANDINGS)[number];

/** Tokens tried at a cell. */
export function countTried(view: TableView, cell: number): number {
  const { V } = tableSize(view);
  let count = 0;
  for (let a = 0; a < V; a++) count += view.tried[cell * V + a] ?? 0;
  return count;
}

/**
 * The finished words of cell `cell`: the truth, the model's choice, those that cost least, then the others from cheap to
 * dear; equals by token. Untried ones have none.
 * @param end the token that ends words: what repeats it is no letter of the word
 */
export function finishedWords(
  view: TableView,
  targets: ArrayLike<number>,
  vocabulary: readonly string[],
  cell: number,
  end: number | null = null,
): readonly FinishedWord[] {
  const { T, V } = tableSize(view);
  const source = (position: number): Source => {
    if (position === cell) return 'forced';
    const byReference = position < cell ? view.referenceIn[position] : view.referenceOut[cell * T + position];
    return byReference === 1 ? 'reference' : 'learned';
  };
  const words = Array.from({ length: V }, (_, token) => token)
    .filter((token) => view.tried[cell * V + token] === 1)
    .map((token): FinishedWord => {
      const row = cell * V + token;
      const tokens = view.finished.subarray(row * T, (row + 1) * T);
      const ended = end === null ? -1 : tokens.indexOf(end);
      const letters = Array.from(ended < 0 ? tokens : tokens.subarray(0, ended + 1), (written, position) => {
        return {
          text: vocabulary[written] ?? '?',
          source: source(position),
          wrong: written !== at(targets, position),
        };
      });
      return { token, cost: at(view.cost, row), letters, wrong: letters.filter(({ wrong }) => wrong).length };
    });
  const truth = at(targets, cell);
  const choice = at(modelChoices(view), cell);
  const least = at(leastCosts(view), cell);
  const standing = ({ token, cost }: FinishedWord): Standing =>
    token === truth ? 'truth' : token === choice ? 'choice' : cost - least < TOLERANCE ? 'least' : 'other';
  return words.sort(
    (a, b) =>
      STANDINGS.indexOf(standing(a)) - STANDINGS.indexOf(standing(b)) || a.cost - b.cost || a.token - b.token,
  );
}

/** The first `count` words, and the one of the chosen token where it is not among them. */
export function shortList(
  words: readonly FinishedWord[],
  count: number,
  chosen: number,
): readonly FinishedWord[] {
  const first = words.slice(0, count);
  const mine = words.find(({ token }) => token === chosen);
  return mine === undefined || first.includes(mine) ? first : [...first.slice(0, -1), mine];
}

/** `l forced: lanlerns, cost 0.13, wrong at letter 4`. */
export function spokenWord(say: Say, { letters, cost }: FinishedWord, vocabularyText: string): string {
  const word = say.join(letters.map(({ text }) => text));
  const places = letters.flatMap(({ wrong }, i) => (wrong ? [String(i + 1)] : []));
  const told = { token: vocabularyText, word, cost: fixed(cost, 2) };
  return places.length === 0
    ? say(ROLL_OUTS.spokenRight, told)
    : say(ROLL_OUTS.spokenWrong, { ...told, count: places.length, places: places.join(', ') });
}
