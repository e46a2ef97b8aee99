/** Products and sums of row-major matrices. All memory is the caller's. */
import { loadPart, storePart } from './maths';
import { packedBytes, packPanels, product, PRODUCT_SCRATCH, transpose } from './rows';

/** Bytes of scratch for a product over K with C columns; `outer` of [K, I] needs room for a transpose besides. */
export function productScratch(K: usize, C: usize, I: usize): usize {
  return 64 + PRODUCT_SCRATCH + packedBytes(K, C) + 4 * K * I;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function aligned(scratch: usize): usize {
  return (scratch + 63) & ~63;
}

/** out [M, O] = x [M, K] · w [K, O] + bias [O] (0 for none). */
export function affine(
  x: usize,
  w: usize,
  bias: usize,
  M: usize,
  K: usize,
  O: usize,
  out: usize,
  scratch: usize,
): void {
  const sums = aligned(scratch);
  const panels = sums + PRODUCT_SCRATCH;
  packPanels(w, K, O, O, 1, panels);
  product(x, M, K, panels, O, bias, out, sums);
}

/** out [M, I] = x [M, K] · wᵀ, w [I, K]. */
export function affineTransposed(
  x: usize,
  w: usize,
  M: usize,
  K: usize,
  I: usize,
  out: usize,
  scratch: usize,
): void {
  const sums = aligned(scratch);
  const panels = sums + PRODUCT_SCRATCH;
  packPanels(w, K, I, 1, K, panels);
  product(x, M, K, panels, I, 0, out, sums);
}

/** out [I, O] = aᵀ · b, a [M, I], b [M, O]. */
export function outer(
  a: usize,
  b: usize,
  M: usize,
  I: usize,
  O: usize,
  out: usize,
  scratch: usize,
): void {
  const sums = aligned(scratch);
  const panels = sums + PRODUCT_SCRATCH;
  const turned = panels + packedBytes(M, O);
  transpose(a, M, I, turned);
  packPanels(b, M, O, O, 1, panels);
  product(turned, I, M, panels, O, 0, out, sums);
}

/** Copies bytes; the two places may overlap. */
export function copy(from: usize, to: usize, bytes: usize): void {
  memory.copy(to, from, bytes);
}

/** out [O] += each row of x [M, O]. */
export function addRows(x: usize, M: usize, O: usize, out: usize): void {
  for (let m: usize = 0; m < M; m++) addRow(x + 4 * m * O, O, out);
}

/** out [O] += x [O]. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function addRow(x: usize, O: usize, out: usize): void {
  for (let c: usize = 0; c < O; c += 4) {
    const count: usize = O - c;
    const at: usize = 4 * c;
    storePart(out + at, f32x4.add(loadPart(out + at, count), loadPart(x + at, count)), count);
  }
}

/** out [O] = sums over the rows of x [M, O]. */
export function columnSums(x: usize, M: usize, O: usize, out: usize): void {
  memory.fill(out, 0, 4 * O);
  addRows(x, M, O, out);
}

/** out [count, O]: row v is the sum of the rows of x [M, O] whose index is v. */
export function sumRowsByIndex(x: usize, indices: usize, M: usize, O: usize, count: usize, out: usize): void {
  memory.fill(out, 0, 4 * count * O);
  for (let m: usize = 0; m < M; m++)
    addRow(x + 4 * m * O, O, out + 4 * O * <usize>load<i32>(indices + 4 * m));
}
