/** The options of the commands that train nothing: a file to write to, whether it may be replaced, and what else stands there. */
import { PlaygroundError } from '../base/errors.ts';
import { checkPlace } from './outPlace.ts';
import { readWords } from './readWords.ts';

const OPTIONS = { out: { type: 'string' }, force: { type: 'boolean' } } as const;

export interface SmallOptions {
  /** Where to write, or null for stdout alone. */
  readonly out: string | null;
  /** The words that are no options. */
  readonly files: readonly string[];
}

/**
 * Reads the words and looks whether `--out` can be written.
 * @param usage a sentence that says what the command takes, thrown when it is given something else
 * @throws PlaygroundError `bad-setting`
 */
export async function readSmallOptions(
  words: readonly string[],
  usage: string,
  takesFiles: boolean,
): Promise<SmallOptions> {
  const refused = () => new PlaygroundError('bad-setting', usage);
  const { values, files } = readWords(words, OPTIONS);
  const out = values.out ?? null;
  if (takesFiles ? files.length === 0 : files.length > 0) throw refused();
  if (values.force && out === null) throw refused();
  if (out !== null) await checkPlace({ ...asked('--out', out, values.force === true), reads: files });
  return { out, files };
}

/** The place of a small file that is made anew in a moment. */
export function asked(option: string, file: string, force: boolean) {
  const existing = force ? 'replace' : 'refuse';
  return { option, file, existing, remedy: '--force replaces it' } as const;
}
