/** Attention: each row scores the cells of its own source, and mixes their values. AssemblyScript, not TypeScript. */
import { exp, loadPart, madd, storePart, sum, tanh } from './maths';

/** x · y over `length` numbers. */
function dot(x: usize, y: usize, length: usize): f32 {
  let total = f32x4.splat(0);
  for (let i: usize = 0; i < length; i += 4) {
    const part = length - i;
    total = madd(total, loadPart(x + 4 * i, part), loadPart(y + 4 * i, part));
  }
  return sum(total);
}

/** y += scale · x over `length` numbers. */
function add(y: usize, scale: f32, x: usize, length: usize): void {
  const by = f32x4.splat(scale);
  for (let i: usize = 0; i < length; i += 4) {
    const part = length - i;
    storePart(y + 4 * i, madd(loadPart(y + 4 * i, part), by, loadPart(x + 4 * i, part)), part);
  }
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

// @ts-ignore: a decorator of AssemblyScript
@inline
function cellOf(offsets: usize, source: usize, s: usize): usize {
  return <usize>load<i32>(offsets + 4 * s) + source;
}

/** As AttentionJob has it; v 0 for key · query. mixed [n, C] and weights [n, S] are written. */
export function attend(
  n: usize,
  S: usize,
  A: usize,
  C: usize,
  lengths: usize,
  offsets: usize,
  sources: usize,
  queries: usize,
  keys: usize,
  values: usize,
  v: usize,
  mixed: usize,
  weights: usize,
): void {
  memory.fill(mixed, 0, 4 * n * C);
  memory.fill(weights, 0, 4 * n * S);
  for (let row: usize = 0; row < n; row++) {
    const source = <usize>load<i32>(sources + 4 * row);
    const length = <usize>load<i32>(lengths + 4 * source);
    const query = queries + 4 * A * row;
    const weight = weights + 4 * S * row;
    let highest: f32 = -Infinity;
    for (let s: usize = 0; s < length; s++) {
      const key = keys + 4 * A * cellOf(offsets, source, s);
      const score = v === 0 ? dot(key, query, A) : additive(v, key, query, A);
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

/** As BackAttentionJob has it; v and dV 0 for key · query. dQueries, dKeys, dValues and dV are written. */
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
): void {
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
      } else backAdditive(A, v, keys + 4 * A * cell, query, dScore, dQuery, dKeys + 4 * A * cell, dV);
    }
  }
}

/** What one score says to its key, its query and v. */
function backAdditive(
  A: usize,
  v: usize,
  key: usize,
  query: usize,
  dScore: f32,
  dQuery: usize,
  dKey: usize,
  dV: usize,
): void {
  const by = f32x4.splat(dScore);
  for (let i: usize = 0; i < A; i += 4) {
    const part = A - i;
    const at: usize = 4 * i;
    const known = tanh(f32x4.add(loadPart(key + at, part), loadPart(query + at, part)));
    storePart(dV + at, madd(loadPart(dV + at, part), by, known), part);
    const slope = f32x4.sub(f32x4.splat(1), f32x4.mul(known, known));
    const inner = f32x4.mul(by, f32x4.mul(loadPart(v + at, part), slope));
    storePart(dQuery + at, f32x4.add(loadPart(dQuery + at, part), inner), part);
    storePart(dKey + at, f32x4.add(loadPart(dKey + at, part), inner), part);
  }
}
