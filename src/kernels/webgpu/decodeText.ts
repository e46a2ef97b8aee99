/** The text of the roll-in kernel: the sequence kernel's step, fed by a table of tokens, and the choice of the next one. */
import type { KernelText } from './dispatch.ts';
import { eachUnit, gruCell } from './sequenceText.ts';
import { ACTIVATIONS, bindings, four, lanesOf, PLACES_OF_SEQUENCES, SEQUENCES } from './wgsl.ts';

/** What the text is written for. H hidden units, V tokens. */
export interface DecodeSizes {
  readonly H: number;
  readonly V: number;
  readonly aligned: boolean;
}

/** The kernel for given sizes; bindings as in decode.ts. */
export function decodeText(sizes: DecodeSizes): KernelText {
  const { H, V, aligned } = sizes;
  return { name: `decode H ${H} V ${V}${aligned ? ' aligned' : ''}`, wgsl: () => text(sizes) };
}

function text({ H, V, aligned }: DecodeSizes): string {
  const lanes = lanesOf(H);
  const scorers = Math.min(64, lanes);
  const declared = bindings(
    [
      ['states', 'f32'],
      ['tape', 'f32'],
      ['tokens', 'i32'],
      ['fed', 'i32'],
    ],
    [
      ['places', 'i32'], // lengths | offsets | targets | reference
      ['weights', 'f32'], // Wh | bh | outW | outB | start
      ['table', 'f32'],
      ...(aligned ? ([['aligned', 'f32']] as const) : []),
    ],
    ['batch', 'backward', 'steps', 'cells', 'learned'],
  );
  const cell = gruCell({
    weight: (row, column) => `weights[${row} * GATES + ${column}]`,
    bias: (column) => `weights[BH + ${column}]`,
    input: (column) =>
      four(
        (row) =>
          `table[token.${row} * GATES + ${column}]${aligned ? ` + aligned[cell.${row} * GATES + ${column}]` : ''}`,
      ),
  });
  return /* wgsl */ `
${declared}
const H = ${H}u;
const V = ${V}u;
const GATES = 3u * H;
const LANES = ${lanes}u;
const COLUMNS = ${Math.ceil(H / lanes)}u;
const SCORERS = ${scorers}u;
const BH = H * GATES;
const OUT_W = BH + GATES;
const OUT_B = OUT_W + H * V;
const START = OUT_B + V;
var<workgroup> h: array<vec4f, H>; // [unit]: four sequences side by side
var<workgroup> chosen: array<u32, ${SEQUENCES}>; // the token that was written last
var<workgroup> bestScore: array<vec4f, SCORERS>;
var<workgroup> bestToken: array<vec4u, SCORERS>;
${ACTIVATIONS}
${PLACES_OF_SEQUENCES}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let sequence = sequencesOf(workgroup.x);
  let length = lengthsOf(workgroup.x, sequence);
  let targets = run.batch + run.steps;
  let reference = targets + run.cells;
  if (lane < ${SEQUENCES}u) { chosen[lane] = V; }
  ${eachUnit(`      h[unit] = ${four((row) => `weights[START + sequence.${row} * H + unit]`)};`)}
  for (var step = 0u; step < u32(places[${SEQUENCES}u * workgroup.x]); step++) {
    workgroupBarrier();
    let live = vec4u(step) < length;
    let cell = cellsAt(step, sequence, length, live);
    let token = vec4u(chosen[0], chosen[1], chosen[2], chosen[3]);
    var fresh = array<vec4f, COLUMNS>();
    ${eachUnit(cell)}
    workgroupBarrier();
    ${eachUnit('      h[unit] = fresh[c];')}
    workgroupBarrier();
    if (run.learned == 1u) {
      if (lane < SCORERS) {
        var best = vec4f(-3.4e38);
        var which = vec4u();
        for (var v = lane; v < V; v += SCORERS) {
          var score = vec4f(weights[OUT_B + v]);
          for (var i = 0u; i < H; i++) { score += h[i] * weights[OUT_W + i * V + v]; }
          which = select(which, vec4u(v), score > best); // ties stay with the lower index
          best = max(best, score);
        }
        bestScore[lane] = best;
        bestToken[lane] = which;
      }
      workgroupBarrier();
    }
    if (lane < ${SEQUENCES}u && live[lane]) {
      var which = u32(places[targets + cell[lane]]);
      if (places[reference + cell[lane]] == 0) {
        var best = -3.4e38;
        which = 0u;
        for (var scorer = 0u; scorer < min(SCORERS, V); scorer++) {
          let score = bestScore[scorer][lane];
          let candidate = bestToken[scorer][lane];
          if (score > best || (score == best && candidate < which)) { best = score; which = candidate; }
        }
      }
      tokens[cell[lane]] = i32(which);
      fed[cell[lane]] = i32(token[lane]);
      chosen[lane] = which;
    }
  }
}`;
}
