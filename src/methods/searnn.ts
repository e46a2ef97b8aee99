/** SeaRNN: roll in, try tokens at every cell, roll out, learn from the costs. @see SeaRNN §3, Algorithm 1 */
import { samplersOf } from '../experiments/fieldUse.ts';
import { sampledTokens } from '../searnn/added.ts';
import { bestTokens, drawnToken } from '../searnn/bestToken.ts';
import type { TieBreaker } from '../searnn/bestToken.ts';
import { buildCostTable, takeCosts } from '../searnn/buildCostTable.ts';
import { cellsNeedLogits, cellsToTry } from '../searnn/cellsToTry.ts';
import { throwCoins } from '../searnn/coins.ts';
import { Draws } from '../searnn/draws.ts';
import { planRollOuts } from '../searnn/rollOutPlan.ts';
import { learnedRows, rollInFinishesRows } from '../searnn/rollOutRows.ts';
import { cellsBeforeEnd } from '../searnn/sequenceEnd.ts';
import type { TokenChoice } from '../searnn/tokenKinds.ts';
import { needsLogits, tokensToTry } from '../searnn/tokensToTry.ts';
import { learnFrom } from './learnFrom.ts';
import { lessonOf } from './lessonOf.ts';
import type { LessonContext, Method } from './method.ts';
import { rollInProbability, rollOutParameters } from './mixing.ts';
import { once } from './once.ts';
import { PhaseClock } from './phaseClock.ts';
import { settled } from './settled.ts';

/** SeaRNN. Without `breakTie` ties are drawn from the stream `ties`. */
export function searnnWith(breakTie?: TieBreaker): Method {
  return {
    async teach(batch, context) {
      const { policy, problem, sampler, settings, random, update, yieldPoint, now, wantDetail } = context;
      const { layout, targets, truth, end } = batch;
      const clock = new PhaseClock(now, context.onPhase);
      const draws = new Draws(random, update, batch);
      const inMix = rollInProbability(settings, update);
      const referenceIn = throwCoins(settings.rollIn, draws.fork('rollInCoin'), inMix);
      const outMix = rollOutParameters(settings, update);
      const plan = planRollOuts(settings.rollOut, draws.fork('rollOutCoin'), outMix);
      const cellChoice = { kind: settings.cells, count: settings.cellCount };
      const choices = tokenChoices(settings);

      return lessonOf(batch, context, clock, referenceIn, async (scored) => {
        const { rollIn, logits, vocabularySize } = scored;
        const looks =
          sampler !== undefined || cellsNeedLogits(cellChoice) || needsLogits(choices, vocabularySize);
        const scores = looks ? await clock.time('rollIn', logits) : null;
        const written = once(() => rollIn.tokens());
        // Where sequences end of themselves, what was written says which cells there are.
        const ends = end === null ? targets : await clock.time('rollIn', written);
        const running = cellsBeforeEnd(layout, ends, end);
        const cells = cellsToTry(cellChoice, draws.fork('cellSampling'), scores, running);
        const source = { cells, vocabularySize, logits: scores, draws: draws.fork('tokenSampling') };
        const tried = sampler ? sampledTokens(sampler, source, update) : tokensToTry(choices, source);
        // What was written with units dropped would not come again: roll-outs drop none.
        const comesAgain = rollIn.dropped !== true && rollInFinishesRows(layout, plan, referenceIn);
        const known = comesAgain
          ? { tokens: await clock.time('rollIn', written), reference: referenceIn }
          : null;
        const learned = learnedRows(layout, tried, plan, known, end);
        // The roll-outs begin first: what is read back meanwhile does not hold them up.
        const [tails, rollInTokens] = await clock.time('rollOut', () =>
          settled([
            learned.cells.length > 0 ? policy.rollOut(rollIn, learned, yieldPoint) : new Int32Array(),
            written(),
          ]),
        );
        await yieldPoint();
        const rolled = { layout, targets, truth, rollInTokens, tried, plan, learned, tails, end };
        const { costs, table } = await clock.time('costs', () => {
          // Finished sequences are kept only where somebody looks.
          if (!wantDetail) return { costs: takeCosts(rolled, problem), table: null };
          const table = buildCostTable(rolled, problem);
          return { costs: table.costs, table };
        });
        await yieldPoint();
        return {
          learned: await clock.time('objective', () => {
            const best = bestTokens(tried, costs, breakTie ?? drawnToken(draws.fork('ties')));
            return learnFrom(scored, { layout, tried, costs, best }, settings.objective, settings);
          }),
          decoderCells: layout.size + learned.decoderCells,
          rollOuts: tried.tokens.length,
          seen: table && { table, rollInTokens, referenceIn, rollOut: plan },
        };
      });
    },
  };
}

/** One or two ways to choose, as the settings say. */
function tokenChoices(settings: LessonContext['settings']): readonly TokenChoice[] {
  const { tokenCount, alsoCount, modelShare, chanceGap } = settings;
  return samplersOf(settings).map((kind, i) => ({
    ...{ kind, modelShare, chanceGap },
    count: i === 0 ? tokenCount : alsoCount,
  }));
}

/** With ties drawn. */
export const searnn: Method = searnnWith();
