/** Which command the words ask for. */
import { PlaygroundError } from '../base/errors.ts';
import { given } from '../experiments/fieldText.ts';
import { readCommandLine } from './commandLine.ts';
import { helpText } from './help.ts';
import { REPRODUCE_HELP } from './reproduceOptions.ts';
import { readSeeds } from './seeds.ts';

type Words = readonly string[];

/** What a command prints for `--help`, and what it does; a command is loaded only when it is asked for. */
interface Command {
  readonly help: () => Promise<string> | string;
  readonly run: (words: Words) => Promise<void>;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'train',
    {
      help: helpText,
      run: async (words) => {
        // Mistakes are told before the engine is loaded.
        const command = readCommandLine(words);
        const seeds = readSeeds(command);
        if (seeds !== null) await (await import('./trainSeedsCommand.ts')).trainSeedsCommand(command, seeds);
        else await (await import('./trainCommand.ts')).trainCommand(command);
      },
    },
  ],
  [
    'reproduce',
    {
      help: () => REPRODUCE_HELP,
      run: async (words) => (await import('./reproduceCommand.ts')).reproduceCommand(words),
    },
  ],
  [
    'evaluate',
    {
      help: async () => (await import('./evaluateOptions.ts')).EVALUATE_HELP,
      run: async (words) => (await import('./evaluateCommand.ts')).evaluateCommand(words),
    },
  ],
  [
    'summarise',
    {
      help: async () => (await import('./summariseCommand.ts')).SUMMARISE_HELP,
      run: async (words) => (await import('./summariseCommand.ts')).summariseCommand(words),
    },
  ],
  [
    'compare',
    {
      help: async () => (await import('./compareCommand.ts')).COMPARE_HELP,
      run: async (words) => (await import('./compareCommand.ts')).compareCommand(words),
    },
  ],
  [
    'export',
    {
      help: async () => (await import('./exportOptions.ts')).EXPORT_HELP,
      run: async (words) => (await import('./exportCommand.ts')).exportCommand(words),
    },
  ],
  [
    'freeze',
    {
      help: async () => (await import('./freezeCommand.ts')).FREEZE_HELP,
      run: async (words) => (await import('./freezeCommand.ts')).freezeCommand(words),
    },
  ],
  [
    'weights',
    {
      help: async () => (await import('./weights/weightsOptions.ts')).WEIGHTS_HELP,
      run: async (words) => (await import('./weights/weightsCommand.ts')).weightsCommand(words),
    },
  ],
  [
    'toys',
    {
      help: async () => (await import('./toysCommand.ts')).TOYS_HELP,
      run: async (words) => (await import('./toysCommand.ts')).toysCommand(words),
    },
  ],
]);

/** @throws PlaygroundError with one sentence for the user. */
export async function runCommand(words: Words): Promise<void> {
  const [name, ...rest] = words;
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (name === undefined || words.includes('--help')) {
    process.stdout.write(await (command?.help() ?? helpText()));
    return;
  }
  if (!command)
    throw new PlaygroundError(
      'bad-setting',
      `${given(name)} is no command; there are train, evaluate, reproduce, summarise, compare, export, freeze, weights and toys, and --help explains them.`,
    );
  await command.run(rest);
}
