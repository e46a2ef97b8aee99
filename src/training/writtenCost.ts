/** What a finished sequence costs by the task's own cost, where it has one truth or several. */
import { sentenceBleu } from '../searnn/costs/bleu.ts';
import { COSTS } from '../searnn/costs/costs.ts';
import { addBleu, noBleuCounts } from '../statistics/corpusBleu.ts';
import type { Packing } from '../tasks/packing.ts';
import { wordsBefore } from './bleuMarks.ts';
import { ownCost } from './taskSide.ts';
import type { Writing } from './writings.ts';

/** As a lesson costs it where there is one truth; of several, BLEU takes all together and any other cost the cheapest. */
export function writtenCost(packing: Packing): (writing: Writing) => number {
  const { ending, tags = null } = packing;
  const kind = ownCost(packing);
  const costOf = COSTS[kind]({ end: ending?.token ?? null, chunks: tags });
  return ({ written, references }) => {
    if (kind !== 'bleu' || ending === null || references.length === 1)
      return Math.min(...references.map((truth) => costOf(written, truth, truth.length, 0)));
    const counts = noBleuCounts();
    const words = (tokens: Int32Array) => wordsBefore(ending.token, tokens);
    addBleu(counts, words(written), references.map(words));
    return 1 - sentenceBleu(counts.matched, counts.writtenLength, counts.trueLength);
  };
}
