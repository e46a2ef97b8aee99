/** Raises the truth at every cell, whatever was written before it: what MLE and scheduled sampling have in common. */
import type { CostTable, TriedTokens } from '../searnn/costTable.ts';
import { buildCostTable } from '../searnn/buildCostTable.ts';
import { hamming } from '../searnn/costs.ts';
import { copyTruth } from '../searnn/referencePolicy.ts';
import { planFromCoins, type RollOutPlan } from '../searnn/rollOutPlan.ts';
import { learnedRows } from '../searnn/rollOutRows.ts';
import type { Batch } from '../tasks/batch.ts';
import { learnFrom } from './learnFrom.ts';
import type { Lesson, LessonContext } from './method.ts';
import { once } from './once.ts';
import { PhaseClock } from './phaseClock.ts';
import { rollInLesson } from './rollInLesson.ts';

/** @param referenceIn 1 where the truth is written and fed on, 0 where the model's own choice is [N] */
export async function teachTruth(
  batch: Batch,
  context: LessonContext,
  referenceIn: Uint8Array,
): Promise<Lesson> {
  const { layout, targets } = batch;
  const { vocabularySize } = context.policy;
  const clock = new PhaseClock(context.now);

  const rollIn = await clock.time('rollIn', () => rollInLesson(batch, context, referenceIn));
  try {
    await context.yieldPoint();
    const logits = once(() => rollIn.logits());
    const tried = everyToken(layout.size, vocabularySize);
    const {
      loss,
      dLogits,
      targets: wanted,
      pushes,
    } = await clock.time('objective', () => {
      // The truth is a* by decree; LL looks at no cost.
      const costs = new Float32Array(tried.tokens.length);
      const best = targets.map((truth, cell) => cell * vocabularySize + truth);
      const scored = { rollIn, logits, vocabularySize };
      return learnFrom(scored, { layout, tried, costs, best }, 'll', context.settings);
    });
    const lesson = {
      rollIn,
      loss,
      dLogits,
      phases: clock.phases,
      decoderCells: layout.size,
      rollOuts: 0,
    };
    if (!context.wantDetail) return lesson;
    const rollInTokens = referenceIn.includes(0) ? await rollIn.tokens() : targets;
    const rollOut = planFromCoins(batch, new Uint8Array(layout.size).fill(1));
    const table = costsOfTheTruth(batch, tried, rollInTokens, rollOut);
    const scores = await logits();
    return {
      ...lesson,
      detail: { targets: wanted, pushes, logits: scores, rollInTokens, referenceIn, table, rollOut },
    };
  } catch (error) {
    rollIn.dispose();
    throw error;
  }
}

/** All V tokens at all N cells. */
function everyToken(cells: number, vocabularySize: number): TriedTokens {
  const starts = Int32Array.from({ length: cells + 1 }, (_, cell) => cell * vocabularySize);
  const tokens = new Int32Array(cells * vocabularySize);
  for (let row = 0; row < tokens.length; row++) tokens[row] = row % vocabularySize;
  return { starts, tokens };
}

/** The table that makes it a special case of SeaRNN: reference roll-out under Hamming cost. */
function costsOfTheTruth(
  { layout, targets }: Batch,
  tried: TriedTokens,
  rollInTokens: Int32Array,
  plan: RollOutPlan,
): CostTable {
  const learned = learnedRows(layout, tried, plan, null);
  const rolled = { layout, targets, rollInTokens, tried, plan, learned, tails: new Int32Array() };
  return buildCostTable(rolled, { cost: hamming, reference: copyTruth });
}
