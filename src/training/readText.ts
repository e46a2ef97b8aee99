/** Reads a file of plain text, in a worker or in Node: gzip or not, told by its first bytes. */
import { PlaygroundError } from '../base/errors.ts';
import { fileBytes, type Reading } from './fileBytes.ts';

/** Megabytes of text at most: every word becomes an object of its own. */
const MOST = 64;

/**
 * The text of a file in UTF-8, without the mark that may stand before it.
 * @throws PlaygroundError `bad-data` with the name when the file is damaged, too large or no text in UTF-8
 */
export async function readText(blob: Blob, name: string, reading: Reading): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  const decode = (bytes?: Uint8Array): void => {
    try {
      parts.push(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
    } catch (cause) {
      throw new PlaygroundError('bad-data', `${name} is no text in UTF-8; choose the file again`, { cause });
    }
  };
  for await (const bytes of fileBytes(blob, name, MOST, reading)) decode(bytes);
  decode();
  return parts.join('');
}
