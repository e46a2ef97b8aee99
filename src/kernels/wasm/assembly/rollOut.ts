/**
 * Greedy roll-outs of a GRU decoder: twelve rows at a time go all their steps while their states stay in the first
 * cache; only the packed weights stream past. All memory is the caller's: nothing static, nothing allocated.
 */
import { gates, TOGETHER } from './gates';
import { gather, multiply, pack, panelBytes, ROWS, UNIT } from './panels';

/** Bytes of scratch that `rollOut` needs. */
export function scratchBytes(H: usize, V: usize): usize {
  // 64 to align, then old and new states, gx and gh (3H units each), sums, addresses (2), tokens (2), cells; the panels.
  return 64 + UNIT * (8 * H + 3 * TOGETHER + 5) + panelBytes(H) * (H + panels(V));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function panels(V: usize): usize {
  return (V + 2) / 3;
}

/** tokens [12] = argmax over V of h · outW + outB; the lowest index among equals. */
function argmax(out: usize, V: usize, h: usize, H: usize, sums: usize, tokens: usize): void {
  let best0 = f32x4.splat(-Infinity);
  let best1 = best0;
  let best2 = best0;
  let token0 = i32x4.splat(0);
  let token1 = token0;
  let token2 = token0;
  for (let p: usize = 0; p < panels(V); p++) {
    multiply(out + p * panelBytes(H), h, H, sums);
    for (let i: usize = 0; i < 3; i++) {
      const token = i32x4.splat(<i32>(p * 3 + i));
      const score = sums + i * UNIT;
      const score0 = v128.load(score);
      const score1 = v128.load(score, 16);
      const score2 = v128.load(score, 32);
      token0 = v128.bitselect(token, token0, f32x4.gt(score0, best0));
      token1 = v128.bitselect(token, token1, f32x4.gt(score1, best1));
      token2 = v128.bitselect(token, token2, f32x4.gt(score2, best2));
      best0 = f32x4.pmax(best0, score0);
      best1 = f32x4.pmax(best1, score1);
      best2 = f32x4.pmax(best2, score2);
    }
  }
  v128.store(tokens, token0);
  v128.store(tokens, token1, 16);
  v128.store(tokens, token2, 32);
}

/** Whether all twelve tokens are the one that ends a sequence. */
function ended(tokens: usize, end: i32): bool {
  const last = i32x4.splat(end);
  const first = i32x4.eq(v128.load(tokens), last);
  const second = i32x4.eq(v128.load(tokens, 16), last);
  return i32x4.all_true(v128.and(v128.and(first, second), i32x4.eq(v128.load(tokens, 32), last)));
}

/** written [12] = end where tokens [12] has it, as it was elsewhere. */
function stayEnded(tokens: usize, written: usize, end: i32): void {
  const last = i32x4.splat(end);
  for (let i: usize = 0; i < UNIT; i += 16) {
    const over = i32x4.eq(v128.load(tokens + i), last);
    v128.store(written + i, v128.bitselect(last, v128.load(written + i), over));
  }
}

/** written [12] = the guide of each row's cell, as it was where there is none. */
function follow(guide: usize, cells: usize, written: usize): void {
  for (let i: usize = 0; i < UNIT; i += 4) {
    const told = load<i32>(guide + 4 * <usize>load<i32>(cells + i));
    if (told >= 0) store<i32>(written + i, told);
  }
}

/** Tensors as RollOutJob has them, as addresses (aligned and guide: 0 for none; end: −1 for none); tokens written [R, S] int32. */
export function rollOut(
  R: usize,
  S: usize,
  H: usize,
  V: usize,
  states: usize,
  product: usize,
  table: usize,
  aligned: usize,
  Wh: usize,
  bh: usize,
  outW: usize,
  outB: usize,
  cells: usize,
  forced: usize,
  remaining: usize,
  nextCell: usize,
  guide: usize,
  end: i32,
  written: usize,
  scratch: usize,
): void {
  let old = (scratch + 63) & ~63;
  let next = old + UNIT * H;
  const gx = next + UNIT * H;
  const gh = gx + 3 * UNIT * H;
  const sums = gh + 3 * UNIT * H;
  const from = sums + 3 * TOGETHER * UNIT;
  const plus = from + UNIT;
  const tokens = plus + UNIT;
  const chosen = tokens + UNIT;
  const here = chosen + UNIT;
  const recurrent = here + UNIT;
  const out = recurrent + H * panelBytes(H);
  pack(Wh, bh, H, 3 * H, H, 1, H, recurrent);
  pack(outW, outB, H, V, panels(V), 3, 1, out);
  const gate = UNIT * H;
  for (let first: usize = 0; first < R; first += ROWS) {
    const steps = load<i32>(remaining + 4 * first);
    if (steps <= 0) return;
    // The last rows stand for the missing ones of the last twelve.
    for (let i: usize = 0; i < ROWS; i++) {
      const row = min(first + i, R - 1);
      const cell = load<i32>(cells + 4 * row);
      store<i32>(here + 4 * i, cell);
      store<i32>(tokens + 4 * i, load<i32>(forced + 4 * row));
      store<u32>(from + 4 * i, <u32>(states + 4 * H * <usize>cell));
      store<u32>(plus + 4 * i, 0);
    }
    gather(from, plus, H, old);
    for (let i: usize = 0; i < UNIT; i += 4)
      store<u32>(from + i, <u32>(product + 12 * H * <usize>load<i32>(here + i)));
    gather(from, plus, 3 * H, gh);
    for (let k = 0; k < steps; k++) {
      if (end >= 0 && ended(tokens, end)) {
        for (let i: usize = 0; i < ROWS && first + i < R; i++)
          for (let later = k; later < steps; later++)
            store<i32>(written + 4 * ((first + i) * S + <usize>later), end);
        break;
      }
      for (let i: usize = 0; i < UNIT; i += 4) {
        store<u32>(from + i, <u32>(table + 12 * H * <usize>load<i32>(tokens + i)));
        if (aligned === 0 && guide === 0) continue;
        // A row that has ended stays where it is; what it writes is not read. A guide stands at the cell that is written.
        const cell = load<i32>(here + i);
        const ahead = load<i32>(nextCell + 4 * <usize>cell);
        const now = ahead < 0 ? cell : ahead;
        store<i32>(here + i, now);
        if (aligned !== 0) store<u32>(plus + i, <u32>(aligned + 12 * H * <usize>now));
      }
      gather(from, plus, 3 * H, gx);
      for (let j: usize = 0; j < H; j += TOGETHER) {
        const at = UNIT * j;
        const units = min(TOGETHER, H - j);
        for (let i: usize = 0; i < units; i++) {
          const to = sums + i * 3 * UNIT;
          if (k > 0) multiply(recurrent + (j + i) * panelBytes(H), old, H, to);
          else
            for (let part: usize = 0; part < 3; part++)
              memory.copy(to + part * UNIT, gh + part * gate + at + i * UNIT, UNIT);
        }
        gates(sums, gx + at, gate, old + at, next + at, units);
      }
      argmax(out, V, next, H, sums, chosen);
      if (guide !== 0) follow(guide, here, chosen);
      if (end >= 0) stayEnded(tokens, chosen, end);
      memory.copy(tokens, chosen, UNIT);
      for (let i: usize = 0; i < ROWS && first + i < R; i++)
        store<i32>(written + 4 * ((first + i) * S + <usize>k), load<i32>(tokens + 4 * i));
      const swapped = old;
      old = next;
      next = swapped;
    }
  }
}
