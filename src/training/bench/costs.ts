/** How long it takes to finish and cost a block of roll-outs on plain arrays, apart from the network that made them. */
import { CellLayout } from '../../base/cellLayout.ts';
import type { CostSpeed } from '../../experiments/speedReport.ts';
import { takeCosts } from '../../searnn/buildCostTable.ts';
import { chunkTagsOf } from '../../tasks/chunking/chunkTags.ts';
import { COSTS, type CostKind } from '../../searnn/costs/costs.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import { REFERENCES, type ReferenceKind } from '../../searnn/references/references.ts';
import { planFromCoins } from '../../searnn/rollOutPlan.ts';
import { learnedRows } from '../../searnn/rollOutRows.ts';
import { median } from './products.ts';

const ROUNDS = 9;
/** 26 words of 15 cells with all 26 tokens tried: 10,140 roll-outs. */
const [B, T, V] = [26, 15, 26] as const;

/** The last token would end a sequence; none of these comes to it, so that all 15 are compared. */
const END = V - 1;
const TAGS = Array.from({ length: V }, (_, token) => `${token % 2 === 0 ? 'B' : 'I'}-${token >> 1}`);
const FACTS = { end: END, chunks: chunkTagsOf(TAGS) };

const PROBLEMS: readonly (readonly [name: string, cost: CostKind, reference: ReferenceKind])[] = [
  ['Hamming', 'hamming', 'copy'],
  ['edit distance', 'edit', 'edit-oracle'],
  ['1 − chunk F1', 'chunk-f1', 'chunk-finisher'],
  ['1 − BLEU', 'bleu', 'bleu-suffix'],
];

/** Every kind of cost on the same roll-outs: half of each roll-in's tokens wrong, half of the words finished by the reference. */
export async function costSpeeds(yieldPoint: YieldPoint): Promise<readonly CostSpeed[]> {
  const layout = new CellLayout(new Int32Array(B).fill(T));
  const targets = Int32Array.from({ length: layout.size }, (_, cell) => cell % END);
  const rollInTokens = targets.map((token, cell) => (cell % 2 === 0 ? token : (token + 1) % END));
  const starts = Int32Array.from({ length: layout.size + 1 }, (_, cell) => cell * V);
  const tried = { starts, tokens: Int32Array.from({ length: layout.size * V }, (_, row) => row % V) };
  const plan = planFromCoins(
    { layout, targets },
    Uint8Array.from(layout.sequences, (b) => b % 2),
  );
  const learned = learnedRows(layout, tried, plan, null);
  const tails = Int32Array.from({ length: learned.cells.length * T }, (_, i) => i % END);
  const rolled = { layout, targets, rollInTokens, tried, plan, learned, tails, end: null };
  const speeds: CostSpeed[] = [];
  for (const [cost, kind, reference] of PROBLEMS) {
    const problem = { cost: COSTS[kind](FACTS), reference: REFERENCES[reference](FACTS) };
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
