/**
 * The gates of a GRU for twelve rows, lanes being rows. In two sweeps over several units: one sigmoid or tanh is a long
 * chain of dependent instructions, and only other units fill the wait (95 → 45 cycles for four rows of a unit).
 */
import { sigmoid, tanh } from './maths';
import { UNIT } from './panels';

/** Units whose gates are computed together. */
export const TOGETHER: usize = 8;

/**
 * New states of some units [units][12].
 * @param sums the state's part, overwritten [units][r, z, n][12]
 * @param gx the input's part for r [units][12]; those for z and n lie `gate` and 2 · `gate` bytes further
 */
export function gates(sums: usize, gx: usize, gate: usize, old: usize, next: usize, units: usize): void {
  const end = units * UNIT;
  let s = sums;
  for (let at: usize = 0; at < end; at += UNIT) {
    for (let lane: usize = 0; lane < UNIT; lane += 16) {
      const x = gx + at + lane;
      v128.store(s + lane, sigmoid(f32x4.add(v128.load(s + lane), v128.load(x))));
      v128.store(s + lane, sigmoid(f32x4.add(v128.load(s + lane, 48), v128.load(x + gate))), 48);
    }
    s += 3 * UNIT;
  }
  s = sums;
  for (let at: usize = 0; at < end; at += UNIT) {
    for (let lane: usize = 0; lane < UNIT; lane += 16) {
      const reset = f32x4.mul(v128.load(s + lane), v128.load(s + lane, 96));
      const n = tanh(f32x4.add(v128.load(gx + 2 * gate + at + lane), reset));
      const h = f32x4.sub(v128.load(old + at + lane), n);
      v128.store(next + at + lane, f32x4.add(n, f32x4.mul(v128.load(s + lane, 48), h)));
    }
    s += 3 * UNIT;
  }
}
