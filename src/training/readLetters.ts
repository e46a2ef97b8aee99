/** Reads files of letters into data sets, in a worker or in Node. */
import { PlaygroundError } from '../base/errors.ts';
import { createKasselParser } from '../tasks/letters/kasselFormat.ts';
import { kasselDataSet } from '../tasks/letters/letterDataSet.ts';
import type { ReadFile } from '../tasks/fileFormat.ts';
import { spell } from '../tasks/letters/letterWords.ts';
import { firstOf } from '../tasks/understood.ts';
import { fileBytes, type Reading } from './fileBytes.ts';
import { isGzip } from './gunzip.ts';
import { DATA_FILES } from '../text/en/dataFiles.ts';
import { tell } from '../text/tell.ts';

/** Megabytes of letters at most; the official file has 14. */
const MOST = 512;

/**
 * Reads a file in the Kassel format, plain or gzip (told by its first bytes, not its name).
 * @throws PlaygroundError `bad-data` with the name and, where it applies, line and column; nothing is half-loaded
 */
export async function readLetterFile(blob: Blob, name: string, reading: Reading): Promise<ReadFile> {
  const parser = createKasselParser();
  const decoder = new TextDecoder();
  const parse = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof PlaygroundError)) throw error;
      throw new PlaygroundError(error.code, `${name}: ${error.message}`, { cause: error });
    }
  };
  for await (const piece of fileBytes(blob, name, MOST, reading))
    parse(() => {
      parser.push(decoder.decode(piece, { stream: true }));
    });
  const parsed = parse(() => {
    parser.push(decoder.decode());
    return parser.finish();
  });
  const examples = firstOf(parsed.words, (word) => ({
    read: tell(DATA_FILES.pictures, { count: word.targets.length }),
    written: spell(word),
  }));
  return { data: kasselDataSet(name, parsed), found: { columns: null, notes: [], examples } };
}

/**
 * The built-in letters, unpacked: their file may come as shipped, or already unpacked by a server.
 * @throws PlaygroundError `bad-data` when they are damaged
 */
export async function unpackLetters(bytes: ArrayBuffer): Promise<Uint8Array> {
  const payload = new Uint8Array(bytes);
  if (!isGzip(payload)) return payload;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new PlaygroundError('bad-data', tell(DATA_FILES.lettersDamaged), {
      cause: error,
    });
  }
}
