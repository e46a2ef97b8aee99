/** Raises a given word's token at every cell, whatever was written before: what MLE, scheduled sampling and RAML have in common. */
import type { CostTable, TriedTokens } from '../searnn/costTable.ts';
import { at } from '../base/assert.ts';
import { buildCostTable } from '../searnn/buildCostTable.ts';
import type { Problem } from '../searnn/problem.ts';
import { planFromCoins, type RollOutPlan } from '../searnn/rollOutPlan.ts';
import { learnedRows } from '../searnn/rollOutRows.ts';
import { cellsBeforeEnd } from '../searnn/sequenceEnd.ts';
import type { Batch } from '../tasks/batch.ts';
import { learnFrom } from './learnFrom.ts';
import { lessonOf } from './lessonOf.ts';
import type { Lesson, LessonContext } from './method.ts';
import { PhaseClock } from './phaseClock.ts';

/**
 * @param referenceIn 1 where the words are written and fed on, 0 where the model's own choice is [N]
 * @param words the tokens that are raised [N]: the truth, or what stands for it
 */
export function teachTruth(
  batch: Batch,
  context: LessonContext,
  referenceIn: Uint8Array,
  words = batch.targets,
): Promise<Lesson> {
  const { layout, end } = batch;
  const clock = new PhaseClock(context.now, context.onPhase);
  const given = { ...batch, targets: words };
  return lessonOf(given, context, clock, referenceIn, async (scored) => {
    const { rollIn, vocabularySize } = scored;
    const running = cellsBeforeEnd(layout, words, end);
    const tried = everyToken(running, vocabularySize);
    const learned = await clock.time('objective', () => {
      // The word is a* by decree; LL looks at no cost.
      const costs = new Float32Array(tried.tokens.length);
      const best = words.map((token, cell) => (running[cell] === 1 ? at(tried.starts, cell) + token : -1));
      return learnFrom(scored, { layout, tried, costs, best }, 'll', context.settings);
    });
    const lesson = { learned, decoderCells: layout.size, rollOuts: 0 };
    if (!context.wantDetail) return { ...lesson, seen: null };
    const rollInTokens = referenceIn.includes(0) ? await rollIn.tokens() : words;
    const rollOut = planFromCoins(batch, new Uint8Array(layout.size).fill(1));
    const table = costsOfTheTruth(batch, context.problem, tried, rollInTokens, rollOut);
    return { ...lesson, seen: { rollInTokens, referenceIn, table, rollOut } };
  });
}

/** All V tokens at all cells before the ends [N]. */
function everyToken(running: Uint8Array, vocabularySize: number): TriedTokens {
  const starts = new Int32Array(running.length + 1);
  running.forEach((runs, cell) => (starts[cell + 1] = at(starts, cell) + (runs === 1 ? vocabularySize : 0)));
  const tokens = new Int32Array(at(starts, running.length));
  for (let row = 0; row < tokens.length; row++) tokens[row] = row % vocabularySize;
  return { starts, tokens };
}

/** The table that makes it a special case of SeaRNN: every word finished by the reference. */
function costsOfTheTruth(
  { layout, targets, truth, end }: Batch,
  problem: Problem,
  tried: TriedTokens,
  rollInTokens: Int32Array,
  plan: RollOutPlan,
): CostTable {
  const learned = learnedRows(layout, tried, plan, null, end);
  const tails = new Int32Array();
  const rolled = { layout, targets, truth, rollInTokens, tried, plan, learned, tails, end };
  return buildCostTable(rolled, problem);
}
