/** chrF2 of many sentences together, with one or several references each: F-score of character n-grams. @see Popović 2015, WMT */

/** Longest n-grams that are counted. */
const ORDERS = 6;
/** Recall counts β² times as much as precision, β = 2. */
const BETA_SQUARED = 4;

/** Counts of a corpus, to be added up sentence by sentence; each by n − 1. */
export interface ChrfCounts {
  /** n-grams that also stand in the reference, each as often as there at most. */
  readonly matched: number[];
  /** n-grams that were written, of sentences whose reference has any of that length. */
  readonly written: number[];
  /** n-grams of the references. */
  readonly truth: number[];
}

const zeros = (): number[] => Array<number>(ORDERS).fill(0);
export const noChrfCounts = (): ChrfCounts => ({ matched: zeros(), written: zeros(), truth: zeros() });

function add(list: number[], n: number, amount: number): void {
  list[n - 1] = (list[n - 1] ?? 0) + amount;
}

const charactersOf = (text: string): readonly string[] => Array.from(text.replace(/\s+/g, ''));

/**
 * Adds a sentence: what was written, and all that is right; of several references the one that it scores best against counts.
 * White space is removed, and characters are Unicode's.
 * @see sacreBLEU 2, whose statistics these are (Post 2018)
 */
export function addChrf(counts: ChrfCounts, written: string, references: readonly string[]): void {
  const each = references.map((truth) => countsAgainst(written, truth));
  const best = Math.max(...each.map(chrfOf));
  const chosen = each.find((one) => chrfOf(one) === best) ?? noChrfCounts();
  for (const key of ['matched', 'written', 'truth'] as const)
    for (const [i, amount] of chosen[key].entries()) add(counts[key], i + 1, amount);
}

function countsAgainst(written: string, truth: string): ChrfCounts {
  const counts = noChrfCounts();
  const [own, there] = [charactersOf(written), charactersOf(truth)];
  for (let n = 1; n <= ORDERS && n <= there.length; n++) {
    const free = new Map<string, number>();
    for (let i = 0; i + n <= there.length; i++) {
      const gram = there.slice(i, i + n).join('');
      free.set(gram, (free.get(gram) ?? 0) + 1);
    }
    let matched = 0;
    for (let i = 0; i + n <= own.length; i++) {
      const gram = own.slice(i, i + n).join('');
      const left = free.get(gram) ?? 0;
      if (left === 0) continue;
      free.set(gram, left - 1);
      matched++;
    }
    add(counts.matched, n, matched);
    add(counts.written, n, Math.max(0, own.length - n + 1));
    add(counts.truth, n, there.length - n + 1);
  }
  return counts;
}

/** F-score of the mean precision and the mean recall, 0 … 1, over the lengths of which both sides have n-grams; 0 where none matches. */
export function chrfOf({ matched, written, truth }: ChrfCounts): number {
  let [precision, recall, orders] = [0, 0, 0];
  for (let n = 0; n < ORDERS; n++) {
    const [own = 0, there = 0] = [written[n], truth[n]];
    if (own === 0 || there === 0) continue;
    precision += (matched[n] ?? 0) / own;
    recall += (matched[n] ?? 0) / there;
    orders++;
  }
  if (precision + recall === 0) return 0;
  [precision, recall] = [precision / orders, recall / orders];
  return ((1 + BETA_SQUARED) * precision * recall) / (BETA_SQUARED * precision + recall);
}
