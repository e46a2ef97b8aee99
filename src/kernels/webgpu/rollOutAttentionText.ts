/**
 * What the roll-out kernel says where its output layer reads a source: a softmax over cells whose scores come in
 * portions, the sum so far shrunk whenever a higher score is found, so that no list of weights is kept. Queries, and then
 * what was read, take the place of the states in workgroup memory; each invocation keeps its own units' states meanwhile.
 */
import type { AttentionSizes } from '../attentionJobs.ts';
import { ACTIVATIONS_OF_ONE } from './wgsl.ts';

interface Layout {
  readonly H: number;
  readonly V: number;
  readonly rows: number;
  readonly lanes: number;
  readonly guided: boolean;
}

/** Constants, workgroup memory and functions. */
export function attentionDeclarations(
  { kind, units: A }: AttentionSizes,
  { H, V, rows, lanes, guided }: Layout,
): string {
  const weights = 3 * H * H + 3 * H + H * V + V; // Wh | bh | outW | outB
  const additive = kind === 'additive';
  return /* wgsl */ `
const A = ${A}u;
const ASKED = ${Math.ceil(A / lanes)}u; // units of the queries that an invocation has
const WQ = ${weights}u;
const ATT_V = ${weights + H * A}u;
const WS = ${additive ? weights + H * A + A : weights}u;
const CHUNK = ${lanes / rows}u; // source cells of a portion

var<workgroup> source: array<u32, ROWS>;
var<workgroup> extent: array<u32, ROWS>; // cells of the row's source
var<workgroup> most: u32; // the longest of them
var<workgroup> scores: array<f32, LANES>; // [row][cell of the portion]
var<workgroup> highest: array<f32, ROWS>;
var<workgroup> shares: array<f32, ROWS>; // what the weights sum up to
var<workgroup> shrink: array<f32, ROWS>;
${additive ? ACTIVATIONS_OF_ONE : ''}
fn placesOfSources() -> u32 { return 3u * block.rows + ${guided ? '2u * ' : ''}block.cells; }

fn beginAttention(lane: u32) {
  if (lane < ROWS) {
    source[lane] = u32(places[placesOfSources() + start[lane]]);
    extent[lane] = u32(places[placesOfSources() + block.cells + source[lane]]);
  }
  workgroupBarrier();
  if (lane == 0u) {
    most = 0u;
    for (var r = 0u; r < ROWS; r++) { most = max(most, extent[r]); }
  }
}

// The source's cell s of a row; beyond its end the last one, whose weight is then 0.
fn sourceCell(row: u32, s: u32) -> u32 {
  return u32(places[placesOfSources() + block.cells + block.batch + min(s, extent[row] - 1u)]) + source[row];
}

fn scoreOf(row: u32, s: u32) -> f32 {
  if (s >= extent[row]) { return -3.4e38; }
  let key = sourceCell(row, s) * A;
  var score = 0.0;
  for (var a = 0u; a < A; a++) {
    let asked = h[a * GROUPS + row / 4u][row % 4u];
    score += ${additive ? 'weights[ATT_V + a] * tanhOfOne(sources[key + a] + asked)' : 'sources[key + a] * asked'};
  }
  return score;
}

fn valueOf(row: u32, s: u32, unit: u32) -> f32 {
  return sources[block.keys + sourceCell(row, s) * H + unit];
}
`;
}

/** Between the new states and the scores of tokens: `h` then holds what the output layer reads. */
export function attentionStep({ kind, squash }: AttentionSizes, groups: readonly number[]): string {
  const each = (line: (q: number) => string): string => groups.map(line).join('\n');
  const four = (of: (row: number) => string, q: number): string =>
    `vec4f(${[0, 1, 2, 3].map((i) => of(4 * q + i)).join(', ')})`;
  const ask = /* wgsl */ `
    var asked = array<vec4f, ASKED * GROUPS>();
    for (var c = 0u; c < ASKED; c++) {
      let unit = lane + c * LANES;
      if (unit >= A) { break; }
      for (var i = 0u; i < H; i++) {
        let w = weights[WQ + i * A + unit];
${each((q) => `        asked[c * GROUPS + ${q}u] += h[i * GROUPS + ${q}u] * w;`)}
      }
    }`;
  const queries = /* wgsl */ `
    workgroupBarrier();
    for (var c = 0u; c < ASKED; c++) {
      let unit = lane + c * LANES;
      if (unit >= A) { break; }
${each((q) => `      h[unit * GROUPS + ${q}u] = asked[c * GROUPS + ${q}u];`)}
    }`;
  return /* wgsl */ `${kind === 'additive' ? ask : ''}
    var own = array<vec4f, COLUMNS * GROUPS>();
    for (var c = 0u; c < COLUMNS; c++) {
      let unit = lane + c * LANES;
      if (unit >= H) { break; }
      for (var i = 0u; i < H; i++) {
        let w = weights[WS + i * H + unit];
${each((q) => `        own[c * GROUPS + ${q}u] += h[i * GROUPS + ${q}u] * w;`)}
      }
    }${kind === 'additive' ? queries : ''}
    if (lane < ROWS) { highest[lane] = -3.4e38; shares[lane] = 0.0; }
    var mixed = array<vec4f, COLUMNS * GROUPS>();
    let longest = workgroupUniformLoad(&most);
    for (var base = 0u; base < longest; base += CHUNK) {
      workgroupBarrier();
      scores[lane] = scoreOf(lane / CHUNK, base + lane % CHUNK);
      workgroupBarrier();
      if (lane < ROWS) {
        var top = highest[lane];
        for (var s = 0u; s < CHUNK; s++) { top = max(top, scores[lane * CHUNK + s]); }
        shrink[lane] = exp(highest[lane] - top);
        highest[lane] = top;
        var sum = shares[lane] * shrink[lane];
        for (var s = 0u; s < CHUNK; s++) {
          let weight = exp(scores[lane * CHUNK + s] - top);
          scores[lane * CHUNK + s] = weight;
          sum += weight;
        }
        shares[lane] = sum;
      }
      workgroupBarrier();
      for (var c = 0u; c < COLUMNS; c++) {
        let unit = lane + c * LANES;
        if (unit >= H) { break; }
${each((q) => `        mixed[c * GROUPS + ${q}u] *= ${four((row) => `shrink[${row}]`, q)};`)}
        for (var s = 0u; s < min(CHUNK, longest - base); s++) {
${each(
  (q) =>
    `          mixed[c * GROUPS + ${q}u] += ${four((row) => `scores[${row}u * CHUNK + s]`, q)} * ${four((row) => `valueOf(${row}u, base + s, unit)`, q)};`,
)}
        }
      }
    }
    workgroupBarrier();
    for (var c = 0u; c < COLUMNS; c++) {
      let unit = lane + c * LANES;
      if (unit >= H) { break; }
${each((q) => {
  const sum = `mixed[c * GROUPS + ${q}u] / ${four((row) => `shares[${row}]`, q)} + own[c * GROUPS + ${q}u]`;
  return `      h[unit * GROUPS + ${q}u] = ${squash ? `tanhOf(${sum})` : sum};`;
})}
    }
    workgroupBarrier();`;
}
