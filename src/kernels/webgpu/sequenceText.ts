/** The text of the sequence kernel: a workgroup takes four sequences through all their steps, states in its memory. */
import type { KernelText } from './dispatch.ts';
import { ACTIVATIONS, bindings, eachSequence, four, lanesOf, PLACES_OF_SEQUENCES } from './wgsl.ts';

/** What a cell's gates are computed from, at a hidden unit, by text. */
export interface CellText {
  /** The recurrent weight of a column: `[i, gate]` by name. */
  readonly weight: (row: string, column: string) => string;
  readonly bias: (column: string) => string;
  /** Four sequences' part of the input at a column. */
  readonly input: (column: string) => string;
}

/**
 * One step of the cell at the unit in hand: `h` is what it was, the result is `next`; what the way back needs goes to
 * the tape, the state to `states`.
 */
export function gruCell({ weight, bias, input }: CellText): string {
  return /* wgsl */ `
      var r = vec4f(${bias('unit')}); var z = vec4f(${bias('unit + H')}); var q = vec4f(${bias('unit + 2u * H')});
      for (var i = 0u; i < H; i++) {
        let state = h[i];
        r += state * ${weight('i', 'unit')};
        z += state * ${weight('i', 'unit + H')};
        q += state * ${weight('i', 'unit + 2u * H')};
      }
      r = sigmoid(r + ${input('unit')});
      z = sigmoid(z + ${input('unit + H')});
      let n = tanhOf(${input('unit + 2u * H')} + r * q);
      let before = h[unit];
      let next = n + z * (before - n);
${eachSequence(
  (row) => `      if (live.${row}) {
        states[cell.${row} * H + unit] = next.${row};
        let place = cell.${row} * 5u * H + unit;
        tape[place] = r.${row}; tape[place + H] = z.${row}; tape[place + 2u * H] = n.${row};
        tape[place + 3u * H] = q.${row}; tape[place + 4u * H] = before.${row};
      }`,
)}
      fresh[c] = next;`;
}

/** Walks over the hidden units of this invocation. */
export function eachUnit(body: string): string {
  return /* wgsl */ `
    for (var c = 0u; c < COLUMNS; c++) {
      let unit = lane + c * LANES;
      if (unit >= H) { break; }
${body}
    }`;
}

/** The kernel for H hidden units; bindings as in sequence.ts. */
export function sequenceText(H: number, hasStart: boolean): KernelText {
  return { name: `sequence H ${H}${hasStart ? ' start' : ''}`, wgsl: () => text(H, hasStart) };
}

function text(H: number, hasStart: boolean): string {
  const lanes = lanesOf(H);
  const declared = bindings(
    [
      ['states', 'f32'],
      ['last', 'f32'],
      ['tape', 'f32'],
    ],
    [
      ['places', 'i32'],
      ['inputs', 'f32'],
      ['Wh', 'f32'],
      ['bh', 'f32'],
      ...(hasStart ? ([['start', 'f32']] as const) : []),
    ],
    ['batch', 'backward'],
  );
  const begin = hasStart ? four((row) => `start[sequence.${row} * H + unit]`) : 'vec4f()';
  return /* wgsl */ `
${declared}
const H = ${H}u;
const LANES = ${lanes}u;
const COLUMNS = ${Math.ceil(H / lanes)}u;
var<workgroup> h: array<vec4f, H>; // [unit]: four sequences side by side
${ACTIVATIONS}
${PLACES_OF_SEQUENCES}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let sequence = sequencesOf(workgroup.x);
  let length = lengthsOf(workgroup.x, sequence);
  ${eachUnit(`      h[unit] = ${begin};`)}
  // Lengths descend: the first of the four has the most steps.
  for (var step = 0u; step < u32(places[4u * workgroup.x]); step++) {
    workgroupBarrier();
    let live = vec4u(step) < length;
    let cell = cellsAt(step, sequence, length, live);
    var fresh = array<vec4f, COLUMNS>();
    ${eachUnit(
      `${gruCell({
        weight: (row, column) => `Wh[${row} * 3u * H + ${column}]`,
        bias: (column) => `bh[${column}]`,
        input: (column) => four((row) => `inputs[cell.${row} * 3u * H + ${column}]`),
      })}
${eachSequence((row) => `      if (step + 1u == length.${row}) { last[sequence.${row} * H + unit] = next.${row}; }`)}`,
    )}
    workgroupBarrier();
    ${eachUnit('      h[unit] = fresh[c];')}
  }
}`;
}
