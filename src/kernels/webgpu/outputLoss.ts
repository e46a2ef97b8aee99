/** The losses of an output layer on WebGPU: scores, one dispatch with a workgroup a cell, and three products back. */
import { backOutput } from '../backOutput.ts';
import type { OutputLayer, OutputLoss, TriedLossJob, TruthLossJob } from '../lossJobs.ts';
import { tf } from '../tf.ts';
import { affineTransposed, outer } from './products.ts';
import { dispatch, tensorOf, webGpuBackend, type KernelText } from './dispatch.ts';
import { columnSums } from './sums.ts';
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

/** What a loss runs over, as text. */
interface Over {
  /** First row of the cell, and the one after its last. */
  readonly first: string;
  readonly end: string;
  /** A row's token, and its target. */
  readonly token: string;
  readonly target: string;
}

const text = (name: string, { first, end, token, target }: Over): KernelText => ({
  name,
  wgsl: () => /* wgsl */ `
${bindings(
  [
    ['losses', 'f32'],
    ['dLogits', 'f32'],
  ],
  [
    ['logits', 'f32'],
    ['rows', 'i32'],
    ['wanted', 'f32'],
  ],
  ['cells', 'vocabulary'],
)}
var<workgroup> parts: array<f32, ${LANES}>;

@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let cell = workgroup.x;
  let first = ${first};
  let end = ${end};
  let weight = wanted[cell];
  let scores = cell * run.vocabulary;
  for (var v = lane; v < run.vocabulary; v += ${LANES}u) { dLogits[scores + v] = 0.0; }
  var highest = -3.4e38;
  for (var row = first + lane; row < end; row += ${LANES}u) {
    highest = max(highest, logits[scores + ${token}]);
  }
${gathered('highest', (a, b) => `max(${a}, ${b})`)}
  highest = parts[0];
  var total = 0.0;
  for (var row = first + lane; row < end; row += ${LANES}u) {
    total += exp(logits[scores + ${token}] - highest);
  }
${gathered('total', (a, b) => `${a} + ${b}`)}
  total = parts[0];
  var loss = 0.0;
  storageBarrier(); // the zeros stand
  for (var row = first + lane; row < end; row += ${LANES}u) {
    let place = scores + ${token};
    let score = logits[place] - highest;
    let q = ${target};
    loss -= q * (score - log(total));
    dLogits[place] = weight * (exp(score) / total - q);
  }
${gathered('loss', (a, b) => `${a} + ${b}`)}
  if (lane == 0u) { losses[cell] = weight * parts[0]; }
}`,
});

/** rows: starts [N + 1] | tokens [R]; wanted: weights [N] | targets [R]. */
export const TRIED_LOSS = text('triedLoss', {
  first: 'u32(rows[cell])',
  end: 'u32(rows[cell + 1u])',
  token: 'u32(rows[run.cells + 1u + row])',
  target: 'wanted[run.cells + row]',
});

/** rows: the truth [N]; wanted: weights [N]. */
export const TRUTH_LOSS = text('truthLoss', {
  first: '0u',
  end: 'select(0u, run.vocabulary, rows[cell] >= 0)',
  token: 'row',
  target: 'select(0.0, 1.0, row == u32(rows[cell]))',
});

export function triedLoss({ starts, tokens, targets, weights, ...layer }: TriedLossJob): OutputLoss {
  const places = new Int32Array(starts.length + tokens.length);
  places.set(starts);
  places.set(tokens, starts.length);
  const values = new Float32Array(weights.length + targets.length);
  values.set(weights);
  values.set(targets, weights.length);
  return lossOf(TRIED_LOSS, layer, places, values);
}

export function truthLoss({ truth, weights, ...layer }: TruthLossJob): OutputLoss {
  return lossOf(TRUTH_LOSS, layer, truth, weights);
}

function lossOf(
  kernel: KernelText,
  layer: OutputLayer,
  places: Int32Array,
  values: Float32Array,
): OutputLoss {
  const backend = webGpuBackend();
  const { top, outW, outB } = layer;
  const [N, V] = [top.shape[0], outB.size];
  const logits = tf.fused.matMul({ a: top, b: outW, bias: outB });
  const [rows, wanted] = [tf.tensor1d(places, 'int32'), tf.tensor1d(values)];
  const losses = backend.makeTensorInfo([N], 'float32');
  const made = backend.makeTensorInfo([N, V], 'float32');
  dispatch(backend, {
    kernel,
    written: [losses, made],
    read: [logits, rows, wanted],
    uniform: Uint32Array.of(N, V),
    workgroups: N,
  });
  const dLogits = tensorOf<tf.Rank.R2>(made);
  const gradients = backOutput({ outer, columnSums, affineTransposed }, layer, dLogits);
  tf.dispose([logits, rows, wanted, dLogits]);
  return { losses: tensorOf<tf.Rank.R1>(losses), ...gradients };
}
