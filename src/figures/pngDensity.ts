/** Writes into a PNG how large it is on paper: without it programs guess 72 or 96 dots to the inch. */

/** Signature and header, which stands first in every PNG: its size never changes. */
const HEADER = 8 + 25;
/** `pHYs` */
const NAME = [0x70, 0x48, 0x59, 0x73] as const;
const INCHES_PER_METRE = 39.3701;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** @see PNG specification, annex D */
const crc = (bytes: Uint8Array): number =>
  (bytes.reduce((sum, byte) => (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>>
  0;

/** The same picture with a `pHYs` chunk behind its header. */
export function pngDensity(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dots = Math.round(dotsPerInch * INCHES_PER_METRE);
  view.setUint32(0, 9);
  chunk.set(NAME, 4);
  view.setUint32(8, dots);
  view.setUint32(12, dots);
  view.setUint8(16, 1);
  view.setUint32(17, crc(chunk.subarray(4, 17)));
  const written = new Uint8Array(png.length + chunk.length);
  written.set(png.subarray(0, HEADER));
  written.set(chunk, HEADER);
  written.set(png.subarray(HEADER), HEADER + chunk.length);
  return written;
}
