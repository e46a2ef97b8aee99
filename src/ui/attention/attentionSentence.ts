/** Attention at one cell as a sentence. */
import { at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import { decimals } from '../costTable/cellSentence.ts';
import { ATTENTION } from '../../text/en/attention.ts';
import type { Say } from '../../tasks/say.ts';

/** So many source cells are named. */
const NAMED = 3;
/** What weighs less is not worth a word. */
const LEAST = 0.05;

/**
 * `SeaRNN, writing e at letter 4, looks at 3 c (0.61), 5 e (0.22).`
 * @param weights [T × S]
 * @param labels of the source cells [S]
 */
export function attentionSentence(
  say: Say,
  name: string,
  { decoded }: TableView,
  weights: Float32Array,
  labels: readonly string[],
  vocabulary: readonly string[],
  cell: number,
): string {
  const S = labels.length;
  const here = Array.from(weights.subarray(cell * S, (cell + 1) * S), (weight, s) => ({ weight, s }))
    .sort((a, b) => b.weight - a.weight || a.s - b.s)
    .slice(0, NAMED)
    .filter(({ weight }, i) => i === 0 || weight >= LEAST)
    .map(({ weight, s }) => {
      const label = labels[s] ?? '?';
      const seen = { place: s + 1, weight: decimals(weight) };
      return label === String(s + 1)
        ? say(ATTENTION.seen, seen)
        : say(ATTENTION.seenToken, { ...seen, token: label });
    });
  return say(ATTENTION.sentence, {
    ...{ name, token: vocabulary[at(decoded, cell)] ?? '?' },
    ...{ place: cell + 1, seen: here.join(', ') },
  });
}
