/** Raises a given word's token at every cell, whatever was written before: what MLE, scheduled sampling and RAML have in common. */
import type { CostTable, TriedTokens } from '../searnn/costTable.ts';
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { buildCostTable } from '../searnn/buildCostTable.ts';
import { cellWeights } from '../searnn/objectives/scoreCells.ts';
import type { Problem } from '../searnn/problem.ts';
import { planFromCoins, type RollOutPlan } from '../searnn/rollOutPlan.ts';
import { learnedRows } from '../searnn/rollOutRows.ts';
import { cellsBeforeEnd } from '../searnn/sequenceEnd.ts';
import type { Batch } from '../tasks/batch.ts';
import { learnFrom, type Learned, type Scored } from './learnFrom.ts';
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
    const running = cellsBeforeEnd(layout, words, end);
    const truth = words.map((token, cell) => (running[cell] === 1 ? token : -1));
    const learned = await clock.time('objective', () => learnTruth(scored, layout, truth, context));
    const lesson = { learned, decoderCells: layout.size, rollOuts: 0 };
    if (!context.wantDetail) return { ...lesson, seen: null };
    const rollInTokens = referenceIn.includes(0) ? await scored.rollIn.tokens() : words;
    const rollOut = planFromCoins(batch, new Uint8Array(layout.size).fill(1));
    const tried = everyToken(truth, scored.vocabularySize);
    const table = costsOfTheTruth(batch, context.problem, tried, rollInTokens, rollOut);
    return { ...lesson, seen: { rollInTokens, referenceIn, table, rollOut } };
  });
}

/**
 * LL over all tokens, without a list of them where the roll-in needs none and nobody looks.
 * @param truth the token to be raised, −1 after the end [N]
 */
function learnTruth(
  scored: Scored,
  layout: CellLayout,
  truth: Int32Array,
  { settings, wantDetail }: LessonContext,
): Learned | Promise<Learned> {
  const { rollIn, vocabularySize } = scored;
  if (rollIn.truthLoss === undefined) {
    const tried = everyToken(truth, vocabularySize);
    // The word is a* by decree; LL looks at no cost.
    const costs = new Float32Array(tried.tokens.length);
    const best = truth.map((token, cell) => (token < 0 ? -1 : at(tried.starts, cell) + token));
    return learnFrom(scored, { layout, tried, costs, best }, 'll', settings);
  }
  const loss = rollIn.truthLoss({ truth, weights: Float32Array.from(cellWeights(layout, truth)) });
  return {
    loss,
    dLogits: null,
    targets: wantDetail ? everyTarget(truth, vocabularySize) : NOBODY_LOOKS,
    pushes: null,
  };
}

const NOBODY_LOOKS = new Float32Array();

/** All V tokens at all cells before the ends [N]. */
function everyToken(truth: Int32Array, V: number): TriedTokens {
  const starts = new Int32Array(truth.length + 1);
  truth.forEach((token, cell) => (starts[cell + 1] = at(starts, cell) + (token < 0 ? 0 : V)));
  const tokens = new Int32Array(at(starts, truth.length));
  for (let row = 0; row < tokens.length; row++) tokens[row] = row % V;
  return { starts, tokens };
}

/** The target of each of these rows: 1 for the truth, 0 for the others. */
function everyTarget(truth: Int32Array, V: number): Float32Array {
  const raised = truth.filter((token) => token >= 0);
  const targets = new Float32Array(raised.length * V);
  raised.forEach((token, i) => (targets[i * V + token] = 1));
  return targets;
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
