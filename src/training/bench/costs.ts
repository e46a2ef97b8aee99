/** How long it takes to finish and cost a block of roll-outs on plain arrays, apart from the network that made them. */
import { CellLayout } from '../../base/cellLayout.ts';
import type { CostSpeed } from '../../experiments/speedReport.ts';
import { takeCosts, type Problem } from '../../searnn/buildCostTable.ts';
import { hamming } from '../../searnn/costs.ts';
import { copyTruth } from '../../searnn/referencePolicy.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import { planFromCoins } from '../../searnn/rollOutPlan.ts';
import { learnedRows } from '../../searnn/rollOutRows.ts';
import { median } from './products.ts';

const ROUNDS = 9;
/** 26 words of 15 cells with all 26 tokens tried: 10,140 roll-outs. */
const [B, T, V] = [26, 15, 26] as const;

const PROBLEMS: readonly (readonly [name: string, problem: Problem])[] = [
  ['Hamming', { cost: hamming, reference: copyTruth }],
];

/** Every kind of cost on the same roll-outs, half of each sequence's tokens wrong. */
export async function costSpeeds(yieldPoint: YieldPoint): Promise<readonly CostSpeed[]> {
  const layout = new CellLayout(new Int32Array(B).fill(T));
  const targets = Int32Array.from({ length: layout.size }, (_, cell) => cell % V);
  const rollInTokens = targets.map((token, cell) => (cell % 2 === 0 ? token : (token + 1) % V));
  const starts = Int32Array.from({ length: layout.size + 1 }, (_, cell) => cell * V);
  const tried = { starts, tokens: Int32Array.from({ length: layout.size * V }, (_, row) => row % V) };
  const plan = planFromCoins({ layout, targets }, new Uint8Array(layout.size));
  const learned = learnedRows(layout, tried, plan, null);
  const tails = Int32Array.from({ length: learned.cells.length * T }, (_, i) => i % V);
  const rolled = { layout, targets, rollInTokens, tried, plan, learned, tails };
  const speeds: CostSpeed[] = [];
  for (const [cost, problem] of PROBLEMS) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await yieldPoint();
      const started = performance.now();
      takeCosts(rolled, problem);
      times.push(performance.now() - started);
    }
    // The first rounds run before the engine has compiled the loops.
    const warm = times.slice(2);
    speeds.push({
      cost,
      rollOuts: tried.tokens.length,
      length: T,
      ms: median(warm),
      bestMs: Math.min(...warm),
    });
  }
  return speeds;
}
