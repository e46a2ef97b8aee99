/** What `--seeds` asks for, and the options that do not go with several seeds. */
import { assert } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import { sharedField } from '../experiments/fieldList.ts';
import { given } from '../experiments/fieldText.ts';
import { parseAtOnce } from './atOnce.ts';
import type { CommandLine } from './commandLine.ts';
import type { OwnName } from './options.ts';

/** Several seeds of the same settings. */
export interface SeedsAsked {
  /** So many from the settings' own on, or each by name. */
  readonly seeds: { readonly count: number } | readonly number[];
  /** Where run files go: `a.json` stands for `a.seed1.json` and so on. */
  readonly out: string;
  /** Seeds that are trained side by side; null where nothing is said. */
  readonly jobs: number | null;
}

const MOST_SEEDS = 100;

const bad = (message: string) => new PlaygroundError('bad-setting', message);

/** What makes no sense with several seeds, each with what to do instead. */
const ALONE: Readonly<Partial<Record<OwnName, string>>> = {
  resume: '--resume is for one run: with --seeds the same command goes on by itself with what is there.',
  force: '--force is for one run: to train seeds anew that are there already, name another --out.',
  examine: '--examine is for one run: searnn evaluate --examine examines each seed once it is trained.',
};

/** The largest seed that there is. */
function largest(): number {
  const field = sharedField('seed');
  assert(field.kind === 'number', 'seeds are numbers');
  return field.max;
}

function parseSeeds(text: string): SeedsAsked['seeds'] {
  const numbers = /^\d{1,15}(,\d{1,15})*$/.test(text) ? text.split(',').map(Number) : [];
  const [count = 0, ...more] = numbers;
  if (more.length > 0) {
    const seeds = [...new Set(numbers)];
    if (seeds.length <= MOST_SEEDS && Math.max(...seeds) <= largest()) return seeds;
  } else if (count >= 1 && count <= MOST_SEEDS) return { count };
  throw bad(
    `--seeds is ${given(text)}, but must be a whole number from 1 to ${MOST_SEEDS}, or as many seeds at most with commas between them: 3,7,11.`,
  );
}

/** Null where one run is asked for. @throws PlaygroundError `bad-setting`, one sentence */
export function readSeeds({ own, shared }: CommandLine): SeedsAsked | null {
  const text = own.get('seeds');
  if (text === undefined) {
    if (own.has('jobs')) throw bad('--jobs trains several seeds side by side, but no --seeds are given.');
    return null;
  }
  const seeds = parseSeeds(text);
  const jobs = parseAtOnce('jobs', own.get('jobs'));
  for (const [name, sentence] of Object.entries(ALONE))
    if ([...own.keys()].some((each) => each === name)) throw bad(sentence);
  if (Array.isArray(seeds) && shared.has('seed'))
    throw bad('--seeds names every seed and --seed the first of several: give one of the two.');
  const out = own.get('out');
  if (out === undefined)
    throw bad(
      '--seeds writes a run file for every seed, but no --out is given: --out a.json makes a.seed7.json and so on.',
    );
  return { seeds, out, jobs };
}

/** In the order in which they are trained. @throws PlaygroundError `bad-setting` where there are not so many from `first` on */
export function seedsFrom({ seeds }: SeedsAsked, first: number): readonly number[] {
  if (!('count' in seeds)) return seeds;
  if (first + seeds.count - 1 > largest())
    throw bad(`There are no ${seeds.count} seeds from ${first} on: the largest is ${largest()}.`);
  return Array.from({ length: seeds.count }, (_, i) => first + i);
}
