/** Attention: each row scores the cells of its own source, and mixes their values. AssemblyScript, not TypeScript. */
import { exp, loadPart, madd, storePart, sum, tanh } from './maths';

/** x · y over `length` numbers. */
function dot(x: usize, y: usize, length: usize): f32 {
  let total = f32x4.splat(0);
  let i: usize = 0;
  for (; i + 4 <= length; i += 4) total = madd(total, v128.load(x + 4 * i), v128.load(y + 4 * i));
  const part = length - i;
  if (part > 0) total = madd(total, loadPart(x + 4 * i, part), loadPart(y + 4 * i, part));
  return sum(total);
}

/** y += scale · x over `length` numbers. */
function add(y: usize, scale: f32, x: usize, length: usize): void {
  const by = f32x4.splat(scale);
  let i: usize = 0;
  for (; i + 4 <= length; i += 4) v128.store(y + 4 * i, madd(v128.load(y + 4 * i), by, v128.load(x + 4 * i)));
  const part = length - i;
  if (part > 0) storePart(y + 4 * i, madd(loadPart(y + 4 * i, part), by, loadPart(x + 4 * i, part)), part);
}

/** v · tanh(key + query). */
function additive(v: usize, key: usize, query: usize, A: usize): f32 {
  let total = f32x4.splat(0);
  for (let i: usize = 0; i < A; i += 4) {
    const part = A - i;
    const inner = f32x4.add(loadPart(key + 4 * i, part), loadPart(query + 4 * i, part));
    total = madd(total, loadPart(v + 4 * i, part), tanh(inner));
  }
  return sum(total);
}

/** Keys and queries beyond it have no powers that can be multiplied. */
const WITHIN: f32 = 20;

/** Bytes of the powers of M keys of A units, and of one query's before them. */
export function powersBytes(A: usize, M: usize): usize {
  return 16 + queryBytes(A) + 4 * A * M;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function queryBytes(A: usize): usize {
  return (4 * A + 15) & ~15;
}

/** Room for a query's powers in what `powersBytes` counts. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function queryIn(room: usize): usize {
  return (room + 15) & ~15;
}

/** Raises keys [M, A]; 0 where one is too large, or nothing is to be raised. */
export function raiseKeys(keys: usize, A: usize, M: usize, v: usize, room: usize): usize {
  const powers = queryIn(room) + queryBytes(A);
  return v !== 0 && powersOf(keys, A * M, powers) ? powers : 0;
}

/** powers = e^(−2x) of `length` numbers; false where one is too large, or none. */
function powersOf(x: usize, length: usize, powers: usize): bool {
  const most = f32x4.splat(WITHIN);
  let fit = i32x4.splat(-1);
  for (let i: usize = 0; i < length; i += 4) {
    const part = length - i;
    const value = loadPart(x + 4 * i, part);
    fit = v128.and(fit, f32x4.le(f32x4.abs(value), most));
    storePart(powers + 4 * i, exp(f32x4.mul(value, f32x4.splat(-2))), part);
  }
  return i32x4.all_true(fit);
}

/**
 * v · tanh(key + query) from the powers of both: tanh x = 2 / (1 + e^(−2x)) − 1, and the power of a sum is a product, so
 * that nothing is raised again for each pair.
 */
function additiveOf(v: usize, key: usize, query: usize, A: usize): f32 {
  const one = f32x4.splat(1);
  let total = f32x4.splat(0);
  let all = total;
  for (let i: usize = 0; i < A; i += 4) {
    const part = A - i;
    const by = loadPart(v + 4 * i, part);
    const power = f32x4.mul(loadPart(key + 4 * i, part), loadPart(query + 4 * i, part));
    total = f32x4.add(total, f32x4.div(by, f32x4.add(one, power)));
    all = f32x4.add(all, by);
  }
  return 2 * sum(total) - sum(all);
}

/** tanh x from e^(−2x). */
// @ts-ignore: a decorator of AssemblyScript
@inline
function tanhOf(power: v128): v128 {
  return f32x4.sub(f32x4.div(f32x4.splat(2), f32x4.add(f32x4.splat(1), power)), f32x4.splat(1));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function cellOf(offsets: usize, source: usize, s: usize): usize {
  return <usize>load<i32>(offsets + 4 * s) + source;
}

/** As AttentionJob has it; v 0 for key · query. mixed [n, C] and weights [n, S] are written. Scratch as `powersBytes` says. */
export function attend(
  n: usize,
  S: usize,
  A: usize,
  C: usize,
  M: usize,
  lengths: usize,
  offsets: usize,
  sources: usize,
  queries: usize,
  keys: usize,
  values: usize,
  v: usize,
  mixed: usize,
  weights: usize,
  scratch: usize,
): void {
  const powers = raiseKeys(keys, A, M, v, scratch);
  attendBy(n, S, A, C, lengths, offsets, sources, queries, keys, powers, values, v, mixed, weights, scratch);
}

/**
 * The same.
 * @param powers of the keys from `raiseKeys`, 0 for none
 * @param room that it was given
 */
export function attendBy(
  n: usize,
  S: usize,
  A: usize,
  C: usize,
  lengths: usize,
  offsets: usize,
  sources: usize,
  queries: usize,
  keys: usize,
  powers: usize,
  values: usize,
  v: usize,
  mixed: usize,
  weights: usize,
  room: usize,
): void {
  const own = queryIn(room);
  memory.fill(mixed, 0, 4 * n * C);
  memory.fill(weights, 0, 4 * n * S);
  for (let row: usize = 0; row < n; row++) {
    const source = <usize>load<i32>(sources + 4 * row);
    const length = <usize>load<i32>(lengths + 4 * source);
    const query = queries + 4 * A * row;
    const weight = weights + 4 * S * row;
    const raised = powers !== 0 && powersOf(query, A, own);
    let highest: f32 = -Infinity;
    for (let s: usize = 0; s < length; s++) {
      const at: usize = 4 * A * cellOf(offsets, source, s);
      let score: f32;
      if (v === 0) score = dot(keys + at, query, A);
      else if (raised) score = additiveOf(v, powers + at, own, A);
      else score = additive(v, keys + at, query, A);
      store<f32>(weight + 4 * s, score);
      if (!(score <= highest)) highest = score; // a score that is no number goes on to the weights
    }
    const shift = f32x4.splat(highest);
    let total: f32 = 0;
    for (let s: usize = 0; s < length; s += 4) {
      const part = length - s;
      storePart(weight + 4 * s, exp(f32x4.sub(loadPart(weight + 4 * s, part), shift)), part);
    }
    for (let s: usize = 0; s < length; s++) total += load<f32>(weight + 4 * s);
    for (let s: usize = 0; s < length; s++) {
      const p = load<f32>(weight + 4 * s) / total;
      store<f32>(weight + 4 * s, p);
      add(mixed + 4 * C * row, p, values + 4 * C * cellOf(offsets, source, s), C);
    }
  }
}

/** As BackAttentionJob has it; v and dV 0 for key · query; scratch as for `attend`. dQueries, dKeys, dValues and dV are written. */
export function backAttend(
  n: usize,
  S: usize,
  A: usize,
  C: usize,
  M: usize,
  lengths: usize,
  offsets: usize,
  sources: usize,
  queries: usize,
  keys: usize,
  values: usize,
  v: usize,
  weights: usize,
  dMixed: usize,
  dQueries: usize,
  dKeys: usize,
  dValues: usize,
  dV: usize,
  scratch: usize,
): void {
  const powers = raiseKeys(keys, A, M, v, scratch);
  const own = queryIn(scratch);
  memory.fill(dQueries, 0, 4 * n * A);
  memory.fill(dKeys, 0, 4 * M * A);
  memory.fill(dValues, 0, 4 * M * C);
  if (dV !== 0) memory.fill(dV, 0, 4 * A);
  for (let row: usize = 0; row < n; row++) {
    const source = <usize>load<i32>(sources + 4 * row);
    const length = <usize>load<i32>(lengths + 4 * source);
    const query = queries + 4 * A * row;
    const dQuery = dQueries + 4 * A * row;
    const weight = weights + 4 * S * row;
    const dRow = dMixed + 4 * C * row;
    const raised = powers !== 0 && powersOf(query, A, own);
    /** Σ p dp: the same for all cells of the row. */
    let mean: f32 = 0;
    for (let s: usize = 0; s < length; s++)
      mean += load<f32>(weight + 4 * s) * dot(values + 4 * C * cellOf(offsets, source, s), dRow, C);
    for (let s: usize = 0; s < length; s++) {
      const cell = cellOf(offsets, source, s);
      const p = load<f32>(weight + 4 * s);
      const dScore: f32 = p * (dot(values + 4 * C * cell, dRow, C) - mean);
      add(dValues + 4 * C * cell, p, dRow, C);
      if (v === 0) {
        add(dQuery, dScore, keys + 4 * A * cell, A);
        add(dKeys + 4 * A * cell, dScore, query, A);
      } else {
        const at: usize = 4 * A * cell;
        if (raised) backAdditive(A, v, powers + at, own, true, dScore, dQuery, dKeys + at, dV);
        else backAdditive(A, v, keys + at, query, false, dScore, dQuery, dKeys + at, dV);
      }
    }
  }
}

/** What one score says to its key, its query and v; they are given as they are, or `raised`. */
function backAdditive(
  A: usize,
  v: usize,
  key: usize,
  query: usize,
  raised: bool,
  dScore: f32,
  dQuery: usize,
  dKey: usize,
  dV: usize,
): void {
  const by = f32x4.splat(dScore);
  for (let i: usize = 0; i < A; i += 4) {
    const part = A - i;
    const at: usize = 4 * i;
    const one = loadPart(key + at, part);
    const other = loadPart(query + at, part);
    const known = raised ? tanhOf(f32x4.mul(one, other)) : tanh(f32x4.add(one, other));
    storePart(dV + at, madd(loadPart(dV + at, part), by, known), part);
    const slope = f32x4.sub(f32x4.splat(1), f32x4.mul(known, known));
    const inner = f32x4.mul(by, f32x4.mul(loadPart(v + at, part), slope));
    storePart(dQuery + at, f32x4.add(loadPart(dQuery + at, part), inner), part);
    storePart(dKey + at, f32x4.add(loadPart(dKey + at, part), inner), part);
  }
}
