/** The command line's entry: runs the command, says what went wrong in one sentence, sets the exit code. */
import { PlaygroundError, type ErrorCode } from '../base/errors.ts';
import { surviveLostReaders } from './output.ts';
import { runCommand } from './runCommand.ts';

const BAD_INPUT: readonly ErrorCode[] = ['bad-setting', 'bad-link', 'bad-data', 'bad-run-file'];

surviveLostReaders();
try {
  await runCommand(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof PlaygroundError;
  // A defect of the program shows where it is; what the user can mend is one sentence.
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = expected && BAD_INPUT.includes(error.code) ? 2 : 1;
}
