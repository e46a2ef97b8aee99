/** Which command the words ask for. */
import { PlaygroundError } from '../base/errors.ts';
import { given } from '../experiments/fieldText.ts';
import { readCommandLine } from './commandLine.ts';
import { helpText } from './help.ts';
import { REPRODUCE_HELP } from './reproduceOptions.ts';

/** @throws PlaygroundError with one sentence for the user. */
export async function runCommand(words: readonly string[]): Promise<void> {
  const [name, ...rest] = words;
  if (name === undefined || words.includes('--help')) {
    process.stdout.write(name === 'reproduce' ? REPRODUCE_HELP : helpText());
    return;
  }
  if (name === 'reproduce') {
    await (await import('./reproduceCommand.ts')).reproduceCommand(rest);
    return;
  }
  if (name === 'summarise') {
    await (await import('./summariseCommand.ts')).summariseCommand(rest);
    return;
  }
  if (name === 'toys') {
    await (await import('./toysCommand.ts')).toysCommand(rest);
    return;
  }
  if (name !== 'train')
    throw new PlaygroundError(
      'bad-setting',
      `${given(name)} is no command; there are train, reproduce, summarise and toys, and --help explains them.`,
    );
  const command = readCommandLine(rest);
  // The engine is loaded only when it is needed: help and mistakes answer at once.
  await (await import('./trainCommand.ts')).trainCommand(command);
}
