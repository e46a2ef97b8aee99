/** Files of tensors bring names, shapes and numbers back, or say what is wrong with them. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  asVector,
  decodeTensors,
  encodeTensors,
  readTensors,
  sizeOfShape,
  type Tensor,
} from '../../../src/training/safetensors.ts';

const tensor = fc
  .array(fc.nat({ max: 4 }), { maxLength: 3 })
  .chain((shape) =>
    fc
      .float32Array({ minLength: sizeOfShape(shape), maxLength: sizeOfShape(shape) })
      .map((values): Tensor => ({ shape, values })),
  );

/** A file of a header as it is given, and of so many bytes. */
function fileOf(header: unknown, bytes = 4): Uint8Array {
  const json = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + json.length + bytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(json.length), true);
  file.set(json, 8);
  return file;
}

describe('a file of tensors', () => {
  it('brings back names, shapes, numbers bit for bit, and texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9.]*$/), tensor),
        fc.string(),
        async (named, text) => {
          const tensors = new Map(Object.entries(named));
          const bytes = encodeTensors({ tensors, metadata: { text } });
          expect(decodeTensors(bytes)).toEqual({ tensors, metadata: { text } });
          expect(decodeTensors(Buffer.from(bytes))).toEqual({ tensors, metadata: { text } });
          expect(await readTensors(new Blob([bytes]))).toEqual({ tensors, metadata: { text } });
        },
      ),
    );
  });

  it('has the layout of safetensors: header length, JSON, numbers', () => {
    const w = { shape: [1, 2], values: Float32Array.of(1.5, -2) };
    const bytes = encodeTensors({
      tensors: new Map([
        ['w', w],
        ['b', asVector(Float32Array.of(7))],
      ]),
      metadata: {},
    });
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
    expect(header).toEqual({
      __metadata__: {},
      w: { dtype: 'F32', shape: [1, 2], data_offsets: [0, 8] },
      b: { dtype: 'F32', shape: [1], data_offsets: [8, 12] },
    });
    expect([0, 4, 8].map((i) => new DataView(bytes.buffer).getFloat32(8 + length + i, true))).toEqual([
      1.5, -2, 7,
    ]);
    expect((8 + length) % 8).toBe(0);
  });

  it.each([
    ['another type', { w: { dtype: 'F16', shape: [2], data_offsets: [0, 4] } }, 'w holds F16, but only F32'],
    [
      'a shape that does not fit',
      { w: { dtype: 'F32', shape: [2], data_offsets: [0, 4] } },
      'the entry w of its header is not understood',
    ],
    [
      'no shape',
      { w: { dtype: 'F32', data_offsets: [0, 4] } },
      'the entry w of its header is not understood',
    ],
    ['too few bytes', { w: { dtype: 'F32', shape: [2], data_offsets: [0, 8] } }, 'w is cut off'],
    ['a place before the first', { w: { dtype: 'F32', shape: [1], data_offsets: [-4, 0] } }, 'w is cut off'],
    ['a list', '[]', 'its header is no JSON object'],
    ['half a header', '{', 'its header is no JSON object'],
  ])('says what is wrong with %s', (_, header, fault) => {
    expect(() => decodeTensors(fileOf(header))).toThrow(fault);
  });

  it('is read tensor by tensor, never as a whole', async () => {
    const tensors = new Map(
      [1, 2, 3].map((size) => [`w${size}`, asVector(new Float32Array(size).fill(size))]),
    );
    const file = new Blob([encodeTensors({ tensors, metadata: {} })]);
    const whole = vi.spyOn(file, 'arrayBuffer');
    const read = await readTensors(file);
    expect(read.tensors).toEqual(tensors);
    expect(whole).not.toHaveBeenCalled();
    for (const { values } of read.tensors.values()) expect(values.buffer.byteLength).toBe(values.byteLength);
  });

  it('is refused wherever it is cut off', async () => {
    const bytes = encodeTensors({ tensors: new Map([['w', asVector(Float32Array.of(1, 2))]]), metadata: {} });
    for (let length = 0; length < bytes.length; length++) {
      const some = bytes.subarray(0, length);
      expect(() => decodeTensors(some)).toThrow(/cut off/);
      await expect(readTensors(new Blob([some]))).rejects.toThrow(/cut off/);
    }
  });
});
