/** Softmax cross-entropy over the tokens tried at each cell, with its gradient. */
import { exp, log } from './maths';

/** As SoftmaxLossJob has them; losses [N] and dLogits [N, V] are written. scratch: 4 · (V + 4) bytes. */
export function softmaxLoss(
  N: usize,
  V: usize,
  logits: usize,
  starts: usize,
  tokens: usize,
  targets: usize,
  weights: usize,
  losses: usize,
  dLogits: usize,
  scratch: usize,
): void {
  memory.fill(dLogits, 0, 4 * N * V);
  for (let cell: usize = 0; cell < N; cell++) {
    const from = <usize>load<i32>(starts + 4 * cell);
    const rows = <usize>load<i32>(starts + 4 * (cell + 1)) - from;
    store<f32>(losses + 4 * cell, 0);
    if (rows === 0) continue;
    const scores = logits + 4 * V * cell;
    const chosen = tokens + 4 * from;
    let highest: f32 = -Infinity;
    for (let a: usize = 0; a < rows; a++) {
      const score = load<f32>(scores + 4 * <usize>load<i32>(chosen + 4 * a));
      store<f32>(scratch + 4 * a, score);
      if (!(score <= highest)) highest = score; // a score that is no number goes on to the loss
    }
    const shift = f32x4.splat(highest);
    for (let a: usize = 0; a < rows; a += 4)
      v128.store(scratch + 4 * a, exp(f32x4.sub(v128.load(scratch + 4 * a), shift)));
    let total: f32 = 0;
    for (let a: usize = 0; a < rows; a++) total += load<f32>(scratch + 4 * a);
    const logTotal = log(total);
    const weight = load<f32>(weights + 4 * cell);
    let loss: f32 = 0;
    for (let a: usize = 0; a < rows; a++) {
      const place: usize = 4 * <usize>load<i32>(chosen + 4 * a);
      const q = load<f32>(targets + 4 * (from + a));
      loss -= q * (load<f32>(scores + place) - highest - logTotal);
      const chance = load<f32>(scratch + 4 * a) / total;
      store<f32>(dLogits + 4 * V * cell + place, weight * (chance - q));
    }
    store<f32>(losses + 4 * cell, weight * loss);
  }
}
