/** Counts what is asked of the GPU. */

/** Counts what runs on the GPU meanwhile. */
export async function counting<T>(work: () => T | Promise<T>) {
  const pass = GPUComputePassEncoder.prototype;
  const queue = GPUQueue.prototype;
  const counts = { dispatches: 0, submits: 0 };
  // Called with their own `this` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { dispatchWorkgroups } = pass;
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { submit } = queue;
  pass.dispatchWorkgroups = function (...sizes) {
    counts.dispatches++;
    dispatchWorkgroups.apply(this, sizes);
  };
  queue.submit = function (buffers) {
    counts.submits++;
    submit.call(this, buffers);
  };
  try {
    return { value: await work(), counts };
  } finally {
    pass.dispatchWorkgroups = dispatchWorkgroups;
    queue.submit = submit;
  }
}
