/** The text of attention's kernel, scores and a mix for each row; and what its way back shares with it. */
import type { AttentionSizes } from '../attentionJobs.ts';
import type { KernelText } from './dispatch.ts';
import { ACTIVATIONS_OF_ONE, bindings } from './wgsl.ts';

/** Invocations of a workgroup; eight of them share a score. */
export const LANES = 64;
const SHARERS = 8;

export type Kind = AttentionSizes['kind'];

/**
 * `places`: lengths [B] | offsets [S + 1] | the source of each row [n] | the rows of source b, from order[first[b]] to
 * order[first[b + 1]] − 1: first [B + 1] | order [n].
 */
export const PLACES = /* wgsl */ `
fn sourceOf(row: u32) -> u32 { return u32(places[run.batch + run.steps + 1u + row]); }
fn lengthOf(source: u32) -> u32 { return u32(places[source]); }
fn cellOf(source: u32, s: u32) -> u32 { return u32(places[run.batch + s]) + source; }
fn firstRowOf(source: u32) -> u32 { return u32(places[run.batch + run.steps + 1u + run.rows + source]); }
fn rowAt(place: u32) -> u32 {
  return u32(places[2u * run.batch + run.steps + 2u + run.rows + place]);
}`;

/** n, S, A, C, B. */
export const FIELDS = ['rows', 'steps', 'units', 'columns', 'batch'] as const;

export const HEAD = `@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {`;

/** Sums of SHARERS neighbouring lanes, in the first of them. */
export const SHARED_SUM = /* wgsl */ `
fn sharedSum(lane: u32, part: f32) -> f32 {
  workgroupBarrier();
  parts[lane] = part;
  workgroupBarrier();
  var sum = 0.0;
  for (var i = 0u; i < ${SHARERS}u; i++) { sum += parts[lane / ${SHARERS}u * ${SHARERS}u + i]; }
  return sum;
}`;

/** What a score is summed of: over how many terms, what is known before them, and a term. */
interface Score {
  readonly into: string;
  readonly terms: string;
  readonly before: string;
  readonly term: (i: string) => string;
}

/** A row's scores of its source's cells, eight invocations a score; then what was written stands for all of them. */
export const rowScores = ({ into, terms, before, term }: Score): string => /* wgsl */ `
  let row = workgroup.x;
  let source = sourceOf(row);
  let length = lengthOf(source);
  let first = row * run.steps;
  for (var base = 0u; base < run.steps; base += ${LANES / SHARERS}u) {
    let s = base + lane / ${SHARERS}u;
    var part = 0.0;
    if (s < length) {
      ${before}
      for (var i = lane % ${SHARERS}u; i < ${terms}; i += ${SHARERS}u) { part += ${term('i')}; }
    }
    let score = sharedSum(lane, part);
    if (lane % ${SHARERS}u == 0u && s < run.steps) { ${into}[first + s] = score; }
  }
  storageBarrier();`;

export const ATTEND: Readonly<Record<Kind, KernelText>> = {
  additive: attend('additive'),
  dot: attend('dot'),
};

/** A workgroup a row. */
function attend(kind: Kind): KernelText {
  const additive = kind === 'additive';
  return {
    name: `attend ${kind}`,
    wgsl: () => /* wgsl */ `
${bindings(
  [
    ['mixed', 'f32'],
    ['weights', 'f32'],
  ],
  [
    ['places', 'i32'],
    ['queries', 'f32'],
    ['keys', 'f32'],
    ['values', 'f32'],
    ...(additive ? ([['v', 'f32']] as const) : []),
  ],
  FIELDS,
)}
var<workgroup> parts: array<f32, ${LANES}>;
${additive ? ACTIVATIONS_OF_ONE : ''}
${PLACES}
${SHARED_SUM}

${HEAD}${rowScores({
      into: 'weights',
      terms: 'run.units',
      before: 'let key = cellOf(source, s) * run.units; let query = row * run.units;',
      term: (a) =>
        additive
          ? `v[${a}] * tanhOfOne(keys[key + ${a}] + queries[query + ${a}])`
          : `keys[key + ${a}] * queries[query + ${a}]`,
    })}
  var highest = -3.4e38;
  for (var s = 0u; s < length; s++) { highest = max(highest, weights[first + s]); }
  var total = 0.0;
  for (var s = 0u; s < length; s++) { total += exp(weights[first + s] - highest); }
  storageBarrier(); // every score has been read
  for (var s = lane; s < run.steps; s += ${LANES}u) {
    weights[first + s] = select(0.0, exp(weights[first + s] - highest) / total, s < length);
  }
  storageBarrier();
  for (var column = lane; column < run.columns; column += ${LANES}u) {
    var sum = 0.0;
    for (var s = 0u; s < length; s++) {
      sum += weights[first + s] * values[cellOf(source, s) * run.columns + column];
    }
    mixed[row * run.columns + column] = sum;
  }
}`,
  };
}
