/**
 * Unpacks gzip as `gzip -d` does: all members of a file, one after the other, and zeros behind them are no fault.
 * `DecompressionStream` must refuse whatever follows the first member, and does not tell where that ends.
 * @see https://compression.spec.whatwg.org/#supported-formats
 */
import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
} from 'pako';

/** Bytes that are unpacked at a time. */
const ROOM = 262_144;

/** zlib’s largest window, with a header and a checksum of gzip around the data. */
const GZIP_WINDOW = 15 + 16;

/** The first two bytes of a gzip file. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The unpacked bytes, piece by piece.
 * @throws Error when the data are damaged, cut off, or followed by something else
 */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const stream = new ZStream();
  zlibInflateInit2(stream, GZIP_WINDOW);
  let inMember = true;
  for await (const piece of packed) {
    [stream.input, stream.next_in, stream.avail_in] = [piece, 0, piece.length];
    for (let full = false; full || stream.avail_in > 0;) {
      if (!inMember) {
        skipZeros(stream);
        if (stream.avail_in === 0) break;
        zlibInflateReset(stream);
      }
      const room = new Uint8Array(ROOM);
      [stream.output, stream.next_out, stream.avail_out] = [room, 0, ROOM];
      const status = zlibInflate(stream, Z_NO_FLUSH);
      if (status !== Z_OK && status !== Z_STREAM_END && status !== Z_BUF_ERROR)
        throw new Error(`zlib answers ${status} ${stream.msg}`);
      if (stream.next_out > 0) yield room.subarray(0, stream.next_out);
      inMember = status !== Z_STREAM_END;
      full = inMember && stream.avail_out === 0;
    }
  }
  if (inMember) throw new Error('the file ends inside a member');
}

function skipZeros(stream: ZStream): void {
  while (stream.avail_in > 0 && stream.input[stream.next_in] === 0) {
    stream.next_in++;
    stream.avail_in--;
  }
}
