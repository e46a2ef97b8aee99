/** The command line's entry: runs the command, says what went wrong in one sentence, sets the exit code. */
import { errorText, exitCodeOf } from './errorText.ts';
import { surviveLostReaders } from './output.ts';
import { runCommand } from './runCommand.ts';

surviveLostReaders();
try {
  await runCommand(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${errorText(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
