/** Sums over rows on WebGPU, each in one order, so that they repeat bit for bit. */
import type { tf } from '../tf.ts';
import { dispatch, tensorOf, webGpuBackend, type KernelText } from './dispatch.ts';
import { bindings } from './wgsl.ts';

const COLUMNS = 16;
const SLICES = 16;

/** Sixteen columns a workgroup; sixteen invocations share a column's rows. */
export const COLUMN_SUMS: KernelText = {
  name: 'columnSums',
  wgsl: () => /* wgsl */ `
${bindings([['sums', 'f32']], [['x', 'f32']], ['rows', 'columns'])}
var<workgroup> parts: array<f32, ${COLUMNS * SLICES}>;

@compute @workgroup_size(${COLUMNS * SLICES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let column = workgroup.x * ${COLUMNS}u + lane % ${COLUMNS}u;
  var sum = 0.0;
  if (column < run.columns) {
    for (var row = lane / ${COLUMNS}u; row < run.rows; row += ${SLICES}u) { sum += x[row * run.columns + column]; }
  }
  parts[lane] = sum;
  workgroupBarrier();
  if (lane < ${COLUMNS}u && column < run.columns) {
    for (var slice = 1u; slice < ${SLICES}u; slice++) { sum += parts[slice * ${COLUMNS}u + lane]; }
    sums[column] = sum;
  }
}`,
};

export function columnSums(x: tf.Tensor2D): tf.Tensor1D {
  const backend = webGpuBackend();
  const [rows, columns] = x.shape;
  const sums = backend.makeTensorInfo([columns], 'float32');
  dispatch(backend, {
    kernel: COLUMN_SUMS,
    written: [sums],
    read: [x],
    uniform: Uint32Array.of(rows, columns),
    workgroups: Math.ceil(columns / COLUMNS),
  });
  return tensorOf<tf.Rank.R1>(sums);
}

const LANES = 64;

/** An invocation owns one sum and looks at all rows: no two ever write the same place. */
export const SUM_ROWS_BY_INDEX: KernelText = {
  name: 'sumRowsByIndex',
  wgsl: () => /* wgsl */ `
${bindings(
  [['sums', 'f32']],
  [
    ['x', 'f32'],
    ['indices', 'i32'],
  ],
  ['rows', 'columns', 'chunks'],
)}

@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = workgroup.x / run.chunks;
  let column = (workgroup.x % run.chunks) * ${LANES}u + lane;
  if (column >= run.columns) { return; }
  var sum = 0.0;
  for (var row = 0u; row < run.rows; row++) {
    if (u32(indices[row]) == index) { sum += x[row * run.columns + column]; }
  }
  sums[index * run.columns + column] = sum;
}`,
};

export function sumRowsByIndex(x: tf.Tensor2D, indices: tf.Tensor1D, count: number): tf.Tensor2D {
  const backend = webGpuBackend();
  const columns = x.shape[1];
  const chunks = Math.ceil(columns / LANES);
  const sums = backend.makeTensorInfo([count, columns], 'float32');
  dispatch(backend, {
    kernel: SUM_ROWS_BY_INDEX,
    written: [sums],
    read: [x, indices],
    // An index may be missing among few rows: the rows are those of the indices.
    uniform: Uint32Array.of(Math.min(indices.size, x.shape[0]), columns, chunks),
    workgroups: count * chunks,
  });
  return tensorOf<tf.Rank.R2>(sums);
}
