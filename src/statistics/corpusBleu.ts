/** BLEU-4 of many sentences together, with one or several references each. @see Papineni et al. 2002, ACL */

/** Longest n-grams that are counted. */
const ORDERS = 4;

/** Counts of a corpus, to be added up sentence by sentence. */
export interface BleuCounts {
  /** n-grams that also stand in a reference, each as often as in the one that has it most often, by n − 1. */
  readonly matched: number[];
  /** n-grams that were written, by n − 1. */
  readonly written: number[];
  /** Words written, and words of the references: of each sentence the one nearest in length, the shorter of two as near. */
  writtenLength: number;
  trueLength: number;
}

export const noBleuCounts = (): BleuCounts => ({
  matched: Array<number>(ORDERS).fill(0),
  written: Array<number>(ORDERS).fill(0),
  writtenLength: 0,
  trueLength: 0,
});

function ngrams(words: readonly number[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= words.length; i++) {
    const gram = words.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** The most that any reference has of each n-gram. */
function mostNgrams(references: readonly (readonly number[])[], n: number): Map<string, number> {
  const [first, ...others] = references.map((reference) => ngrams(reference, n));
  const most = first ?? new Map<string, number>();
  for (const other of others)
    for (const [gram, count] of other) most.set(gram, Math.max(count, most.get(gram) ?? 0));
  return most;
}

/** Adds a sentence: what was written, and all that is right. */
export function addBleu(
  counts: BleuCounts,
  written: readonly number[],
  references: readonly (readonly number[])[],
): void {
  const far = (length: number): number => Math.abs(length - written.length);
  const lengths = references.map(({ length }) => length).sort((a, b) => far(a) - far(b) || a - b);
  counts.writtenLength += written.length;
  counts.trueLength += lengths[0] ?? 0;
  for (let n = 1; n <= ORDERS; n++) {
    const there = mostNgrams(references, n);
    let [matched, all] = [0, 0];
    for (const [gram, count] of ngrams(written, n)) {
      all += count;
      matched += Math.min(count, there.get(gram) ?? 0);
    }
    counts.matched[n - 1] = (counts.matched[n - 1] ?? 0) + matched;
    counts.written[n - 1] = (counts.written[n - 1] ?? 0) + all;
  }
}

/** Geometric mean of the precisions times the brevity penalty, 0 … 1; 0 where some n-gram never matches. */
export function bleuOf({ matched, written, writtenLength, trueLength }: BleuCounts): number {
  if (matched.some((count) => count === 0)) return 0;
  const logs = matched.reduce((sum, count, n) => sum + Math.log(count / (written[n] ?? NaN)), 0);
  const brevity = writtenLength >= trueLength ? 1 : Math.exp(1 - trueLength / writtenLength);
  return brevity * Math.exp(logs / ORDERS);
}
