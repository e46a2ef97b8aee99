/** One step of an optimiser over flat vectors; what is new is written beside what was. */
import { loadPart, madd, storePart } from './maths';

/** Length of x [P], summed in double precision. */
export function norm(x: usize, P: usize): f32 {
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let i: usize = 0; i < P; i += 4) {
    const part = loadPart(x + 4 * i, P - i);
    const a = f64x2.promote_low_f32x4(part);
    const b = f64x2.promote_low_f32x4(v128.shuffle<f32>(part, part, 2, 3, 0, 1));
    low = f64x2.add(low, f64x2.mul(a, a));
    high = f64x2.add(high, f64x2.mul(b, b));
  }
  const all = f64x2.add(low, high);
  return <f32>Math.sqrt(f64x2.extract_lane(all, 0) + f64x2.extract_lane(all, 1));
}

/** next [P] = weights − rate · scale · gradient. */
export function sgd(P: usize, weights: usize, gradient: usize, rate: f32, scale: f32, next: usize): void {
  const step = f32x4.splat(-rate * scale);
  for (let i: usize = 0; i < P; i += 4) {
    const left: usize = P - i;
    const at: usize = 4 * i;
    storePart(next + at, madd(loadPart(weights + at, left), step, loadPart(gradient + at, left)), left);
  }
}

/** m′ [P] = decay · m (0 for none) + scale · gradient; next = weights − rate · m′. */
export function momentum(
  P: usize,
  weights: usize,
  gradient: usize,
  m: usize,
  rate: f32,
  scale: f32,
  decay: f32,
  next: usize,
  nextM: usize,
): void {
  for (let i: usize = 0; i < P; i += 4) {
    const left: usize = P - i;
    const at: usize = 4 * i;
    let mean = f32x4.mul(loadPart(gradient + at, left), f32x4.splat(scale));
    if (m !== 0) mean = madd(mean, f32x4.splat(decay), loadPart(m + at, left));
    storePart(nextM + at, mean, left);
    storePart(next + at, madd(loadPart(weights + at, left), f32x4.splat(-rate), mean), left);
  }
}

/**
 * Adam: m and v (0 for none) [P]; `size` is the rate over the first moment's bias correction, `correction` one over the
 * root of the second's.
 */
export function adam(
  P: usize,
  weights: usize,
  gradient: usize,
  m: usize,
  v: usize,
  scale: f32,
  decay1: f32,
  decay2: f32,
  epsilon: f32,
  size: f32,
  correction: f32,
  next: usize,
  nextM: usize,
  nextV: usize,
): void {
  for (let i: usize = 0; i < P; i += 4) {
    const left: usize = P - i;
    const at: usize = 4 * i;
    const g = f32x4.mul(loadPart(gradient + at, left), f32x4.splat(scale));
    let mean = f32x4.mul(g, f32x4.splat(1 - decay1));
    let square = f32x4.mul(f32x4.mul(g, g), f32x4.splat(1 - decay2));
    if (m !== 0) mean = madd(mean, f32x4.splat(decay1), loadPart(m + at, left));
    if (v !== 0) square = madd(square, f32x4.splat(decay2), loadPart(v + at, left));
    const spread = madd(f32x4.splat(epsilon), f32x4.sqrt(square), f32x4.splat(correction));
    storePart(nextM + at, mean, left);
    storePart(nextV + at, square, left);
    const step = f32x4.div(f32x4.mul(mean, f32x4.splat(size)), spread);
    storePart(next + at, f32x4.sub(loadPart(weights + at, left), step), left);
  }
}
