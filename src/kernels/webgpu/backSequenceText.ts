/** The text of the kernel that goes back through the sequences: each step's share of the state is carried in registers. */
import type { KernelText } from './dispatch.ts';
import { eachUnit } from './sequenceText.ts';
import { bindings, eachSequence, four, lanesOf, PLACES_OF_SEQUENCES } from './wgsl.ts';

/** What the text is written for. */
export interface BackSequenceSizes {
  readonly H: number;
  /** Gradients of all states are given. */
  readonly hasStates: boolean;
  /** Gradients of the final states are given. */
  readonly hasFinal: boolean;
}

/** The kernel for given sizes; bindings as in backSequence.ts. */
export function backSequenceText(sizes: BackSequenceSizes): KernelText {
  const { H, hasStates, hasFinal } = sizes;
  const name = `backSequence H ${H}${hasStates ? ' states' : ''}${hasFinal ? ' final' : ''}`;
  return { name, wgsl: () => text(sizes) };
}

function text({ H, hasStates, hasFinal }: BackSequenceSizes): string {
  const lanes = lanesOf(H);
  const declared = bindings(
    [
      ['dInputs', 'f32'],
      ['dProduct', 'f32'],
      ['dStart', 'f32'],
    ],
    [
      ['places', 'i32'],
      ['tape', 'f32'],
      ['WhT', 'f32'],
      ...(hasStates ? ([['dStates', 'f32']] as const) : []),
      ...(hasFinal ? ([['dLast', 'f32']] as const) : []),
    ],
    ['batch', 'backward'],
  );
  const taped = (part: number): string => four((row) => `tape[cell.${row} * 5u * H + ${part}u * H + unit]`);
  const ofFinal = `select(vec4f(), ${four((row) => `dLast[sequence.${row} * H + unit]`)}, vec4u(step + 1u) == length)`;
  return /* wgsl */ `
${declared}
const H = ${H}u;
const LANES = ${lanes}u;
const COLUMNS = ${Math.ceil(H / lanes)}u;
var<workgroup> part: array<vec4f, H>; // one gate's gradient at every unit, four sequences side by side
${PLACES_OF_SEQUENCES}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let sequence = sequencesOf(workgroup.x);
  let length = lengthsOf(workgroup.x, sequence);
  let steps = u32(places[4u * workgroup.x]);
  var carry = array<vec4f, COLUMNS>();
  for (var done = 0u; done < steps; done++) {
    let step = steps - 1u - done;
    let live = vec4u(step) < length;
    let cell = cellsAt(step, sequence, length, live);
    var gates = array<vec4f, 3u * COLUMNS>();
    ${eachUnit(`
      let r = ${taped(0)};
      let z = ${taped(1)};
      let n = ${taped(2)};
      let q = ${taped(3)};
      let before = ${taped(4)};
      var d = carry[c];
${hasStates ? `      d += ${four((row) => `dStates[cell.${row} * H + unit]`)};` : ''}
${hasFinal ? `      d += ${ofFinal};` : ''}
      d = select(vec4f(), d, live);
      let dn = d * (1.0 - z) * (1.0 - n * n);
      let dz = d * (before - n) * z * (1.0 - z);
      let dr = dn * q * r * (1.0 - r);
      let dq = dn * r;
${eachSequence(
  (row) => `      if (live.${row}) {
        let place = cell.${row} * 3u * H + unit;
        dInputs[place] = dr.${row}; dInputs[place + H] = dz.${row}; dInputs[place + 2u * H] = dn.${row};
        dProduct[place] = dr.${row}; dProduct[place + H] = dz.${row}; dProduct[place + 2u * H] = dq.${row};
      }`,
)}
      gates[c] = dr; gates[COLUMNS + c] = dz; gates[2u * COLUMNS + c] = dq;
      carry[c] = d * z;`)}
    for (var gate = 0u; gate < 3u; gate++) {
      workgroupBarrier();
      ${eachUnit('      part[unit] = gates[gate * COLUMNS + c];')}
      workgroupBarrier();
      ${eachUnit(`
      var sum = vec4f();
      for (var i = 0u; i < H; i++) { sum += part[i] * WhT[(gate * H + i) * H + unit]; }
      carry[c] += sum;`)}
    }
  }
  ${eachUnit(
    eachSequence(
      (row) => `      if (length.${row} > 0u) { dStart[sequence.${row} * H + unit] = carry[c].${row}; }`,
    ),
  )}
}`;
}
