/** Pieces of text that several kernels share. Written for the least that WebGPU promises, as all of them are. */

/** A binding's name, and what its array holds. */
type Binding = readonly [name: string, holds: 'f32' | 'i32'];

/** Declares what a dispatch binds, in its order: written, read, then the uniform `run` of u32 fields. */
export function bindings(
  written: readonly Binding[],
  read: readonly Binding[],
  fields: readonly string[],
): string {
  const lines = [...written, ...read].map(
    ([name, holds], binding) =>
      `@group(0) @binding(${binding}) var<storage, ${binding < written.length ? 'read_write' : 'read'}> ${name}: array<${holds}>;`,
  );
  return [
    `struct Run { ${fields.map((field) => `${field}: u32`).join(', ')} }`,
    ...lines,
    `@group(0) @binding(${lines.length}) var<uniform> run: Run;`,
  ].join('\n');
}

/** σ and tanh of four values; neither overflows. */
export const ACTIVATIONS = /* wgsl */ `
fn sigmoid(x: vec4f) -> vec4f {
  let e = exp(-abs(x));
  return select(e, vec4f(1.0), x >= vec4f()) / (1.0 + e);
}

fn tanhOf(x: vec4f) -> vec4f {
  let e = exp(-2.0 * abs(x));
  return sign(x) * (1.0 - e) / (1.0 + e);
}`;

/** tanh of one value. */
export const ACTIVATIONS_OF_ONE = /* wgsl */ `
fn tanhOfOne(x: f32) -> f32 {
  let e = exp(-2.0 * abs(x));
  return sign(x) * (1.0 - e) / (1.0 + e);
}`;

/** Sequences of a workgroup: a weight that is loaded once serves four, side by side in a vector. */
export const SEQUENCES = 4;

/** Invocations of a workgroup over H hidden units; each has the units lane, lane + lanes, … */
export function lanesOf(H: number): number {
  return Math.min(256, 32 * Math.ceil(H / 32));
}

/** Four entries of an array, at places given as text by the lane of the vector. */
export function four(place: (row: 'x' | 'y' | 'z' | 'w') => string): string {
  return `vec4f(${(['x', 'y', 'z', 'w'] as const).map(place).join(', ')})`;
}

/** One line for each of a workgroup's sequences. */
export function eachSequence(line: (row: 'x' | 'y' | 'z' | 'w') => string): string {
  return (['x', 'y', 'z', 'w'] as const).map(line).join('\n');
}

/**
 * Where the four sequences of a workgroup are at a step: `places` begins with lengths [B] and offsets [T], and `run` has
 * `batch` (B) and `backward`. A sequence that has ended, or that does not exist, has a lane of false in `live` and any cell.
 */
export const PLACES_OF_SEQUENCES = /* wgsl */ `
fn sequencesOf(workgroup: u32) -> vec4u {
  return min(vec4u(${SEQUENCES}u * workgroup) + vec4u(0u, 1u, 2u, 3u), vec4u(run.batch - 1u));
}

fn lengthsOf(workgroup: u32, row: vec4u) -> vec4u {
  let length = vec4u(u32(places[row.x]), u32(places[row.y]), u32(places[row.z]), u32(places[row.w]));
  return select(vec4u(), length, vec4u(${SEQUENCES}u * workgroup) + vec4u(0u, 1u, 2u, 3u) == row);
}

fn offset(position: u32) -> u32 { return u32(places[run.batch + position]); }

fn cellsAt(step: u32, row: vec4u, length: vec4u, live: vec4<bool>) -> vec4u {
  let there = select(vec4u(step), length - 1u - step, run.backward == 1u);
  let position = select(vec4u(), there, live);
  return vec4u(offset(position.x), offset(position.y), offset(position.z), offset(position.w)) + row;
}`;
