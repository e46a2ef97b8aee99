/** Reads a file of plain text, in a worker or in Node: gzip or not, told by its first bytes. */
import { PlaygroundError } from '../base/errors.ts';

/**
 * @param onBytes hears what is read, unpacked
 * @throws PlaygroundError `bad-data` with the name when the file is damaged or no text in UTF-8
 */
export async function readText(
  blob: Blob,
  name: string,
  onBytes?: (bytes: Uint8Array) => void,
): Promise<string> {
  const head = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  const stream = gzip ? blob.stream().pipeThrough(new DecompressionStream('gzip')) : blob.stream();
  try {
    const bytes = await new Response(stream).arrayBuffer();
    onBytes?.(new Uint8Array(bytes));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const what = gzip ? 'is a damaged or cut-off gzip file, or no text in UTF-8' : 'is no text in UTF-8';
    throw new PlaygroundError('bad-data', `${name} ${what}; choose the file again`, { cause: error });
  }
}
