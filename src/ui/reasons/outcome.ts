/** What a forced letter leads to, in what its cost counts: wrong letters, edits, or a share. */
import { at } from '../../base/assert.ts';
import { REASONS } from '../../text/en/reasons.ts';
import { decimals, editsLeft, wrongLetters } from '../costTable/cellSentence.ts';
import type { Why } from './why.ts';

/** Things of which a cost has so many; null where it is no count. */
function countOf({ view, targets, counted }: Why, row: number): number | null {
  if (counted.cost === 'hamming') return wrongLetters(view, targets, row);
  return counted.cost === 'edit' ? editsLeft(view, targets, row, counted.end) : null;
}

export interface Outcome {
  /** `a word without mistakes`, `a word with 2 wrong letters`, `a word 1 edit from the truth`, `a word that costs 0.25`. */
  readonly text: string;
  /** What it is where no other token leads to less, after a comma; empty where nothing could be less. */
  readonly least: string;
}

export function leadsTo(why: Why, row: number): Outcome {
  const { say } = why;
  const { outcome, least } = REASONS;
  const count = countOf(why, row);
  if (count === null) {
    const cost = at(why.view.cost, row);
    return {
      text: say(outcome.cost, { cost: decimals(cost) }),
      least: cost === 0 ? '' : say(least.cost),
    };
  }
  if (count === 0) return { text: say(outcome.perfect), least: '' };
  return why.counted.cost === 'hamming'
    ? { text: say(outcome.wrong, { count }), least: say(least.wrong) }
    : { text: say(outcome.edits, { count }), least: say(least.edits) };
}

/** What `row` costs beyond `least`: `costs 1 wrong letter more`, `costs as much`, `costs 0.25 more`. */
export function costsMore(why: Why, least: number, row: number): string {
  const { say } = why;
  const { more } = REASONS;
  const [low, high] = [countOf(why, least), countOf(why, row)];
  if (low !== null && high !== null) {
    if (low === high) return say(more.same);
    return say(why.counted.cost === 'hamming' ? more.wrong : more.edits, { count: high - low });
  }
  const cost = decimals(at(why.view.cost, row) - at(why.view.cost, least));
  return Number(cost) === 0 ? say(more.same) : say(more.cost, { cost });
}
