/** Gzip as people have it: of one member or many, padded, in pieces of any size; and what is none is refused. */
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../../src/training/gunzip.ts';

/** Pieces that end after every one of `sizes` bytes, over and over. */
function* inPieces(bytes: Uint8Array<ArrayBuffer>, sizes: readonly number[]) {
  for (let from = 0, i = 0; from < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length;
    yield bytes.slice(from, from + size);
    from += size;
  }
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>, sizes: readonly number[] = []): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  async function* source() {
    for (const piece of inPieces(bytes, sizes)) yield await Promise.resolve(piece);
  }
  for await (const part of gunzip(source())) parts.push(part);
  return Buffer.concat(parts);
}

const packed = (...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat(contents.map((content) => gzipSync(content))));

const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ maxLength: 40 }).map((text) => new TextEncoder().encode(text.repeat(200))),
);
const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 4 });
const join = (parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);

describe('a packed file', () => {
  it('is unpacked whole, whatever its members are, however it comes, and with zeros behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { minLength: 1, maxLength: 5 }),
        sizes,
        fc.nat(600),
        async (contents, pieces, zeros) => {
          const file = join([packed(...contents), new Uint8Array(zeros)]);
          expect(await unpacked(Uint8Array.from(file), pieces)).toEqual(join(contents));
        },
      ),
    );
  });

  it('is what zlib itself makes of it', async () => {
    const file = packed(new TextEncoder().encode('as it is '.repeat(90_000)), Uint8Array.of(1, 2, 3));
    expect((await unpacked(file, [131_072])).equals(gunzipSync(file))).toBe(true);
  });

  it('that is cut off anywhere is refused', async () => {
    const file = packed(new TextEncoder().encode('cut me '.repeat(20)));
    for (let length = 1; length < file.length; length++)
      await expect(unpacked(file.slice(0, length)), String(length)).rejects.toThrow('inside a member');
  });

  it('with a flipped bit in data or checksum, or with something else behind it, is refused', async () => {
    const file = packed(new TextEncoder().encode('flip me '.repeat(20)));
    // What stands in bytes 4 to 9 of the header (time, level, system) says nothing about the content.
    for (let at = 10; at < file.length; at++)
      await expect(
        unpacked(file.map((byte, i) => (i === at ? byte ^ 4 : byte))),
        String(at),
      ).rejects.toThrow();
    await expect(unpacked(Uint8Array.of(...file, 7))).rejects.toThrow();
    await expect(unpacked(Uint8Array.of(...file, 0, 0, 7, 7, 7))).rejects.toThrow();
  });
});
