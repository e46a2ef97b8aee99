/**
 * Where tfjs's WebGPU backend gets its buffers: a pool that forgets. tfjs's own keeps every buffer for good, by its exact
 * size; every batch has other sizes, so that it grows by some megabytes an update. This one keeps the buffers used last.
 */

/** Bytes of buffers kept for later beyond those in use: those of a dozen large updates. */
const FREE_BYTES = 256 * 2 ** 20;

/** As much of a device as the pool needs. */
type Device = Pick<GPUDevice, 'createBuffer'>;

const keyOf = (size: number, usage: GPUBufferUsageFlags): string => `${size} ${usage}`;

/** Names are those that tfjs calls. */
export class BufferPool {
  readonly #device: Device;
  readonly #limit: number;
  readonly #used = new Set<GPUBuffer>();
  /** Free buffers by size and usage, those released last at the end. */
  readonly #free = new Map<string, GPUBuffer[]>();
  /** Free buffers of all kinds, those released first in front. */
  readonly #oldestFirst = new Set<GPUBuffer>();
  numBytesUsed = 0;
  numBytesAllocated = 0;

  constructor(device: Device, limit = FREE_BYTES) {
    this.#device = device;
    this.#limit = limit;
  }

  /** @param reuse whether one that was used before will do */
  acquireBuffer(size: number, usage: GPUBufferUsageFlags, mappedAtCreation = false, reuse = true): GPUBuffer {
    let buffer = reuse ? this.#free.get(keyOf(size, usage))?.pop() : undefined;
    if (buffer === undefined) {
      buffer = this.#device.createBuffer({ size, usage, mappedAtCreation });
      this.numBytesAllocated += size;
    } else this.#oldestFirst.delete(buffer);
    this.#used.add(buffer);
    this.numBytesUsed += size;
    return buffer;
  }

  /** @param reuse whether it may be given to another; else it is destroyed */
  releaseBuffer(buffer: GPUBuffer, reuse = true): void {
    // After `dispose` tfjs still gives back what it held.
    if (!this.#used.delete(buffer)) return;
    this.numBytesUsed -= buffer.size;
    if (!reuse) {
      this.#destroy(buffer);
      return;
    }
    const key = keyOf(buffer.size, buffer.usage);
    const same = this.#free.get(key);
    if (same === undefined) this.#free.set(key, [buffer]);
    else same.push(buffer);
    this.#oldestFirst.add(buffer);
    this.#forget();
  }

  getNumUsedBuffers(): number {
    return this.#used.size;
  }

  getNumFreeBuffers(): number {
    return this.#oldestFirst.size;
  }

  dispose(): void {
    for (const buffer of [...this.#used, ...this.#oldestFirst]) this.#destroy(buffer);
    this.#used.clear();
    this.#free.clear();
    this.#oldestFirst.clear();
    this.numBytesUsed = 0;
  }

  /** Destroys the buffers that have lain longest, until the rest is within the limit. */
  #forget(): void {
    for (const buffer of this.#oldestFirst) {
      if (this.numBytesAllocated - this.numBytesUsed <= this.#limit) return;
      this.#oldestFirst.delete(buffer);
      const key = keyOf(buffer.size, buffer.usage);
      const same = this.#free.get(key);
      same?.shift(); // the one that lay longest is the first of its kind
      if (same?.length === 0) this.#free.delete(key);
      this.#destroy(buffer);
    }
  }

  #destroy(buffer: GPUBuffer): void {
    this.numBytesAllocated -= buffer.size;
    buffer.destroy();
  }
}
