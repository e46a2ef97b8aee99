/** MLE: after the true tokens, raise the true next one. @see SeaRNN §2 */
import type { CostTable, TriedTokens } from '../searnn/costTable.ts';
import { buildCostTable } from '../searnn/buildCostTable.ts';
import { hamming } from '../searnn/costs.ts';
import { Draws } from '../searnn/draws.ts';
import { copyTruth } from '../searnn/referencePolicy.ts';
import { learnedRows } from '../searnn/rollOutRows.ts';
import type { Batch } from '../tasks/batch.ts';
import { learnFrom } from './learnFrom.ts';
import type { Method } from './method.ts';
import { once } from './once.ts';
import { PhaseClock } from './phaseClock.ts';

export const mle: Method = {
  async teach(batch, context) {
    const { layout, targets } = batch;
    const { vocabularySize } = context.policy;
    const clock = new PhaseClock(context.now);
    const referenceIn = new Uint8Array(layout.batchSize).fill(1);

    const dropout = new Draws(context.random, context.step, batch).fork('dropout');
    const rollIn = await clock.time('rollIn', () => context.policy.rollIn(batch, referenceIn, dropout));
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
      return {
        rollIn,
        loss,
        dLogits,
        phases: clock.phases,
        decoderCells: layout.size,
        rollOuts: 0,
        ...(context.wantDetail && {
          detail: {
            targets: wanted,
            pushes,
            logits: await logits(),
            rollInTokens: targets,
            referenceIn,
            table: costsOfTheTruth(batch, tried),
            referenceOut: referenceIn,
          },
        }),
      };
    } catch (error) {
      rollIn.dispose();
      throw error;
    }
  },
};

/** All V tokens at all N cells. */
function everyToken(cells: number, vocabularySize: number): TriedTokens {
  const starts = Int32Array.from({ length: cells + 1 }, (_, cell) => cell * vocabularySize);
  const tokens = new Int32Array(cells * vocabularySize);
  for (let row = 0; row < tokens.length; row++) tokens[row] = row % vocabularySize;
  return { starts, tokens };
}

/** The table that makes MLE the special case of SeaRNN: reference roll-in and roll-out under Hamming cost. */
function costsOfTheTruth({ layout, targets }: Batch, tried: TriedTokens): CostTable {
  const referenceOut = new Uint8Array(layout.batchSize).fill(1);
  return buildCostTable(
    {
      layout,
      targets,
      rollInTokens: targets,
      tried,
      referenceOut,
      learned: learnedRows(layout, tried, referenceOut, null),
      tails: new Int32Array(),
    },
    { cost: hamming, reference: copyTruth },
  );
}
