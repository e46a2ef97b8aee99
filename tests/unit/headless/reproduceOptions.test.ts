/** What the words behind `searnn reproduce` ask for, and which of them do nothing. */
import { expect, it } from 'vitest';
import { given } from '../../../src/experiments/fieldText.ts';
import { idleReproduceOptions, readReproduce } from '../../../src/headless/reproduceOptions.ts';

const words = (line: string) => line.split(' ');

it.each<[string, string[]]>([
  ['--list --seeds 2 --test-fold 1 --split by-type', ['--test-fold changes nothing beside --split.']],
  ['--list --task spelling-30 --test-fold 1', ['--test-fold changes nothing with --task spelling-30.']],
  [
    '--list --seeds 2 --list --seeds 3',
    [
      'one option is given more than once; the last one counts: --list.',
      'one option is given more than once; the last one counts: --seeds 3.',
    ],
  ],
  ['--list --seeds 2 --test-fold 1 --data letter.data', []],
  [
    '--list --jobs 2 --threads 3',
    [
      '--jobs changes nothing with --list, which trains nothing.',
      '--threads changes nothing with --list, which trains nothing.',
    ],
  ],
  ['--merge runs --jobs 2', ['--jobs changes nothing with --merge, which trains nothing.']],
  ['--out runs --jobs 2 --threads 3', []],
])('%s: %j', (line, sentences) => {
  expect(idleReproduceOptions(words(line))).toEqual(sentences);
});

it.each([
  [
    '--list --force',
    '--force goes with --merge and --json; of runs that are there, --resume keeps what is done.',
  ],
  [
    '--list --held-out 0 --cost-scales 20,50',
    'Held-out sequences choose between several α (20, 50), but none are held out: hold some out, or give one α.',
  ],
  ['--list --restart-damaged', '--restart-damaged goes with --resume; give both.'],
  [
    '--list --plugin own.js',
    'reproduce takes no --plugin: each figure of the paper’s tables has its own task, cost and sampler. searnn train --plugin --seeds trains several seeds with functions of yours, and searnn compare sets run files beside each other.',
  ],
  ...['0', '17', '-1', '2.5', 'many', '1e1', ''].flatMap((count): [string, string][] =>
    (['jobs', 'threads'] as const).map((name) => [
      `--out runs --${name}=${count}`,
      `--${name} is ${given(count)}, but must be a whole number from 1 to 16.`,
    ]),
  ),
])('%s is refused', (line, sentence) => {
  expect(() => readReproduce(words(line))).toThrow(sentence);
});

it('one run at a time on one thread is what nobody needs to ask for', () => {
  expect(readReproduce(words('--out runs'))).toMatchObject({ jobs: null, threads: null });
  expect(readReproduce(words('--out runs --jobs 16 --threads 2'))).toMatchObject({ jobs: 16, threads: 2 });
});
