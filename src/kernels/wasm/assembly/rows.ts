/**
 * Products of three rows with a panel of twelve columns: lanes are columns, so everything stays row-major. A panel is
 * [K][12]; nine sums, three quads of the panel and one number of a row fit fifteen registers.
 */
import { loadPart, madd, storePart } from './maths';

/** Columns of a panel. */
export const WIDTH: usize = 12;

/** Panels of C columns. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function panelsOf(C: usize): usize {
  return (C + WIDTH - 1) / WIDTH;
}

/** Bytes of the panels of K × C numbers. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function packedBytes(K: usize, C: usize): usize {
  return panelsOf(C) * 4 * WIDTH * K;
}

/** Packs K × C numbers into panels; (k, c) stands at from + 4 · (k · rowStride + c · columnStride). Zeros fill up. */
export function packPanels(
  from: usize,
  K: usize,
  C: usize,
  rowStride: usize,
  columnStride: usize,
  out: usize,
): void {
  for (let first: usize = 0; first < C; first += WIDTH) {
    const columns = min(WIDTH, C - first);
    for (let k: usize = 0; k < K; k++) {
      let source = from + 4 * (k * rowStride + first * columnStride);
      if (columnStride === 1 && columns === WIDTH) {
        v128.store(out, v128.load(source));
        v128.store(out, v128.load(source, 16), 16);
        v128.store(out, v128.load(source, 32), 32);
      } else {
        for (let i: usize = 0; i < WIDTH; i++) {
          store<f32>(out + 4 * i, i < columns ? load<f32>(source) : 0);
          source += 4 * columnStride;
        }
      }
      out += 4 * WIDTH;
    }
  }
}

/** The transpose of x [M, C] → out [C, M]. */
export function transpose(x: usize, M: usize, C: usize, out: usize): void {
  const blocks = M & ~3;
  for (let m: usize = 0; m < blocks; m += 4) {
    const a = x + 4 * m * C;
    const b = a + 4 * C;
    const c: usize = b + 4 * C;
    const d = c + 4 * C;
    let to = out + 4 * m;
    let at: usize = 0;
    for (; at + 16 <= 4 * C; at += 16) {
      const va = v128.load(a + at);
      const vb = v128.load(b + at);
      const vc = v128.load(c + at);
      const vd = v128.load(d + at);
      const ab = v128.shuffle<f32>(va, vb, 0, 4, 1, 5);
      const AB = v128.shuffle<f32>(va, vb, 2, 6, 3, 7);
      const cd = v128.shuffle<f32>(vc, vd, 0, 4, 1, 5);
      const CD = v128.shuffle<f32>(vc, vd, 2, 6, 3, 7);
      v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
      v128.store(to + 4 * M, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
      v128.store(to + 8 * M, v128.shuffle<f32>(AB, CD, 0, 1, 4, 5));
      v128.store(to + 12 * M, v128.shuffle<f32>(AB, CD, 2, 3, 6, 7));
      to += 16 * M;
    }
    for (; at < 4 * C; at += 4) {
      store<f32>(to, load<f32>(a + at));
      store<f32>(to, load<f32>(b + at), 4);
      store<f32>(to, load<f32>(c + at), 8);
      store<f32>(to, load<f32>(d + at), 12);
      to += 4 * M;
    }
  }
  for (let m = blocks; m < M; m++)
    for (let c: usize = 0; c < C; c++) store<f32>(out + 4 * (c * M + m), load<f32>(x + 4 * (m * C + c)));
}

/** out [3][12] = init [12] + three rows [K] · panel. */
export function threeRows(
  panel: usize,
  K: usize,
  row0: usize,
  row1: usize,
  row2: usize,
  init: usize,
  out: usize,
): void {
  let a0 = v128.load(init);
  let a1 = v128.load(init, 16);
  let a2 = v128.load(init, 32);
  let b0 = a0;
  let b1 = a1;
  let b2 = a2;
  let c0 = a0;
  let c1 = a1;
  let c2 = a2;
  const end = row0 + 4 * K;
  while (row0 < end) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    const w2 = v128.load(panel, 32);
    const x = v128.load32_splat(row0);
    a0 = madd(a0, x, w0);
    a1 = madd(a1, x, w1);
    a2 = madd(a2, x, w2);
    const y = v128.load32_splat(row1);
    b0 = madd(b0, y, w0);
    b1 = madd(b1, y, w1);
    b2 = madd(b2, y, w2);
    const z = v128.load32_splat(row2);
    c0 = madd(c0, z, w0);
    c1 = madd(c1, z, w1);
    c2 = madd(c2, z, w2);
    panel += 48;
    row0 += 4;
    row1 += 4;
    row2 += 4;
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

/** Bytes of scratch that `product` needs beside the panels: a bias of twelve and three rows of sums. */
export const PRODUCT_SCRATCH: usize = 4 * 4 * WIDTH;

/**
 * out [M, C] = x [M, K] · panels + bias [C] (0 for none). A panel stays in the first cache while all rows pass.
 * @param scratch PRODUCT_SCRATCH bytes
 */
export function product(
  x: usize,
  M: usize,
  K: usize,
  panels: usize,
  C: usize,
  bias: usize,
  out: usize,
  scratch: usize,
): void {
  const sums = scratch + 4 * WIDTH;
  for (let first: usize = 0; first < C; first += WIDTH) {
    const columns = min(WIDTH, C - first);
    for (let q: usize = 0; q < 3; q++) {
      const c: usize = 4 * q;
      const zero = f32x4.splat(0);
      const some = bias === 0 || c >= columns ? zero : loadPart(bias + 4 * (first + c), columns - c);
      v128.store(scratch + 16 * q, some);
    }
    for (let m: usize = 0; m < M; m += 3) {
      const rows: usize = min<usize>(3, M - m);
      const row0: usize = x + 4 * m * K;
      const row1: usize = rows > 1 ? row0 + 4 * K : row0;
      const row2: usize = rows > 2 ? row1 + 4 * K : row0;
      threeRows(panels, K, row0, row1, row2, scratch, sums);
      let to = out + 4 * (m * C + first);
      for (let r: usize = 0; r < rows; r++) {
        const from = sums + 48 * r;
        for (let c: usize = 0; c < columns; c += 4) storePart(to + 4 * c, v128.load(from + 4 * c), columns - c);
        to += 4 * C;
      }
    }
    panels += 4 * WIDTH * K;
  }
}
