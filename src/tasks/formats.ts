/** Which format a file is in: its first lines decide together, or its reader does. */
import { assert } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import type { FileFormat, FileHead } from './fileFormat.ts';
import type { FormatChoice, FormatId } from './formatChoice.ts';
import { FORMATS } from './sources.ts';

export function formatOf(id: FormatId): FileFormat {
  const format = FORMATS.find((each) => each.id === id);
  assert(format !== undefined, `there is no format ${id}`);
  return format;
}

/** @throws PlaygroundError `bad-data` in words that follow the file’s name, where nothing fits */
export function recognise(head: FileHead): FileFormat {
  const [best] = FORMATS.map((format) => ({ format, score: format.score(head) })).toSorted(
    (a, b) => b.score - a.score,
  );
  if (best && best.score > 0) return best.format;
  const separated = head.lines.filter((line) => !line.includes('\t') && /[,;]/.test(line));
  const table = separated.length > head.lines.length / 2;
  throw new PlaygroundError(
    'bad-data',
    table
      ? 'has no tabs between its columns; save the table with tabs (.tsv), or say what it is (Read as, --format)'
      : 'holds neither pairs with a tab between, nor tagged words, nor misspellings; say what it is (Read as, --format)',
  );
}

/** What a reader asks for. @throws PlaygroundError `bad-setting` where there is no such format, or it has no columns */
export function parseChoice(text: string): FormatChoice {
  const [, id, read, written] = /^([a-z-]+)(?::(\d{1,2}),(\d{1,2}))?$/.exec(text) ?? [];
  const format = FORMATS.find((each) => each.id === id);
  const ids = FORMATS.map((each) => each.id).join(', ');
  if (!format)
    throw new PlaygroundError(
      'bad-setting',
      `The format is "${text}", but must be one of ${ids}, perhaps with two columns behind it: pairs:2,4.`,
    );
  if (read === undefined || written === undefined) return { id: format.id, columns: null };
  const columns = [Number(read), Number(written)] as const;
  if (format.columns === null || columns.includes(0) || columns[0] === columns[1])
    throw new PlaygroundError(
      'bad-setting',
      format.columns === null
        ? `The format ${format.id} has no columns to choose.`
        : `The columns of ${format.id} are ${read} and ${written}, but must be two different ones, counted from 1.`,
    );
  return { id: format.id, columns };
}
