/**
 * Records hand-written kernels among tfjs's own dispatches: into its open compute pass, so that they run in the order in
 * which they are called, whatever stock operations stand before and after. tfjs offers no such door: this one file
 * touches private fields of its WebGPU backend (of exactly 4.22.0), and no other does.
 */
import { assert, at } from '../../base/assert.ts';
import { tf } from '../tf.ts';
import { BufferPool } from './bufferPool.ts';

/** As much of tfjs's WebGPUBackend as is used here. */
export interface RecordingBackend {
  readonly device: GPUDevice;
  readonly queue: GPUQueue;
  /** What is known of a tensor; `values` is its copy on the CPU, null when the GPU has the truth. */
  readonly tensorMap: { get(id: tf.DataId): { readonly resource?: unknown; values: unknown } };
  bufferManager: Pick<BufferPool, 'acquireBuffer'>;
  makeTensorInfo(shape: number[], dtype: tf.DataType): tf.TensorInfo;
  uploadToGPU(id: tf.DataId): void;
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  submitQueue(): void;
  /** Private: tfjs's encoder and open pass. A pass of our own would run before what tfjs has recorded, not submitted. */
  readonly commandEncoder: GPUCommandEncoder;
  computePassEncoder: GPUComputePassEncoder | null;
  /** Private: tensors of recorded dispatches, whose buffers return to the pool after the submit only. */
  readonly commandQueueOwnedIds: WeakSet<tf.DataId>;
  /** Private: uniform buffers of recorded dispatches, back to the pool at the submit. */
  readonly uniformPendingDisposal: GPUBuffer[];
  /** Private: at a set number tfjs submits. */
  dispatchCountInPass: number;
}

/** A kernel's text; the name stands for the text: one name, one text. */
export interface KernelText {
  readonly name: string;
  readonly wgsl: () => string;
}

/** One dispatch: `written` is bound first, then `read`, then the uniform. */
export interface Dispatch {
  readonly kernel: KernelText;
  readonly written: readonly tf.TensorInfo[];
  readonly read: readonly tf.TensorInfo[];
  readonly uniform: Uint32Array<ArrayBuffer>;
  readonly workgroups: number;
}

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

/** @throws Error unless WebGPU is in force. */
export function webGpuBackend(): RecordingBackend {
  assert(tf.getBackend() === 'webgpu', 'WebGPU is the backend in force');
  // tfjs's registry is typed by the base class; under this name stands the backend that the interface describes.
  return tf.backend() as unknown as RecordingBackend;
}

/** Gives the backend in force, which has no buffer yet, a pool that does not grow for good. */
export function boundPool(): void {
  const backend = webGpuBackend();
  backend.bufferManager = new BufferPool(backend.device);
}

/** Compiles kernels side by side, none of them in the way of anything; `told` hears how many are done. */
export async function compile(
  { device }: RecordingBackend,
  kernels: readonly KernelText[],
  told: (done: number) => void,
): Promise<void> {
  const known = pipelinesOf(device);
  const missing = kernels.filter(({ name }) => !known.has(name));
  let done = kernels.length - missing.length;
  await Promise.all(
    missing.map(async ({ name, wgsl }) => {
      const module = device.createShaderModule({ label: name, code: wgsl() });
      const options = { label: name, layout: 'auto', compute: { module } } as const;
      known.set(name, await device.createComputePipelineAsync(options));
      told(++done);
    }),
  );
}

function pipelinesOf(device: GPUDevice): Map<string, GPUComputePipeline> {
  let known = pipelines.get(device);
  if (known === undefined) pipelines.set(device, (known = new Map<string, GPUComputePipeline>()));
  return known;
}

/** Compiled once a device; errors in the text are heard by the device’s listener, not thrown here. */
function pipelineOf(device: GPUDevice, { name, wgsl }: KernelText): GPUComputePipeline {
  const known = pipelinesOf(device);
  let pipeline = known.get(name);
  if (pipeline === undefined) {
    const module = device.createShaderModule({ label: name, code: wgsl() });
    pipeline = device.createComputePipeline({ label: name, layout: 'auto', compute: { module } });
    known.set(name, pipeline);
  }
  return pipeline;
}

/** A tensor's buffer, uploaded if it is still on the CPU. */
function bufferOf(backend: RecordingBackend, { dataId }: tf.TensorInfo): GPUBuffer {
  backend.uploadToGPU(dataId);
  const { resource } = backend.tensorMap.get(dataId);
  assert(resource instanceof GPUBuffer, 'a tensor on WebGPU is a buffer');
  return resource;
}

/** Records one dispatch; it runs after everything that was called before it and ahead of everything called later. */
export function dispatch(backend: RecordingBackend, job: Dispatch): void {
  const tensors = [...job.written, ...job.read];
  // Uploads first: they copy through tfjs's encoder, which ends the open pass.
  const buffers = tensors.map((tensor) => bufferOf(backend, tensor));
  const size = Math.ceil(job.uniform.byteLength / 16) * 16;
  const usage = GPUBufferUsage.COPY_DST | GPUBufferUsage.UNIFORM;
  const uniform = backend.bufferManager.acquireBuffer(size, usage);
  backend.queue.writeBuffer(uniform, 0, job.uniform);
  backend.uniformPendingDisposal.push(uniform);
  const pipeline = pipelineOf(backend.device, job.kernel);
  const bindGroup = backend.device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: [...buffers, uniform].map((buffer, binding) => ({ binding, resource: { buffer } })),
  });
  backend.ensureCommandEncoderReady();
  const pass = (backend.computePassEncoder ??= backend.commandEncoder.beginComputePass());
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, bindGroup);
  pass.dispatchWorkgroups(job.workgroups);
  for (const { dataId } of tensors) backend.commandQueueOwnedIds.add(dataId);
  // tfjs keeps what `data()` once read for good; after a write that copy is stale.
  for (const { dataId } of job.written) backend.tensorMap.get(dataId).values = null;
  backend.dispatchCountInPass++;
  if (backend.dispatchCountInPass >= tf.env().getNumber('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE')) submit(backend);
}

/** A part of one tensor that goes to a place in another; in entries of four bytes. */
export interface Copy {
  readonly from: tf.TensorInfo;
  readonly offset: number;
  readonly to: tf.TensorInfo;
  readonly place: number;
  readonly size: number;
}

/** Records copies between buffers, which are no dispatches, in their place among those. */
export function copy(backend: RecordingBackend, copies: readonly Copy[]): void {
  const buffers = copies.map(({ from, to }) => [bufferOf(backend, from), bufferOf(backend, to)] as const);
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  copies.forEach(({ from, offset, to, place, size }, i) => {
    const [source, target] = at(buffers, i);
    backend.commandEncoder.copyBufferToBuffer(source, 4 * offset, target, 4 * place, 4 * size);
    for (const { dataId } of [from, to]) backend.commandQueueOwnedIds.add(dataId);
    backend.tensorMap.get(to.dataId).values = null;
  });
}

/** A tensor around what a kernel has written; its rank is as the caller says. */
export function tensorOf<R extends tf.Rank>(info: tf.TensorInfo): tf.Tensor<R> {
  // Typed by rank only here: the caller made the info with a shape of that rank.
  return tf.engine().makeTensorFromTensorInfo(info) as tf.Tensor<R>;
}

/** Sends what is recorded to the GPU. */
export function submit(backend: RecordingBackend): void {
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.submitQueue();
}

/**
 * Submits what `record` records on its own and tells how long the GPU took for it: from the end of all earlier work to
 * its end, as far as the event loop was free to notice. Silent when the device is lost.
 */
export function timed(
  backend: RecordingBackend,
  record: () => void,
  told: (milliseconds: number) => void,
): void {
  submit(backend);
  let began = 0;
  const before = backend.queue.onSubmittedWorkDone().then(() => (began = performance.now()));
  record();
  submit(backend);
  const after = backend.queue.onSubmittedWorkDone().then(() => performance.now());
  void Promise.all([before, after]).then(
    ([, ended]) => told(ended - began),
    () => undefined,
  );
}
