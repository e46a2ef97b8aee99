/** Softmax cross-entropy over tried tokens on WebGPU: one dispatch, a workgroup a cell. */
import type { SoftmaxLoss, SoftmaxLossJob } from '../operations.ts';
import { tf } from '../tf.ts';
import { dispatch, tensorOf, webGpuBackend, type KernelText } from './dispatch.ts';
import { bindings } from './wgsl.ts';

const LANES = 32;

/** Sums or maxima of all lanes, halving by halving; the result stands in `parts[0]`. */
const gathered = (value: string, combine: (a: string, b: string) => string): string => /* wgsl */ `
  workgroupBarrier();
  parts[lane] = ${value};
  for (var half = ${LANES / 2}u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { parts[lane] = ${combine('parts[lane]', 'parts[lane + half]')}; }
  }
  workgroupBarrier();`;

export const SOFTMAX_LOSS: KernelText = {
  name: 'softmaxLoss',
  wgsl: () => /* wgsl */ `
${bindings(
  [
    ['losses', 'f32'],
    ['dLogits', 'f32'],
  ],
  [
    ['logits', 'f32'],
    ['rows', 'i32'], // starts [N + 1] | tokens [R]
    ['wanted', 'f32'], // weights [N] | targets [R]
  ],
  ['cells', 'vocabulary'],
)}
var<workgroup> parts: array<f32, ${LANES}>;

@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let cell = workgroup.x;
  let first = u32(rows[cell]);
  let end = u32(rows[cell + 1u]);
  let weight = wanted[cell];
  let scores = cell * run.vocabulary;
  for (var v = lane; v < run.vocabulary; v += ${LANES}u) { dLogits[scores + v] = 0.0; }
  var highest = -3.4e38;
  for (var row = first + lane; row < end; row += ${LANES}u) {
    highest = max(highest, logits[scores + u32(rows[run.cells + 1u + row])]);
  }
${gathered('highest', (a, b) => `max(${a}, ${b})`)}
  highest = parts[0];
  var total = 0.0;
  for (var row = first + lane; row < end; row += ${LANES}u) {
    total += exp(logits[scores + u32(rows[run.cells + 1u + row])] - highest);
  }
${gathered('total', (a, b) => `${a} + ${b}`)}
  total = parts[0];
  var loss = 0.0;
  storageBarrier(); // the zeros stand
  for (var row = first + lane; row < end; row += ${LANES}u) {
    let place = scores + u32(rows[run.cells + 1u + row]);
    let score = logits[place] - highest;
    let q = wanted[run.cells + row];
    loss -= q * (score - log(total));
    dLogits[place] = weight * (exp(score) / total - q);
  }
${gathered('loss', (a, b) => `${a} + ${b}`)}
  if (lane == 0u) { losses[cell] = weight * parts[0]; }
}`,
};

/** @see SoftmaxLossJob */
export function softmaxLoss({ logits, starts, tokens, targets, weights }: SoftmaxLossJob): SoftmaxLoss {
  const backend = webGpuBackend();
  const [N, V] = logits.shape;
  const places = new Int32Array(starts.length + tokens.length);
  places.set(starts);
  places.set(tokens, starts.length);
  const values = new Float32Array(N + targets.length);
  values.set(weights);
  values.set(targets, N);
  const [rows, wanted] = [tf.tensor1d(places, 'int32'), tf.tensor1d(values)];
  const losses = backend.makeTensorInfo([N], 'float32');
  const dLogits = backend.makeTensorInfo([N, V], 'float32');
  dispatch(backend, {
    kernel: SOFTMAX_LOSS,
    written: [losses, dLogits],
    read: [logits, rows, wanted],
    uniform: Uint32Array.of(N, V),
    workgroups: N,
  });
  tf.dispose([rows, wanted]);
  return { losses: tensorOf<tf.Rank.R1>(losses), dLogits: tensorOf<tf.Rank.R2>(dLogits) };
}
