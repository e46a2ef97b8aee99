/** Options that were given and do nothing, each in a sentence: what the user may not have meant. */
import type { Settings } from '../experiments/settings.ts';
import type { CommandLine } from './commandLine.ts';
import { kebab } from './options.ts';
import { unusedOptions } from './plan.ts';

export function idleOptions(command: CommandLine, settings: Settings): readonly string[] {
  const { own, repeated } = command;
  return [
    ...repeated.map((last) => `one option is given more than once; the last one counts: ${last}.`),
    ...unusedOptions(command, settings).map((name) => `--${kebab(name)} changes nothing here.`),
    ...(own.has('kernels') && own.get('backend') === 'cpu'
      ? ['--kernels changes nothing with --backend cpu, which has stock kernels only.']
      : []),
  ];
}
