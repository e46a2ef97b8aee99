/** Reads a file of plain text, in a worker or in Node: gzip or not, told by its first bytes. */
import { PlaygroundError } from '../base/errors.ts';
import { headOf, type FileHead } from '../tasks/fileFormat.ts';
import { foreignFault, NOT_UTF8 } from '../tasks/foreignFiles.ts';
import { linesOf } from '../tasks/lines.ts';
import { fileBytes, type DataFile, type Reading } from './fileBytes.ts';
import { DATA_FILES } from '../text/en/dataFiles.ts';
import { FILE_FAULTS } from '../text/en/fileFaults.ts';
import { tell } from '../text/tell.ts';

/** Megabytes of text at most: every word becomes an object of its own. */
const MOST = 64;

/** Bytes that tell what a file is. */
const HEAD = 65_536;

/**
 * The beginning of a file, unpacked.
 * @throws PlaygroundError `bad-data` with the name when the file is damaged, or no text that can be read
 */
export async function readHead(blob: Blob, name: string, reading: Reading): Promise<FileHead> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const quiet = { yieldPoint: reading.yieldPoint, onProgress: () => undefined };
  for await (const bytes of fileBytes(blob, name, MOST, quiet)) {
    parts.push(bytes);
    held += bytes.length;
    if (held > HEAD) break;
  }
  const bytes = new Uint8Array(await new Blob(parts).slice(0, HEAD).arrayBuffer());
  const fault = foreignFault(bytes);
  if (fault !== null) throw new PlaygroundError('bad-data', tell(FILE_FAULTS.follows, { name, fault }));
  const lines = [...linesOf(new TextDecoder().decode(bytes))];
  if (held > HEAD) lines.pop();
  return headOf(name, lines);
}

/**
 * The text of a file in UTF-8, without the mark that may stand before it.
 * @throws PlaygroundError `bad-data` with the name when the file is damaged, too large or no text in UTF-8
 */
async function readText(blob: Blob, name: string, reading: Reading): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  const decode = (bytes?: Uint8Array): void => {
    try {
      parts.push(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
    } catch (cause) {
      const told = tell(FILE_FAULTS.follows, { name, fault: tell(NOT_UTF8) });
      throw new PlaygroundError('bad-data', told, { cause });
    }
  };
  for await (const bytes of fileBytes(blob, name, MOST, reading)) decode(bytes);
  decode();
  return parts.join('');
}

/**
 * The text of a file, or of two that hold a language each: their lines side by side, with tabs between.
 * @throws PlaygroundError `bad-data` as `readText`, and where one has more lines than the other
 */
export async function wholeText({ blob, name, beside }: DataFile, reading: Reading): Promise<string> {
  const text = await readText(blob, name, reading);
  if (beside === undefined) return text;
  await readHead(beside.blob, beside.name, reading);
  const lines = (all: string): string[] => all.replace(/\r?\n$/, '').split(/\r?\n/);
  const [sources, targets] = [lines(text), lines(await readText(beside.blob, beside.name, reading))];
  if (sources.length !== targets.length)
    throw new PlaygroundError(
      'bad-data',
      tell(DATA_FILES.notParallel, {
        ...{ name, count: tell(DATA_FILES.lines, { count: sources.length }) },
        ...{ beside: beside.name, otherCount: tell(DATA_FILES.lines, { count: targets.length }) },
      }),
    );
  const plain = (line = ''): string => line.replaceAll('\t', ' ');
  return sources.map((source, i) => `${plain(source)}\t${plain(targets[i])}`).join('\n');
}
