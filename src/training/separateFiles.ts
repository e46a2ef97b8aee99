/** Files of their own beside the one that trains: known to be in its format, read after it, and never without use. */
import { PlaygroundError } from '../base/errors.ts';
import type { FileFormat, NamedText } from '../tasks/fileFormat.ts';
import { fingerprintOf, fnv1a } from '../tasks/fingerprint.ts';
import { formatOf, recognise } from '../tasks/formats.ts';
import { SEPARATE } from '../tasks/offeredSplits.ts';
import type { DataSet } from '../tasks/task.ts';
import type { SeparateNames } from '../tasks/understood.ts';
import type { DataFile, Reading } from './fileBytes.ts';
import { readHead, wholeText } from './readText.ts';
import { DATA_FILES } from '../text/en/dataFiles.ts';
import { tell } from '../text/tell.ts';

type Separate = NonNullable<Reading['separate']>;

/** Two files stand in the place of one. */
export const fullName = ({ name, beside }: DataFile): string =>
  beside === undefined ? name : `${name} + ${beside.name}`;

export const separateNames = ({ heldOut, test }: Separate): SeparateNames => ({
  ...(heldOut && { heldOut: fullName(heldOut) }),
  ...(test && { test: fullName(test) }),
});

/** `train.tsv, tested on test.tsv` */
export const nameWith = (name: string, { heldOut, test }: SeparateNames): string =>
  [
    name,
    ...(heldOut ? [tell(DATA_FILES.heldOut, { name: heldOut })] : []),
    ...(test ? [tell(DATA_FILES.testedOn, { name: test })] : []),
  ].join(', ');

/** What the file looks like must be what the other is read as. @throws PlaygroundError `bad-data` */
async function requireFormat(file: DataFile, wanted: FileFormat, main: string, reading: Reading) {
  const head = await readHead(file.blob, file.name, reading);
  const found = file.beside === undefined ? recognise(head) : formatOf('pairs');
  if (found !== wanted)
    throw new PlaygroundError(
      'bad-data',
      tell(DATA_FILES.otherFormat, {
        ...{ name: fullName(file), found: found.title() },
        ...{ main, wanted: wanted.title() },
      }),
    );
}

/**
 * The texts of such files, for a format to read.
 * @param format what the first file is read as
 * @throws PlaygroundError `bad-data` where one of them looks like another format, and none was asked for
 */
export async function separateTexts(
  { heldOut, test }: Separate,
  main: string,
  format: FileFormat,
  reading: Reading,
): Promise<{ readonly heldOut?: NamedText; readonly test?: NamedText }> {
  const textOf = async (part: keyof Separate, file: DataFile): Promise<NamedText> => {
    if (reading.format === undefined) await requireFormat(file, format, main, reading);
    // The same file means something else in another part.
    reading.onBytes?.(new TextEncoder().encode(`\0${part}\0`));
    return { name: fullName(file), text: await wholeText(file, reading) };
  };
  return {
    ...(heldOut && { heldOut: await textOf('heldOut', heldOut) }),
    ...(test && { test: await textOf('test', test) }),
  };
}

/** The fingerprint of data in several files: the same sequences divided in another way are other data. */
export function fingerprintWith(data: DataSet): string {
  const { train, heldOut = [], test } = data.split(SEPARATE.id);
  const sizes = [train, heldOut, test].map(({ length }) => length);
  return fingerprintOf(fnv1a(sizes, Number.parseInt(data.fingerprint, 16)));
}

/** @throws PlaygroundError `bad-data` where nothing of such a file is left to use */
export function requireParts(data: DataSet, names: SeparateNames): void {
  const parts = data.split(SEPARATE.id);
  for (const part of ['heldOut', 'test'] as const)
    if (names[part] !== undefined && parts[part]?.length === 0)
      throw new PlaygroundError('bad-data', tell(DATA_FILES.unused[part], { name: names[part] }));
}
