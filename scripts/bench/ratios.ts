/** What blocks in turns say: ratios of new over old, pair by pair, with their spread. */
import { alignedText } from '../../src/experiments/alignedText.ts';
import type { Block } from './entrant.ts';

/** Blocks of one contestant, the i-th of either side measured one after the other. */
export interface Pairs {
  readonly task: string;
  readonly contestant: string;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/** Median and quartiles. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** By the nearest rank, so that each is a value that was measured. */
function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

export interface Compared {
  readonly task: string;
  readonly contestant: string;
  /** Milliseconds of the processor, of an update: medians. */
  readonly before: number;
  readonly after: number;
  /** After over before. */
  readonly processor: Spread;
  readonly clock: Spread;
}

export function comparedOf({ task, contestant, before, after }: Pairs): Compared {
  const ratios = (of: (block: Block) => number): Spread =>
    spreadOf(after.flatMap((one, i) => (before[i] === undefined ? [] : [of(one) / of(before[i])])));
  const processor = ({ processorMs }: Block): number => processorMs;
  return {
    ...{ task, contestant },
    before: spreadOf(before.map(processor)).median,
    after: spreadOf(after.map(processor)).median,
    processor: ratios(processor),
    clock: ratios(({ ms }) => ms),
  };
}

export function comparedText(all: readonly Compared[]): string {
  const ratio = ({ median, low, high }: Spread): readonly string[] => [
    median.toFixed(3),
    `${low.toFixed(2)} to ${high.toFixed(2)}`,
  ];
  const head = ['', 'old ms', 'new ms', 'processor', 'quartiles', 'clock', 'quartiles'];
  const rows = all.map(({ task, contestant, before, after, processor, clock }) => [
    ...[`${task}: ${contestant}`, before.toFixed(1), after.toFixed(1)],
    ...[...ratio(processor), ...ratio(clock)],
  ]);
  return alignedText([head, ...rows]).join('\n');
}
