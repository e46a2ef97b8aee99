/** One step of an optimiser on WebGPU: the gradient's norm in two dispatches, then all weights and moments in one. */
import { assertNever } from '../../base/assert.ts';
import {
  ADAM,
  MOMENT_COUNT,
  MOMENTUM,
  type OptimiserKind,
  type Update,
  type UpdateJob,
} from '../updateJob.ts';
import type { tf } from '../tf.ts';
import { dispatch, tensorOf, webGpuBackend, type KernelText } from './dispatch.ts';
import { bindings } from './wgsl.ts';

const LANES = 256;
/** Partial sums of squares; also the workgroups of the step, which walk over the weights together. */
const PARTS = 64;

/** The sum of `parts` of all lanes; it stands in `parts[0]`. */
const SUM_OF_LANES = /* wgsl */ `
  for (var half = ${LANES / 2}u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { parts[lane] += parts[lane + half]; }
  }`;

const SQUARES: KernelText = {
  name: 'update squares',
  wgsl: () => /* wgsl */ `
${bindings([['sums', 'f32']], [['gradient', 'f32']], ['size'])}
var<workgroup> parts: array<f32, ${LANES}>;

@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  var sum = 0.0;
  for (var i = workgroup.x * ${LANES}u + lane; i < run.size; i += ${LANES * PARTS}u) { sum += gradient[i] * gradient[i]; }
  parts[lane] = sum;
${SUM_OF_LANES}
  if (lane == 0u) { sums[workgroup.x] = parts[0]; }
}`,
};

const NORM: KernelText = {
  name: 'update norm',
  wgsl: () => /* wgsl */ `
${bindings([['norm', 'f32']], [['sums', 'f32']], ['parts'])}

@compute @workgroup_size(1)
fn main() {
  var sum = 0.0;
  for (var part = 0u; part < run.parts; part++) { sum += sums[part]; }
  norm[0] = sqrt(sum);
}`,
};

/** What a kind does with `g`, the clipped gradient at i; rates are passed as bits. */
function ruleOf(kind: OptimiserKind): string {
  switch (kind) {
    case 'sgd':
      return 'next[i] = weights[i] - rate * g;';
    case 'momentum':
      return `let m = ${MOMENTUM} * before1[i] + g; next1[i] = m; next[i] = weights[i] - rate * m;`;
    case 'adam':
      return `let m = ${ADAM.decay1} * before1[i] + ${1 - ADAM.decay1} * g;
    let v = ${ADAM.decay2} * before2[i] + ${1 - ADAM.decay2} * g * g;
    next1[i] = m;
    next2[i] = v;
    next[i] = weights[i] - rate * m / (sqrt(v) * bitcast<f32>(run.correction) + ${ADAM.epsilon});`;
    default:
      return assertNever(kind);
  }
}

/** The kernels of an optimiser, its first step and the later ones. */
export function updateTexts(kind: OptimiserKind): KernelText[] {
  return [SQUARES, NORM, stepText(kind, false), stepText(kind, true)];
}

function stepText(kind: OptimiserKind, hasMoments: boolean): KernelText {
  const numbers = Array.from({ length: MOMENT_COUNT[kind] }, (_, i) => i + 1);
  const named = (name: string) => numbers.map((number) => [`${name}${number}`, 'f32'] as const);
  const rule = ruleOf(kind);
  return {
    name: `update ${kind}${hasMoments ? ' moments' : ''}`,
    wgsl: () => /* wgsl */ `
${bindings(
  [['next', 'f32'], ...named('next')],
  [['weights', 'f32'], ['gradient', 'f32'], ['norm', 'f32'], ...(hasMoments ? named('before') : [])],
  ['size', 'rate', 'clip', 'correction'],
)}

@compute @workgroup_size(${LANES})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let scale = min(1.0, bitcast<f32>(run.clip) / (norm[0] + 1e-6));
  let rate = bitcast<f32>(run.rate);
  for (var i = id.x; i < run.size; i += ${LANES * PARTS}u) {
    let g = scale * gradient[i];
    ${hasMoments ? rule : rule.replaceAll(/before\d\[i\]/g, '0.0')}
  }
}`,
  };
}

/** @see UpdateJob */
export function update({
  kind,
  weights,
  gradient,
  moments,
  learningRate,
  clipNorm,
  updates,
}: UpdateJob): Update {
  const backend = webGpuBackend();
  const size = weights.size;
  const make = (length: number): tf.TensorInfo => backend.makeTensorInfo([length], 'float32');
  const workgroups = Math.min(PARTS, Math.ceil(size / LANES));
  const [sums, norm] = [make(workgroups), backend.makeTensorInfo([], 'float32')];
  dispatch(backend, {
    kernel: SQUARES,
    written: [sums],
    read: [gradient],
    uniform: Uint32Array.of(size),
    workgroups,
  });
  dispatch(backend, {
    kernel: NORM,
    written: [norm],
    read: [sums],
    uniform: Uint32Array.of(workgroups),
    workgroups: 1,
  });
  tensorOf(sums).dispose();
  const next = make(size);
  const nextMoments = Array.from({ length: MOMENT_COUNT[kind] }, () => make(size));
  const rate = kind === 'adam' ? learningRate / (1 - ADAM.decay1 ** (updates + 1)) : learningRate;
  const bits = new Uint32Array(
    Float32Array.of(rate, clipNorm, 1 / Math.sqrt(1 - ADAM.decay2 ** (updates + 1))).buffer,
  );
  dispatch(backend, {
    kernel: stepText(kind, moments.length > 0),
    written: [next, ...nextMoments],
    read: [weights, gradient, norm, ...moments],
    uniform: Uint32Array.of(size, ...bits),
    workgroups,
  });
  return {
    weights: tensorOf<tf.Rank.R1>(next),
    moments: nextMoments.map((moment) => tensorOf<tf.Rank.R1>(moment)),
    gradientNorm: tensorOf(norm),
  };
}
