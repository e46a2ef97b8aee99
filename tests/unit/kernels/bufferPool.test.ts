/** The pool of GPU buffers: reuses what fits, and never holds more than its limit beyond what is in use. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { BufferPool } from '../../../src/kernels/webgpu/bufferPool.ts';

const LIMIT = 100;

/** A pool on a device that only counts, and what that device holds. */
function pooled() {
  const alive = new Set<GPUBuffer>();
  const device = {
    createBuffer: ({ size, usage }: GPUBufferDescriptor): GPUBuffer => {
      // As much of a buffer as the pool looks at.
      const buffer = { size, usage, destroy: () => expect(alive.delete(buffer)).toBe(true) } as GPUBuffer;
      alive.add(buffer);
      return buffer;
    },
  };
  const bytes = (): number => [...alive].reduce((sum, { size }) => sum + size, 0);
  return { pool: new BufferPool(device, LIMIT), alive, bytes };
}

test('a buffer of the same size and usage is used again, one of another kind is not', () => {
  const { pool, alive } = pooled();
  const first = pool.acquireBuffer(8, 1);
  pool.releaseBuffer(first);
  expect(pool.acquireBuffer(8, 2)).not.toBe(first);
  expect(pool.acquireBuffer(16, 1)).not.toBe(first);
  expect(pool.acquireBuffer(8, 1, false, false)).not.toBe(first);
  expect(pool.acquireBuffer(8, 1)).toBe(first);
  expect(alive.size).toBe(4);
});

test('what lay longest goes first', () => {
  const { pool, alive } = pooled();
  const buffers = [60, 30, 20].map((size) => pool.acquireBuffer(size, 1));
  for (const buffer of buffers) pool.releaseBuffer(buffer);
  expect([...alive]).toEqual(buffers.slice(1));
  expect(pool.getNumFreeBuffers()).toBe(2);
});

test('whatever is asked for and given back, its counts are the device’s and the limit holds', () => {
  const act = fc.record({ size: fc.integer({ min: 1, max: 60 }), usage: fc.integer({ min: 1, max: 2 }) });
  const step = fc.oneof(
    act.map((kind) => ({ act: 'acquire' as const, ...kind })),
    fc.record({ act: fc.constant('release' as const), which: fc.nat(), reuse: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const { pool, alive, bytes } = pooled();
      const held: GPUBuffer[] = [];
      for (const one of steps) {
        if (one.act === 'acquire') {
          const buffer = pool.acquireBuffer(one.size, one.usage);
          expect(buffer).toMatchObject({ size: one.size, usage: one.usage });
          expect(held).not.toContain(buffer);
          held.push(buffer);
        } else if (held.length > 0) {
          const which = one.which % held.length;
          pool.releaseBuffer(at(held, which), one.reuse);
          held.splice(which, 1);
        }
        for (const buffer of held) expect(alive.has(buffer)).toBe(true);
        const used = held.reduce((sum, { size }) => sum + size, 0);
        expect(pool.numBytesUsed).toBe(used);
        expect(pool.numBytesAllocated).toBe(bytes());
        expect(bytes() - used).toBeLessThanOrEqual(LIMIT);
        expect(pool.getNumUsedBuffers() + pool.getNumFreeBuffers()).toBe(alive.size);
      }
      pool.dispose();
      expect(alive.size).toBe(0);
      for (const buffer of held) pool.releaseBuffer(buffer);
      expect(pool.numBytesAllocated).toBe(0);
    }),
  );
});
