/** Four numbers at once. AssemblyScript, not TypeScript. No constant tables: the module must have no data of its own. */

/** a + b · c; one rounding where relaxed SIMD is there, two without. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(b, c, a) : f32x4.add(a, f32x4.mul(b, c));
}

/**
 * eˣ, relative error below 2e-7 for x within ±80, beyond that e^±80. 2ⁿ · p(r): n = round(x / ln 2), p of degree 6
 * (Cephes), in Estrin's order, whose chain of dependent steps is half as long as Horner's. `pmin` and `pmax` are one
 * instruction each, where `min` and `max` take eight for the sake of NaN.
 */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function exp(x: v128): v128 {
  const within = f32x4.pmax(f32x4.pmin(x, f32x4.splat(80)), f32x4.splat(-80));
  // Adding 1.5 · 2²³ leaves n in the low bits of the sum.
  const shifted = f32x4.add(f32x4.mul(within, f32x4.splat(1.44269504)), f32x4.splat(12582912));
  const n = f32x4.sub(shifted, f32x4.splat(12582912));
  const r = madd(madd(within, n, f32x4.splat(-0.693359375)), n, f32x4.splat(2.12194440e-4));
  const r2 = f32x4.mul(r, r);
  const high = madd(f32x4.splat(1.3981999507e-3), r, f32x4.splat(1.9875691500e-4));
  const middle = madd(f32x4.splat(4.1665795894e-2), r, f32x4.splat(8.3334519073e-3));
  const low = madd(f32x4.splat(5.0000001201e-1), r, f32x4.splat(1.6666665459e-1));
  const p = madd(f32x4.add(r, f32x4.splat(1)), madd(low, madd(middle, high, r2), r2), r2);
  return i32x4.add(p, i32x4.shl(shifted, 23));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
export function sigmoid(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp(f32x4.neg(x))));
}

/** 2 σ(2x) − 1: absolute error below 2e-7, which is what a state of size one needs. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function tanh(x: v128): v128 {
  const e = exp(f32x4.mul(x, f32x4.splat(-2)));
  return f32x4.sub(f32x4.div(f32x4.splat(2), f32x4.add(f32x4.splat(1), e)), f32x4.splat(1));
}

/** ln x for one normal x > 0, relative error below 2e-7 (Cephes). */
export function log(x: f32): f32 {
  let bits = reinterpret<i32>(x);
  let exponent = (bits >> 23) - 126;
  let m = reinterpret<f32>((bits & 0x007fffff) | 0x3f000000); // ½ … 1
  if (m < 0.70710677) {
    exponent -= 1;
    m += m;
  }
  m -= 1;
  const m2 = m * m;
  let p: f32 = 7.0376836292e-2;
  p = p * m - 1.1514610310e-1;
  p = p * m + 1.1676998740e-1;
  p = p * m - 1.2420140846e-1;
  p = p * m + 1.4249322787e-1;
  p = p * m - 1.6668057665e-1;
  p = p * m + 2.0000714765e-1;
  p = p * m - 2.4999993993e-1;
  p = p * m + 3.3333331174e-1;
  const e = <f32>exponent;
  return m + (m2 * (m * p) - e * <f32>2.12194440e-4 - <f32>0.5 * m2) + e * <f32>0.693359375;
}

/** Sum of the four. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function sum(x: v128): f32 {
  const pairs = f32x4.add(x, v128.shuffle<f32>(x, x, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** `count` numbers (1 … 4) from memory, zeros after them; nothing beyond them is touched. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function loadPart(from: usize, count: usize): v128 {
  if (count >= 4) return v128.load(from);
  let x = v128.load32_zero(from);
  if (count > 1) x = f32x4.replace_lane(x, 1, load<f32>(from, 4));
  if (count > 2) x = f32x4.replace_lane(x, 2, load<f32>(from, 8));
  return x;
}

/** The first `count` numbers (1 … 4) to memory. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function storePart(to: usize, x: v128, count: usize): void {
  if (count >= 4) {
    v128.store(to, x);
    return;
  }
  store<f32>(to, f32x4.extract_lane(x, 0));
  if (count > 1) store<f32>(to, f32x4.extract_lane(x, 1), 4);
  if (count > 2) store<f32>(to, f32x4.extract_lane(x, 2), 8);
}
