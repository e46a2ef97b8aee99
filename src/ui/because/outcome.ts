/** What a forced letter leads to, in what its cost counts: wrong letters, edits, or a share. */
import { at } from '../../base/assert.ts';
import { decimals, editsLeft, wrongLetters } from '../costTable/reading.ts';
import type { Why } from './why.ts';

/** Things of which a cost has so many; null where it is no count. */
function countOf({ view, targets, counted }: Why, row: number): number | null {
  if (counted.cost === 'hamming') return wrongLetters(view, targets, row);
  return counted.cost === 'edit' ? editsLeft(view, targets, row, counted.end) : null;
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `1 wrong letter`, `2 wrong letters`. */
const wrong = ({ say }: Why, count: number): string =>
  say(count === 1 ? '{$count} wrong {$unit}' : '{$count} wrong {$units}', { count });

export interface Outcome {
  /** `a word without mistakes`, `a word with 2 wrong letters`, `a word 1 edit from the truth`, `a word that costs 0.25`. */
  readonly text: string;
  readonly perfect: boolean;
  /** What it is where no other letter leads to less. */
  readonly least: string;
}

export function leadsTo(why: Why, row: number): Outcome {
  const { say } = why;
  const count = countOf(why, row);
  if (count === null) {
    const cost = at(why.view.cost, row);
    return {
      text: say('a {$sequence} that costs {$cost}', { cost: decimals(cost) }),
      perfect: cost === 0,
      least: 'the lowest cost here',
    };
  }
  if (count === 0) return { text: say('a {$sequence} without mistakes'), perfect: true, least: '' };
  return why.counted.cost === 'hamming'
    ? {
        text: say('a {$sequence} with {$wrong}', { wrong: wrong(why, count) }),
        perfect: false,
        least: 'the fewest here',
      }
    : {
        text: say('a {$sequence} {$edits} from the truth', { edits: plural(count, 'edit') }),
        perfect: false,
        least: 'the closest here',
      };
}

/** What `row` costs beyond `least`: `costs 1 wrong letter more`, `costs as much`, `costs 0.25 more`. */
export function costsMore(why: Why, least: number, row: number): string {
  const [low, high] = [countOf(why, least), countOf(why, row)];
  if (low !== null && high !== null)
    return low === high
      ? 'costs as much'
      : `costs ${why.counted.cost === 'hamming' ? wrong(why, high - low) : plural(high - low, 'edit')} more`;
  const more = decimals(at(why.view.cost, row) - at(why.view.cost, least));
  return Number(more) === 0 ? 'costs as much' : `costs ${more} more`;
}
