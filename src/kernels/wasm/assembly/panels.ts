/**
 * Products of twelve rows with panels of three columns. Lanes are rows, so widths need no padding: h is laid out
 * [K][12], a panel is three biases and then [K][3]. Nine sums, three rows of h and a weight fit fifteen registers.
 */

import { madd } from './maths';

/** Rows that go together. */
export const ROWS: usize = 12;
/** Bytes of one unit of twelve rows. */
export const UNIT: usize = 48;

/** Bytes of a panel of K inputs. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function panelBytes(K: usize): usize {
  return 12 + 12 * K;
}

/**
 * Packs W [K, C] and its bias [C], 0 for none, into panels; column i of panel p is p · stepPanel + i · stepColumn. A column that W
 * does not have gets zeros and the bias −∞, so that it never wins an argmax.
 */
export function pack(
  W: usize,
  bias: usize,
  K: usize,
  C: usize,
  panels: usize,
  stepPanel: usize,
  stepColumn: usize,
  out: usize,
): void {
  const bytes = panelBytes(K);
  for (let p: usize = 0; p < panels; p++)
    for (let i: usize = 0; i < 3; i++) {
      const c = p * stepPanel + i * stepColumn;
      const start: f32 = bias === 0 ? 0 : load<f32>(bias + 4 * min(c, C - 1));
      store<f32>(out + p * bytes + 4 * i, c < C ? start : -Infinity);
    }
  for (let k: usize = 0; k < K; k++)
    for (let p: usize = 0; p < panels; p++)
      for (let i: usize = 0; i < 3; i++) {
        const c = p * stepPanel + i * stepColumn;
        store<f32>(out + p * bytes + 12 + 12 * k + 4 * i, c < C ? load<f32>(W + 4 * (k * C + c)) : 0);
      }
}

/** out [3][12] = bias + panel · h. */
export function multiply(panel: usize, h: usize, K: usize, out: usize): void {
  let a0 = v128.load32_splat(panel);
  let a1 = a0;
  let a2 = a0;
  let b0 = v128.load32_splat(panel, 4);
  let b1 = b0;
  let b2 = b0;
  let c0 = v128.load32_splat(panel, 8);
  let c1 = c0;
  let c2 = c0;
  let w = panel + 12;
  const end = h + UNIT * K;
  while (h < end) {
    const h0 = v128.load(h);
    const h1 = v128.load(h, 16);
    const h2 = v128.load(h, 32);
    const a = v128.load32_splat(w);
    a0 = madd(a0, h0, a);
    a1 = madd(a1, h1, a);
    a2 = madd(a2, h2, a);
    const b = v128.load32_splat(w, 4);
    b0 = madd(b0, h0, b);
    b1 = madd(b1, h1, b);
    b2 = madd(b2, h2, b);
    const c = v128.load32_splat(w, 8);
    c0 = madd(c0, h0, c);
    c1 = madd(c1, h1, c);
    c2 = madd(c2, h2, c);
    w += 12;
    h += UNIT;
  }
  v128.store(out, a0);
  v128.store(out, a1, 16);
  v128.store(out, a2, 32);
  v128.store(out, b0, 48);
  v128.store(out, b1, 64);
  v128.store(out, b2, 80);
  v128.store(out, c0, 96);
  v128.store(out, c1, 112);
  v128.store(out, c2, 128);
}

/** Four values of one row, and of its second source where there is one. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function four(from: usize, plus: usize, offset: usize): v128 {
  const x = v128.load(from + offset);
  return plus === 0 ? x : f32x4.add(x, v128.load(plus + offset));
}

/**
 * Lays rows out as lanes: out [C][12] = row i of twelve, plus its second source unless that is 0.
 * @param from addresses of twelve rows [C]
 * @param plus addresses of twelve second sources, each 0 for none
 */
export function gather(from: usize, plus: usize, C: usize, out: usize): void {
  const bytes = C * 4;
  for (let q: usize = 0; q < UNIT; q += 16) {
    const fa = <usize>load<u32>(from + q);
    const fb = <usize>load<u32>(from + q, 4);
    const fc = <usize>load<u32>(from + q, 8);
    const fd = <usize>load<u32>(from + q, 12);
    const pa = <usize>load<u32>(plus + q);
    const pb = <usize>load<u32>(plus + q, 4);
    const pc = <usize>load<u32>(plus + q, 8);
    const pd = <usize>load<u32>(plus + q, 12);
    let to = out + q;
    let at: usize = 0;
    for (; at + 16 <= bytes; at += 16) {
      const a = four(fa, pa, at);
      const b = four(fb, pb, at);
      const c = four(fc, pc, at);
      const d = four(fd, pd, at);
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
      v128.store(to, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), 48);
      v128.store(to, v128.shuffle<f32>(AB, CD, 0, 1, 4, 5), 96);
      v128.store(to, v128.shuffle<f32>(AB, CD, 2, 3, 6, 7), 144);
      to += 4 * UNIT;
    }
    for (; at < bytes; at += 4) {
      store<f32>(to, load<f32>(fa + at) + (pa === 0 ? 0 : load<f32>(pa + at)));
      store<f32>(to, load<f32>(fb + at) + (pb === 0 ? 0 : load<f32>(pb + at)), 4);
      store<f32>(to, load<f32>(fc + at) + (pc === 0 ? 0 : load<f32>(pc + at)), 8);
      store<f32>(to, load<f32>(fd + at) + (pd === 0 ? 0 : load<f32>(pd + at)), 12);
      to += UNIT;
    }
  }
}

/** Lays lanes out as rows, the other way round: lanes [C][12] → out [12][C]. */
export function spread(lanes: usize, C: usize, out: usize): void {
  for (let q: usize = 0; q < 12; q += 4) {
    const to: usize = out + 4 * C * q;
    let c: usize = 0;
    for (; c + 4 <= C; c += 4) {
      const from = lanes + UNIT * c + 4 * q;
      const a = v128.load(from);
      const b = v128.load(from, 48);
      const d = v128.load(from, 96);
      const e = v128.load(from, 144);
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const de = v128.shuffle<f32>(d, e, 0, 4, 1, 5);
      const DE = v128.shuffle<f32>(d, e, 2, 6, 3, 7);
      v128.store(to + 4 * c, v128.shuffle<f32>(ab, de, 0, 1, 4, 5));
      v128.store(to + 4 * (C + c), v128.shuffle<f32>(ab, de, 2, 3, 6, 7));
      v128.store(to + 4 * (2 * C + c), v128.shuffle<f32>(AB, DE, 0, 1, 4, 5));
      v128.store(to + 4 * (3 * C + c), v128.shuffle<f32>(AB, DE, 2, 3, 6, 7));
    }
    for (; c < C; c++)
      for (let row: usize = 0; row < 4; row++)
        store<f32>(to + 4 * (row * C + c), load<f32>(lanes + UNIT * c + 4 * (q + row)));
  }
}
