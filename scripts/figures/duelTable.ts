/** The table of seeds of the default duel: what is kept of each run, and the Markdown that the README shows of it. */
import { readFileSync } from 'node:fs';
import { at } from '../../src/base/assert.ts';
import { ENGINE_VERSION } from '../../src/experiments/engineVersion.ts';
import { markdownTable } from './markedTable.ts';

/** One test of both contestants. Errors are fractions of the letters, or of the words, of all test words. */
export interface DuelTest {
  readonly update: number;
  /** Since the start, tests included, in one thread. */
  readonly seconds: number;
  readonly mle: { readonly letterError: number; readonly wordError: number };
  readonly searnn: { readonly letterError: number; readonly wordError: number };
  /** Of MLE's letter error less SeaRNN's, as sure as the verdict wants it at this test. */
  readonly interval: readonly [number, number];
  /** What the verdict says: does SeaRNN lead? */
  readonly leads: boolean;
}

/** One seed. */
export interface DuelRun {
  readonly seed: number;
  /** When the verdict first says that SeaRNN leads, at twice and four times as many updates, and at the end. */
  readonly claim: DuelTest;
  readonly twice: DuelTest;
  readonly fourTimes: DuelTest;
  readonly end: DuelTest;
}

/** What the last digits of figures depend on. */
export interface Arithmetic {
  readonly engine: string;
  /** SHA-256 of the kernels' sources and compiler. */
  readonly kernels: string;
}

/** As it is now; the kernels are built. */
export const arithmeticNow = (): Arithmetic => ({
  engine: ENGINE_VERSION,
  kernels: readFileSync(new URL('../../src/kernels/wasm/build/fingerprint', import.meta.url), 'utf8'),
});

/** `docs/default-duel.json` */
export interface DuelFigures {
  /** The settings, but for the seed. */
  readonly link: string;
  readonly data: { readonly name: string; readonly fingerprint: string };
  readonly backend: string;
  /** The release, and the sources of the WebAssembly kernels: with others the figures must be made anew. */
  readonly arithmetic: Arithmetic;
  readonly testWords: number;
  /** Seeds on which the default was chosen; none of them is reported. */
  readonly chosenOn: readonly number[];
  readonly runs: readonly DuelRun[];
}

const percent = (fraction: number): string => (100 * fraction).toFixed(1);
const both = ({ mle, searnn }: DuelTest): string =>
  `${percent(mle.letterError)} / ${percent(searnn.letterError)}`;
const lead = ({ mle, searnn, interval: [low, high], leads }: DuelTest): string =>
  `${percent(mle.letterError - searnn.letterError)} (${percent(low)} to ${percent(high)})${leads ? '' : ', not sure'}`;
const right = ({ mle, searnn }: DuelTest): string =>
  `${percent(1 - mle.wordError)} / ${percent(1 - searnn.wordError)}`;
const count = (value: number): string => value.toLocaleString('en-GB');

/** The Markdown table, one line a seed. */
export function duelTable({ runs }: DuelFigures): string {
  const end = count(at(runs, 0).end.update);
  const head = [
    'seed',
    'said to lead after',
    'letters wrong then',
    'lead then',
    'at twice as many',
    'at four times as many',
    `letters wrong after ${end}`,
    `lead after ${end}`,
    `words right after ${end}`,
  ];
  const rows = runs.map(({ seed, claim, twice, fourTimes, end }) => [
    String(seed),
    `${count(claim.update)} updates`,
    both(claim),
    lead(claim),
    lead(twice),
    lead(fourTimes),
    both(end),
    lead(end),
    right(end),
  ]);
  return markdownTable([head, ...rows]);
}
