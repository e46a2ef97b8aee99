/** Errors about what a file holds, with its name before them. */
import { PlaygroundError } from '../base/errors.ts';
import { FILE_FAULTS } from '../text/en/fileFaults.ts';
import { tell } from '../text/tell.ts';

const { follows, named, ofWhole } = FILE_FAULTS;

/**
 * The error with the first of the names before it; as it is where it begins with any of them, or is about no data.
 * @param names of the file that was read, then of others that may be named already
 */
export function fileFault(error: unknown, ...names: readonly [string, ...string[]]): unknown {
  if (!(error instanceof PlaygroundError) || error.code !== 'bad-data') return error;
  if (names.some((name) => error.message.startsWith(name))) return error;
  const followsName = Object.values(ofWhole).some((fault) => tell(fault) === error.message);
  const message = followsName ? follows : named;
  const told = tell(message, { name: names[0], fault: error.message });
  return new PlaygroundError('bad-data', told, { cause: error });
}
