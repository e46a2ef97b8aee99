/** Which format a file is in: its first lines decide together, or its reader does. */
import { assert } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import { FILE_FAULTS } from '../text/en/fileFaults.ts';
import { tell } from '../text/tell.ts';
import type { FileFormat, FileHead } from './fileFormat.ts';
import type { FormatChoice, FormatId } from './formatChoice.ts';
import { FORMATS } from './sources.ts';

const { choice, ofWhole } = FILE_FAULTS;

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
  throw new PlaygroundError('bad-data', tell(table ? ofWhole.noTabs : ofWhole.unlikeAll));
}

/** What a reader asks for. @throws PlaygroundError `bad-setting` where there is no such format, or it has no columns */
export function parseChoice(text: string): FormatChoice {
  const [, id, read, written] = /^([a-z-]+)(?::(\d{1,2}),(\d{1,2}))?$/.exec(text) ?? [];
  const format = FORMATS.find((each) => each.id === id);
  const ids = FORMATS.map((each) => each.id).join(', ');
  if (!format) throw new PlaygroundError('bad-setting', tell(choice.noFormat, { text, ids }));
  if (read === undefined || written === undefined) return { id: format.id, columns: null };
  const columns = [Number(read), Number(written)] as const;
  if (format.columns === null || columns.includes(0) || columns[0] === columns[1])
    throw new PlaygroundError(
      'bad-setting',
      format.columns === null
        ? tell(choice.noColumns, { id: format.id })
        : tell(choice.badColumns, { id: format.id, read, written }),
    );
  return { id: format.id, columns };
}
