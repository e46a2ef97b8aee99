/** The gates of a GRU for four rows at once: sigmoid and tanh by one exponential. AssemblyScript, not TypeScript. */

/** eˣ, relative error below 2e-7; x within ±80. 2ⁿ · p(r): n = round(x / ln 2), p of degree 6 (Cephes). */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function exp(x: v128): v128 {
  // Adding 1.5 · 2²³ leaves n in the low bits of the sum.
  const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504)), f32x4.splat(12582912));
  const n = f32x4.sub(shifted, f32x4.splat(12582912));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.12194440e-4)));
  let p = f32x4.add(f32x4.mul(r, f32x4.splat(1.9875691500e-4)), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  return i32x4.add(p, i32x4.shl(shifted, 23));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function sigmoid(x: v128): v128 {
  const within = f32x4.max(f32x4.min(x, f32x4.splat(80)), f32x4.splat(-80));
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp(f32x4.neg(within))));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function tanh(x: v128): v128 {
  const e = exp(f32x4.max(f32x4.mul(f32x4.abs(x), f32x4.splat(-2)), f32x4.splat(-80)));
  const size = f32x4.div(f32x4.sub(f32x4.splat(1), e), f32x4.add(f32x4.splat(1), e));
  return v128.bitselect(x, size, f32x4.splat(-0.0));
}

/** New state of one unit for four rows: gx* and gh* are the parts of the input and of the state, h the old state. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function newState(
  gxr: v128,
  gxz: v128,
  gxn: v128,
  ghr: v128,
  ghz: v128,
  ghn: v128,
  h: v128,
): v128 {
  const r = sigmoid(f32x4.add(gxr, ghr));
  const z = sigmoid(f32x4.add(gxz, ghz));
  const n = tanh(f32x4.add(gxn, f32x4.mul(r, ghn)));
  return f32x4.add(n, f32x4.mul(z, f32x4.sub(h, n)));
}
