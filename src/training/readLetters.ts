/** Reads files of letters into data sets, in a worker or in Node: gzip or plain, in pieces, with progress. */
import { PlaygroundError } from '../base/errors.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { decodeBuiltInLetters } from '../tasks/letters/builtInLetters.ts';
import { createKasselParser, type ParsedLetters } from '../tasks/letters/kasselFormat.ts';
import { builtInDataSet, kasselDataSet } from '../tasks/letters/letterDataSet.ts';
import type { DataSet } from '../tasks/task.ts';

/** The first two bytes of a gzip file. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Bytes read at a time; a whole file of letters is 6 to 14 MB of text. */
const PIECE = 131_072;

/** A file's bytes, piece by piece; `onRead` hears how many have been read so far. */
async function* pieces(blob: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < blob.size; from += PIECE) {
    const piece = new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer());
    onRead(from + piece.length);
    yield piece;
  }
}

/** The decompressed bytes of gzip pieces. */
async function* unzipped(packed: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const piece = await packed.next();
      if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Parses a file piece by piece; every fault of the file becomes `bad-data` with its name. */
async function parseFile(
  blob: Blob,
  name: string,
  onProgress: (fraction: number) => void,
  yieldPoint: YieldPoint,
  onBytes?: (bytes: Uint8Array) => void,
): Promise<ParsedLetters> {
  const gzip = isGzip(new Uint8Array(await blob.slice(0, 2).arrayBuffer()));
  let read = 0;
  const packed = pieces(blob, (bytes) => (read = bytes));
  const parser = createKasselParser();
  const decoder = new TextDecoder();
  try {
    for await (const piece of gzip ? unzipped(packed) : packed) {
      onBytes?.(piece);
      parser.push(decoder.decode(piece, { stream: true }));
      onProgress(read / blob.size);
      await yieldPoint();
    }
    parser.push(decoder.decode());
    return parser.finish();
  } catch (error) {
    if (error instanceof PlaygroundError) {
      if (error.code !== 'bad-data') throw error;
      throw new PlaygroundError('bad-data', `${name}: ${error.message}`, { cause: error });
    }
    // Browsers fail with a TypeError here, Node with a zlib error; neither names the file or the fault.
    const what = gzip ? 'is a damaged or cut-off gzip file' : 'could not be read';
    throw new PlaygroundError('bad-data', `${name} ${what}; choose the file again`, { cause: error });
  }
}

/**
 * Reads a file in the Kassel format, plain or gzip (told by its first bytes, not its name).
 * @param onProgress called with the part of the file that has been read, 0 … 1, ascending, ending with 1
 * @param yieldPoint awaited between pieces; what it throws stops the reading
 * @param onBytes hears what is read, unpacked, in pieces
 * @throws PlaygroundError `bad-data` with the name and, where it applies, line and column; nothing is half-loaded
 */
export async function readLetterFile(
  blob: Blob,
  name: string,
  onProgress: (fraction: number) => void,
  yieldPoint: YieldPoint,
  onBytes?: (bytes: Uint8Array) => void,
): Promise<DataSet> {
  const data = kasselDataSet(name, await parseFile(blob, name, onProgress, yieldPoint, onBytes));
  onProgress(1);
  return data;
}

/**
 * Reads built-in letters: the bytes of `letters.bin` or `fewer-words.bin`, as shipped or already decompressed by a server.
 * @throws PlaygroundError `bad-data` when they are damaged
 */
export async function readBuiltInLetters(
  bytes: ArrayBuffer,
  name = 'the built-in letters',
): Promise<DataSet> {
  let payload = new Uint8Array(bytes);
  if (isGzip(payload)) {
    try {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      payload = new Uint8Array(await new Response(stream).arrayBuffer());
    } catch (error) {
      throw new PlaygroundError('bad-data', 'the built-in letters are damaged; load the page again', {
        cause: error,
      });
    }
  }
  return builtInDataSet(decodeBuiltInLetters(payload), name);
}
