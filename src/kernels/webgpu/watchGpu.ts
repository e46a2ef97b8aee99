/** Counts what is asked of the GPU and how long JavaScript had nothing to do but wait for it. For measurements only. */

export interface GpuWatch {
  /** Dispatches so far. */
  readonly dispatches: number;
  /** Milliseconds so far in which a read-back was awaited and the event loop had nothing to do. */
  readonly idle: number;
  /** Puts everything back as it was. */
  end(): void;
}

/** Null where there is no WebGPU. */
export function watchGpu(): GpuWatch | null {
  if (typeof GPUComputePassEncoder === 'undefined') return null;
  const pass = GPUComputePassEncoder.prototype;
  const buffer = GPUBuffer.prototype;
  // Both are called with their own `this` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { dispatchWorkgroups } = pass;
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { mapAsync } = buffer;
  let dispatches = 0;
  let idle = 0;
  let pending = 0;
  let idleSince: number | null = null;
  // A message is heard when the running script has ended: from then on nothing is done but wait.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (pending > 0) idleSince ??= performance.now();
  };
  const resumed = (): void => {
    pending--;
    if (idleSince !== null) idle += performance.now() - idleSince;
    idleSince = null;
    if (pending > 0) port2.postMessage(null);
  };
  pass.dispatchWorkgroups = function (...sizes) {
    dispatches++;
    dispatchWorkgroups.apply(this, sizes);
  };
  buffer.mapAsync = function (...range) {
    pending++;
    port2.postMessage(null);
    const mapped = mapAsync.apply(this, range);
    // First in line: the script that goes on with the values comes after.
    mapped.then(resumed, resumed);
    return mapped;
  };
  return {
    get dispatches() {
      return dispatches;
    },
    get idle() {
      return idle;
    },
    end() {
      pass.dispatchWorkgroups = dispatchWorkgroups;
      buffer.mapAsync = mapAsync;
      port1.close();
    },
  };
}
