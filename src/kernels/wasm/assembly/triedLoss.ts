/**
 * The loss of an output layer over the tokens tried at each cell, and the way back through the layer: only the weights of
 * tried tokens are touched. All memory is the caller's.
 */
import { exp, loadPart, log, madd, storePart, sum } from './maths';
import { transpose } from './rows';

/** @param most rows of a cell at most */
export function triedLossScratch(H: usize, V: usize, most: usize): usize {
  return 64 + 8 * (H * V + 8) + 4 * (most + 4);
}

/** As TriedLossJob has them; losses [N], dTop [N, H], dW [H, V] and dB [V] are written. */
export function triedLoss(
  N: usize,
  H: usize,
  V: usize,
  top: usize,
  outW: usize,
  outB: usize,
  starts: usize,
  tokens: usize,
  targets: usize,
  weights: usize,
  losses: usize,
  dTop: usize,
  dW: usize,
  dB: usize,
  scratch: usize,
): void {
  const byToken = (scratch + 63) & ~63; // [V, H]
  const dByToken = byToken + 4 * (H * V + 4); // [V, H]
  const scores = dByToken + 4 * (H * V + 4);
  transpose(outW, H, V, byToken);
  memory.fill(dByToken, 0, 4 * V * H);
  memory.fill(dB, 0, 4 * V);
  memory.fill(dTop, 0, 4 * N * H);
  memory.fill(losses, 0, 4 * N);
  const row: usize = 4 * H;
  for (let cell: usize = 0; cell < N; cell++) {
    const from = <usize>load<i32>(starts + 4 * cell);
    const rows = <usize>load<i32>(starts + 4 * (cell + 1)) - from;
    if (rows === 0) continue;
    const chosen = tokens + 4 * from;
    const state: usize = top + row * cell;
    let highest: f32 = -Infinity;
    for (let a: usize = 0; a < rows; a++) {
      const token = <usize>load<i32>(chosen + 4 * a);
      const score = load<f32>(outB + 4 * token) + dot(state, byToken + row * token, H);
      store<f32>(scores + 4 * a, score);
      if (!(score <= highest)) highest = score; // a score that is no number goes on to the loss
    }
    let total: f32 = 0;
    let loss: f32 = 0;
    let whole: f32 = 0;
    for (let a: usize = 0; a < rows; a++) {
      const q = load<f32>(targets + 4 * (from + a));
      loss -= q * (load<f32>(scores + 4 * a) - highest);
      whole += q;
    }
    for (let a: usize = 0; a < rows; a += 4)
      v128.store(scores + 4 * a, exp(f32x4.sub(v128.load(scores + 4 * a), f32x4.splat(highest))));
    for (let a: usize = 0; a < rows; a++) total += load<f32>(scores + 4 * a);
    const weight = load<f32>(weights + 4 * cell);
    store<f32>(losses + 4 * cell, weight * (loss + whole * log(total)));
    for (let a: usize = 0; a < rows; a++) {
      const token = <usize>load<i32>(chosen + 4 * a);
      const gradient = weight * (load<f32>(scores + 4 * a) / total - load<f32>(targets + 4 * (from + a)));
      addTimes(gradient, byToken + row * token, H, dTop + row * cell);
      addTimes(gradient, state, H, dByToken + row * token);
      store<f32>(dB + 4 * token, load<f32>(dB + 4 * token) + gradient);
    }
  }
  transpose(dByToken, V, H, dW);
}

/** Σ x · y over [H]. */
function dot(x: usize, y: usize, H: usize): f32 {
  let a = f32x4.splat(0);
  let b = a;
  let h: usize = 0;
  for (; h + 8 <= H; h += 8) {
    a = madd(a, v128.load(x + 4 * h), v128.load(y + 4 * h));
    b = madd(b, v128.load(x + 4 * h, 16), v128.load(y + 4 * h, 16));
  }
  for (; h < H; h += 4) a = madd(a, loadPart(x + 4 * h, H - h), loadPart(y + 4 * h, H - h));
  return sum(f32x4.add(a, b));
}

/** out [H] += factor · x. */
function addTimes(factor: f32, x: usize, H: usize, out: usize): void {
  const times = f32x4.splat(factor);
  let h: usize = 0;
  for (; h + 4 <= H; h += 4)
    v128.store(out + 4 * h, madd(v128.load(out + 4 * h), times, v128.load(x + 4 * h)));
  if (h < H)
    storePart(out + 4 * h, madd(loadPart(out + 4 * h, H - h), times, loadPart(x + 4 * h, H - h)), H - h);
}
