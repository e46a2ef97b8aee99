/**
 * The text of the roll-out kernel: one workgroup takes a few rows through all their steps, its states in workgroup
 * memory, so that a step costs barriers and not dispatches. Written for the least that WebGPU promises: 16 KB of
 * workgroup memory, 256 invocations, 8 storage buffers, no subgroups.
 */
import { assert } from '../../base/assert.ts';
import type { AttentionSizes } from '../attentionJobs.ts';
import type { KernelText } from './dispatch.ts';
import { attentionDeclarations, attentionStep } from './rollOutAttentionText.ts';

/** What the text is written for. H hidden units, V tokens. */
export interface RollOutSizes {
  readonly H: number;
  readonly V: number;
  readonly aligned: boolean;
  /** Whether some cells are told what is written there. */
  readonly guided: boolean;
  /** The token that ends a sequence, or null. */
  readonly end: number | null;
  /** What the output layer reads through, or null. */
  readonly attention: AttentionSizes | null;
}

/** How a workgroup is laid out. */
export interface RollOutPlan {
  /** Rows of a workgroup, in groups of four: a weight that is loaded once serves them all. */
  readonly rows: number;
  /** Invocations; each has the hidden units lane, lane + lanes, … */
  readonly lanes: number;
  /** Invocations that look for the best token. */
  readonly scorers: number;
}

const WORKGROUP_BYTES = 16_384;

/**
 * Eight rows while their states fit, else four: some 460 units, and 940. Queries take the states' place.
 * @throws Error beyond
 */
export function planRollOut({ H, attention }: Pick<RollOutSizes, 'H' | 'attention'>): RollOutPlan {
  const widest = Math.max(H, attention?.units ?? 0);
  const lanes = Math.min(256, 32 * Math.ceil(widest / 32));
  for (const rows of [8, 4])
    for (const scorers of [128, 64, 32]) {
      const reads = attention === null ? 0 : 4 * lanes + rows * 20 + 4;
      const bytes = widest * rows * 4 + scorers * 32 + rows * 12 + 4 + reads;
      if (scorers <= lanes && bytes <= WORKGROUP_BYTES) return { rows, lanes, scorers };
    }
  assert(false, `${widest} units do not fit a workgroup`);
}

/** The kernel for given sizes; bindings as in rollOut.ts. */
export function rollOutText(sizes: RollOutSizes): KernelText {
  const { H, V, aligned, guided, end, attention } = sizes;
  const kind = `${aligned ? ' aligned' : ''}${guided ? ' guided' : ''}${end === null ? '' : ` end ${end}`}`;
  const reads =
    attention === null
      ? ''
      : ` reads ${attention.kind} ${attention.units}${attention.squash ? ' squashed' : ''}`;
  return { name: `rollOut H ${H} V ${V}${kind}${reads}`, wgsl: () => text(sizes) };
}

/** When every row of the workgroup has ended, its other tokens are written without computing them. */
function leaveWhenOver(end: number): string {
  return /* wgsl */ `
    if (lane == 0u) {
      over = 1u;
      for (var r = 0u; r < ROWS; r++) { if (token[r] != ${end}u) { over = 0u; } }
    }
    if (workgroupUniformLoad(&over) == 1u) {
      if (lane < ROWS && first + lane < block.end) {
        for (var later = step; later < steps; later++) { written[(first + lane) * block.steps + later] = ${end}; }
      }
      break;
    }`;
}

/** Where the cell that is written has a guide, that is the token. */
const FOLLOW = /* wgsl */ `
      let told = places[3u * block.rows + block.cells + ahead[lane]];
      if (told >= 0) { which = u32(told); }`;

function text({ H, V, aligned, guided, end, attention }: RollOutSizes): string {
  const { rows, lanes, scorers } = planRollOut({ H, attention });
  const groups = Array.from({ length: rows / 4 }, (_, q) => q);
  /** One line for each group of four rows: accumulators by name stay in registers, where an array might not. */
  const each = (line: (q: number) => string): string => groups.map(line).join('\n');
  return /* wgsl */ `
struct Block { first: u32, end: u32, rows: u32, steps: u32, cells: u32, batch: u32, keys: u32 }
@group(0) @binding(0) var<storage, read_write> written: array<i32>;
@group(0) @binding(1) var<storage, read> places: array<i32>; // cells | forced | remaining | nextCell | guide | what is read
@group(0) @binding(2) var<storage, read> weights: array<f32>; // Wh | bh | outW | outB | those of attention
@group(0) @binding(3) var<storage, read> states: array<f32>;
@group(0) @binding(4) var<storage, read> product: array<f32>;
@group(0) @binding(5) var<storage, read> table: array<f32>;
${aligned ? '@group(0) @binding(6) var<storage, read> aligned: array<f32>;' : ''}
${attention ? `@group(0) @binding(${aligned ? 7 : 6}) var<storage, read> sources: array<f32>; // keys | values` : ''}
@group(0) @binding(${6 + Number(aligned) + Number(attention !== null)}) var<uniform> block: Block;

const H = ${H}u;
const V = ${V}u;
const GATES = 3u * H;
const ROWS = ${rows}u;
const GROUPS = ${groups.length}u;
const LANES = ${lanes}u;
const COLUMNS = ${Math.ceil(H / lanes)}u;
const SCORERS = ${scorers}u;
const BH = H * GATES;
const OUT_W = BH + GATES;
const OUT_B = OUT_W + H * V;

var<workgroup> h: array<vec4f, ${Math.max(H, attention?.units ?? 0) * groups.length}>; // [unit][group]: four rows side by side
var<workgroup> start: array<u32, ROWS>; // the cell whose state a row starts from
var<workgroup> ahead: array<u32, ROWS>; // the cell that is written next
var<workgroup> token: array<u32, ROWS>; // the token that was written last
${end === null ? '' : 'var<workgroup> over: u32; // 1 once every row has ended'}
var<workgroup> bestScore: array<vec4f, SCORERS>;
var<workgroup> bestToken: array<vec4u, SCORERS>;
${attention === null ? '' : attentionDeclarations(attention, { H, V, rows, lanes, guided })}

fn sigmoid(x: vec4f) -> vec4f {
  let e = exp(-abs(x)); // never overflows
  return select(e, vec4f(1.0), x >= vec4f()) / (1.0 + e);
}

fn tanhOf(x: vec4f) -> vec4f {
  let e = exp(-2.0 * abs(x));
  return sign(x) * (1.0 - e) / (1.0 + e);
}

fn inputOf(row: u32, column: u32) -> f32 {
  return table[token[row] * GATES + column]${aligned ? ' + aligned[ahead[row] * GATES + column]' : ''};
}

fn inputs(row: u32, column: u32) -> vec4f {
  return vec4f(inputOf(row, column), inputOf(row + 1u, column), inputOf(row + 2u, column), inputOf(row + 3u, column));
}

fn products(row: u32, column: u32) -> vec4f {
  return vec4f(
    product[start[row] * GATES + column], product[start[row + 1u] * GATES + column],
    product[start[row + 2u] * GATES + column], product[start[row + 3u] * GATES + column]);
}

// A sequence's end has no next cell; a row that has ended goes on with any, and writes nothing.
fn cellAfter(cell: u32) -> u32 { return u32(max(places[3u * block.rows + cell], 0)); }

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let first = block.first + workgroup.x * ROWS;
  // Rows descend: the first has the most steps, the same for all invocations.
  let steps = min(u32(places[2u * block.rows + first]), block.steps);
  if (lane < ROWS) {
    let row = min(first + lane, block.end - 1u);
    start[lane] = u32(places[row]);
    token[lane] = u32(places[block.rows + row]);
    ahead[lane] = cellAfter(start[lane]);
  }
  workgroupBarrier();
${attention === null ? '' : '  beginAttention(lane);'}
  for (var unit = lane; unit < H; unit += LANES) {
${each(
  (q) => `    h[unit * GROUPS + ${q}u] = vec4f(
      states[start[${4 * q}] * H + unit], states[start[${4 * q + 1}] * H + unit],
      states[start[${4 * q + 2}] * H + unit], states[start[${4 * q + 3}] * H + unit]);`,
)}
  }
  for (var step = 0u; step < steps; step++) {
    workgroupBarrier();
${end === null ? '' : leaveWhenOver(end)}
    var fresh = array<vec4f, COLUMNS * GROUPS>();
    for (var c = 0u; c < COLUMNS; c++) {
      let unit = lane + c * LANES;
      if (unit >= H) { break; }
${each((q) => `      var r${q} = vec4f(); var z${q} = vec4f(); var n${q} = vec4f();`)}
      if (step == 0u) {
${each((q) => `        r${q} = products(${4 * q}u, unit); z${q} = products(${4 * q}u, unit + H); n${q} = products(${4 * q}u, unit + 2u * H);`)}
      } else {
        for (var i = 0u; i < H; i++) {
          let at = i * GATES + unit;
          let wr = weights[at]; let wz = weights[at + H]; let wn = weights[at + 2u * H];
${each((q) => `          let h${q} = h[i * GROUPS + ${q}u]; r${q} += h${q} * wr; z${q} += h${q} * wz; n${q} += h${q} * wn;`)}
        }
        let br = weights[BH + unit]; let bz = weights[BH + H + unit]; let bn = weights[BH + 2u * H + unit];
${each((q) => `        r${q} += br; z${q} += bz; n${q} += bn;`)}
      }
${each(
  (q) => `      let reset${q} = sigmoid(inputs(${4 * q}u, unit) + r${q});
      let update${q} = sigmoid(inputs(${4 * q}u, unit + H) + z${q});
      let candidate${q} = tanhOf(inputs(${4 * q}u, unit + 2u * H) + reset${q} * n${q});
      fresh[c * GROUPS + ${q}u] = candidate${q} + update${q} * (h[unit * GROUPS + ${q}u] - candidate${q});`,
)}
    }
    workgroupBarrier();
    for (var c = 0u; c < COLUMNS; c++) {
      let unit = lane + c * LANES;
      if (unit >= H) { break; }
${each((q) => `      h[unit * GROUPS + ${q}u] = fresh[c * GROUPS + ${q}u];`)}
    }
    workgroupBarrier();
${attention === null ? '' : attentionStep(attention, groups)}
    if (lane < SCORERS) {
      let group = lane % GROUPS;
      var best = vec4f(-3.4e38);
      var which = vec4u();
      for (var v = lane / GROUPS; v < V; v += SCORERS / GROUPS) {
        var score = vec4f(weights[OUT_B + v]);
        for (var i = 0u; i < H; i++) { score += h[i * GROUPS + group] * weights[OUT_W + i * V + v]; }
        which = select(which, vec4u(v), score > best); // ties stay with the lower index
        best = max(best, score);
      }
      bestScore[lane] = best;
      bestToken[lane] = which;
    }
    workgroupBarrier();
${
  attention === null
    ? ''
    : `    for (var c = 0u; c < COLUMNS; c++) { // the states again, for the next step
      let unit = lane + c * LANES;
      if (unit >= H) { break; }
${each((q) => `      h[unit * GROUPS + ${q}u] = fresh[c * GROUPS + ${q}u];`)}
    }`
}
    if (lane < ROWS) {
      let part = lane % 4u;
      var best = -3.4e38;
      var which = 0u;
      for (var scorer = lane / 4u; scorer < min(SCORERS, V * GROUPS); scorer += GROUPS) {
        let score = bestScore[scorer][part];
        let candidate = bestToken[scorer][part];
        if (score > best || (score == best && candidate < which)) { best = score; which = candidate; }
      }
${guided ? FOLLOW : ''}
${end === null ? '' : `      if (token[lane] == ${end}u) { which = ${end}u; }`}
      token[lane] = which;
      let row = first + lane;
      if (row < block.end) { written[row * block.steps + step] = i32(which); }
      ahead[lane] = cellAfter(ahead[lane]);
    }
  }
}`;
}
