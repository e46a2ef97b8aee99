/** SeaRNN: roll in, try tokens at every cell, roll out, learn from the costs. @see SeaRNN §3, Algorithm 1 */
import { bestTokens, drawnToken } from '../searnn/bestToken.ts';
import type { TieBreaker } from '../searnn/bestToken.ts';
import { buildCostTable, takeCosts } from '../searnn/buildCostTable.ts';
import type { Problem } from '../searnn/buildCostTable.ts';
import { cellsToTry } from '../searnn/cellsToTry.ts';
import { throwCoins } from '../searnn/coins.ts';
import { hamming } from '../searnn/costs.ts';
import { Draws } from '../searnn/draws.ts';
import { copyTruth } from '../searnn/referencePolicy.ts';
import { learnedRows, rollInFinishesRows } from '../searnn/rollOutRows.ts';
import { needsLogits, tokensToTry } from '../searnn/tokensToTry.ts';
import { learnFrom } from './learnFrom.ts';
import type { Method } from './method.ts';
import { once } from './once.ts';
import { PhaseClock } from './phaseClock.ts';
import { settled } from './settled.ts';

/** SeaRNN on a problem of its own. Without `breakTie` ties are drawn from the stream `ties`. */
export function searnnFor(problem: Problem, breakTie?: TieBreaker): Method {
  return {
    async teach(batch, { policy, settings, random, step, yieldPoint, now, wantDetail }) {
      const { layout, targets } = batch;
      const { vocabularySize } = policy;
      const clock = new PhaseClock(now);
      const draws = new Draws(random, step, batch);
      const referenceIn = throwCoins(settings.rollIn, draws.fork('rollInCoin'));
      const referenceOut = throwCoins(settings.rollOut, draws.fork('rollOutCoin'));
      const cells = cellsToTry(
        { kind: settings.cells, count: settings.cellCount },
        draws.fork('cellSampling'),
      );
      const choice = { kind: settings.tokens, count: settings.tokenCount };

      const dropout = draws.fork('dropout');
      const rollIn = await clock.time('rollIn', () => policy.rollIn(batch, referenceIn, dropout));
      const logits = once(() => rollIn.logits());
      try {
        await yieldPoint();
        const scores = needsLogits(choice, vocabularySize) ? await clock.time('rollIn', logits) : null;
        const source = { cells, vocabularySize, logits: scores, draws: draws.fork('tokenSampling') };
        const tried = tokensToTry(choice, source);
        const written = once(() => rollIn.tokens());
        // What was written with units dropped would not come again: roll-outs drop none.
        const comesAgain = rollIn.dropped !== true && rollInFinishesRows(referenceIn, referenceOut);
        const known = comesAgain
          ? { tokens: await clock.time('rollIn', written), reference: referenceIn }
          : null;
        const learned = learnedRows(layout, tried, referenceOut, known);
        // The roll-outs begin first: what is read back meanwhile does not hold them up.
        const [tails, rollInTokens] = await clock.time('rollOut', () =>
          settled([
            learned.cells.length > 0 ? policy.rollOut(rollIn, learned, yieldPoint) : new Int32Array(),
            written(),
          ]),
        );
        await yieldPoint();
        const rolled = { layout, targets, rollInTokens, tried, referenceOut, learned, tails };
        const { costs, table } = await clock.time('costs', () => {
          // Finished sequences are kept only where somebody looks.
          if (!wantDetail) return { costs: takeCosts(rolled, problem), table: null };
          const table = buildCostTable(rolled, problem);
          return { costs: table.costs, table };
        });
        await yieldPoint();
        const {
          loss,
          dLogits,
          targets: wanted,
          pushes,
        } = await clock.time('objective', () => {
          const best = bestTokens(tried, costs, breakTie ?? drawnToken(draws.fork('ties')));
          const costed = { layout, tried, costs, best };
          return learnFrom({ rollIn, logits, vocabularySize }, costed, settings.objective, settings);
        });
        return {
          rollIn,
          loss,
          dLogits,
          phases: clock.phases,
          decoderCells: layout.size + learned.decoderCells,
          rollOuts: tried.tokens.length,
          // Read back only where somebody looks.
          ...(table !== null && {
            detail: {
              table,
              targets: wanted,
              pushes,
              logits: await logits(),
              rollInTokens,
              referenceIn,
              referenceOut,
            },
          }),
        };
      } catch (error) {
        rollIn.dispose();
        throw error;
      }
    },
  };
}

/** SeaRNN as on letters: Hamming cost, and a reference that copies the truth. */
export const searnn: Method = searnnFor({ cost: hamming, reference: copyTruth });
