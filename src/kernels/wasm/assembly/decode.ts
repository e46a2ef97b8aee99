/** A whole roll-in: each step is fed with the token before, the truth's or the network's own. */
import { addRows } from './algebra';
import { gruStep, packRecurrent, recurrentBytes } from './gru';
import { packedBytes, packPanels, product, PRODUCT_SCRATCH } from './rows';

export function decodeScratch(B: usize, H: usize, V: usize): usize {
  return 64 + recurrentBytes(H) + packedBytes(H, V) + PRODUCT_SCRATCH + 12 * H * B + 4 * B * V;
}

/**
 * Tensors as DecodeJob has them (aligned: 0 for none), reference one int32 a cell; states [N, H], tape [N, 4H], tokens
 * and fed [N] int32 are written.
 */
export function decode(
  B: usize,
  T: usize,
  H: usize,
  V: usize,
  counts: usize,
  offsets: usize,
  start: usize,
  table: usize,
  aligned: usize,
  Wh: usize,
  bh: usize,
  outW: usize,
  outB: usize,
  targets: usize,
  reference: usize,
  states: usize,
  tape: usize,
  tokens: usize,
  fed: usize,
  scratch: usize,
): void {
  const recurrent = (scratch + 63) & ~63;
  const scores = recurrent + recurrentBytes(H);
  const sums = scores + packedBytes(H, V);
  const gx = sums + PRODUCT_SCRATCH;
  const logits: usize = gx + 12 * H * B; // [B, V]
  packRecurrent(Wh, bh, H, recurrent);
  let packed = false;
  const row: usize = 4 * H;
  for (let t: usize = 0; t < T; t++) {
    const count = <usize>load<i32>(counts + 4 * t);
    const cell = <usize>load<i32>(offsets + 4 * t);
    const ago: usize = t === 0 ? 0 : <usize>load<i32>(offsets + 4 * (t - 1));
    for (let m: usize = 0; m < count; m++) {
      const token: i32 = t === 0 ? <i32>V : load<i32>(tokens + 4 * (ago + m));
      store<i32>(fed + 4 * (cell + m), token);
      const to: usize = gx + 3 * row * m;
      memory.copy(to, table + 3 * row * <usize>token, 3 * row);
      if (aligned !== 0) addRows(aligned + 3 * row * (cell + m), 1, 3 * H, to);
    }
    const here: usize = states + row * cell;
    gruStep(count, H, gx, t === 0 ? start : states + row * ago, recurrent, here, tape + 4 * row * cell);
    let free = false;
    for (let m: usize = 0; m < count; m++)
      if (load<i32>(reference + 4 * (cell + m)) === 0) free = true;
    // Where the truth is written throughout, nobody asks for scores.
    if (free) {
      if (!packed) packPanels(outW, H, V, V, 1, scores);
      packed = true;
      product(here, count, H, scores, V, outB, logits, sums);
    }
    for (let m: usize = 0; m < count; m++) {
      const at: usize = 4 * (cell + m);
      const truth = load<i32>(reference + at) !== 0;
      store<i32>(tokens + at, truth ? load<i32>(targets + at) : argmax(logits + 4 * V * m, V));
    }
  }
}

/** The lowest index among the highest scores [V]. */
function argmax(scores: usize, V: usize): i32 {
  let best: i32 = 0;
  let highest = load<f32>(scores);
  for (let v: usize = 1; v < V; v++) {
    const score = load<f32>(scores + 4 * v);
    if (score > highest) {
      highest = score;
      best = <i32>v;
    }
  }
  return best;
}
