/** How fast roll-outs are by themselves, at a size whose arithmetic is known exactly. */
import type { KernelPath } from '../../experiments/reports.ts';
import type { RollOutSpeed } from '../../experiments/speedReport.ts';
import { operations } from '../../kernels/registry.ts';
import { tf } from '../../kernels/tf.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import { median } from './products.ts';

const ROUNDS = 7;
const STEPS = 8;

/** Every row takes all its steps; the first one's recurrent product is given, as it is in training. */
export async function rollOutSpeed(
  kernels: KernelPath,
  [rows, H]: readonly [rows: number, hidden: number, columns: number],
  yieldPoint: YieldPoint,
): Promise<RollOutSpeed> {
  const V = 26;
  const random = (...shape: [number, number]): tf.Tensor2D =>
    tf.randomUniform<tf.Rank.R2>(shape, -1 / Math.sqrt(H), 1 / Math.sqrt(H));
  const weights = {
    ...{ states: random(STEPS + 1, H), product: random(STEPS + 1, 3 * H), table: random(V + 1, 3 * H) },
    ...{ Wh: random(H, 3 * H), bh: tf.zeros<tf.Rank.R1>([3 * H]), outW: random(H, V) },
    outB: tf.zeros<tf.Rank.R1>([V]),
  };
  const job = {
    ...weights,
    aligned: null,
    guide: null,
    end: null,
    attention: null,
    sketch: null,
    sources: new Int32Array(STEPS + 1),
    cells: new Int32Array(rows),
    forced: Int32Array.from({ length: rows }, (_, row) => row % V),
    remaining: new Int32Array(rows).fill(STEPS),
    nextCell: Int32Array.from({ length: STEPS + 1 }, (_, cell) => (cell < STEPS ? cell + 1 : -1)),
  };
  const flop = rows * ((STEPS - 1) * 6 * H * H + STEPS * 2 * H * V);
  const speeds: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await yieldPoint();
      const started = performance.now();
      const { tokens } = operations().rollOut(job);
      await tokens.data();
      speeds.push(flop / (performance.now() - started) / 1e6);
      tokens.dispose();
    }
  } finally {
    tf.dispose(weights);
  }
  // The first rounds find caches and compilers cold, and learn the GPU's pace.
  const warm = speeds.slice(2);
  return { kernels, hidden: H, rows, steps: STEPS, gflops: median(warm), bestGflops: Math.max(...warm) };
}
