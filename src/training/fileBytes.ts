/** The content of a reader's file, piece by piece: unpacked where it is packed, with progress, in bounds, to be broken off. */
import { PlaygroundError } from '../base/errors.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { FormatChoice } from '../tasks/formatChoice.ts';
import type { Vocabularies } from '../tasks/task.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { DATA_FILES } from '../text/en/dataFiles.ts';
import { tell } from '../text/tell.ts';

/** Bytes read at a time; a whole file of letters is 6 to 14 MB of text. */
const PIECE = 131_072;

const MEGABYTE = 1_048_576;

/** A file, and its other half where two hold the two languages, line by line. */
export interface DataFile {
  readonly name: string;
  readonly blob: Blob;
  readonly beside?: Omit<DataFile, 'beside'>;
}

/** How a file is read. */
export interface Reading {
  /** Called with the part of the file that has been read, 0 … 1, ascending. */
  readonly onProgress: (fraction: number) => void;
  /** Awaited between pieces; what it throws stops the reading. */
  readonly yieldPoint: YieldPoint;
  /** Hears what is read, unpacked, in pieces. */
  readonly onBytes?: (bytes: Uint8Array) => void;
  /** What a run was trained with that is to read the file: words and tags of the same task are then the same. */
  readonly trained?: Vocabularies;
  /** How its reader wants the file to be read; its first lines say so otherwise. */
  readonly format?: FormatChoice;
  /** The file of the other language, whose lines are the translations of the first one's. */
  readonly beside?: DataFile;
  /** Files of their own: what is held out, and what tests. */
  readonly separate?: { readonly heldOut?: DataFile; readonly test?: DataFile };
}

/** A file's bytes as they are; `onRead` hears how many have been read so far. */
async function* pieces(blob: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < blob.size; from += PIECE) {
    const piece = new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer());
    onRead(from + piece.length);
    yield piece;
  }
}

/**
 * Whether a file is packed is told by its first bytes, not by its name.
 * @param most megabytes that it may hold, unpacked
 * @throws PlaygroundError `bad-data` with the name when the file is damaged, cannot be read or holds more
 */
export async function* fileBytes(
  blob: Blob,
  name: string,
  most: number,
  { onProgress, yieldPoint, onBytes }: Reading,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  let gzip = false;
  try {
    gzip = isGzip(new Uint8Array(await blob.slice(0, 2).arrayBuffer()));
    let read = 0;
    let held = 0;
    const packed = pieces(blob, (bytes) => (read = bytes));
    for await (const piece of gzip ? gunzip(packed) : packed) {
      held += piece.length;
      if (held > most * MEGABYTE)
        throw new PlaygroundError('bad-data', tell(DATA_FILES.tooLarge, { name, most: String(most) }));
      onBytes?.(piece);
      yield piece;
      onProgress(read / blob.size);
      await yieldPoint();
    }
    onProgress(1);
  } catch (error) {
    if (error instanceof PlaygroundError) throw error;
    const message = tell(gzip ? DATA_FILES.damagedGzip : DATA_FILES.unreadable, { name });
    throw new PlaygroundError('bad-data', message, { cause: error });
  }
}
