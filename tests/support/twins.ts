/** An operation of a backend's own against its stock twin: what differs, what leaks, what is overwritten. */
import { at } from '../../src/base/assert.ts';
import type { OperationName, Operations } from '../../src/kernels/operations.ts';
import { stockOperations } from '../../src/kernels/stock/stock.ts';
import { tf } from '../../src/kernels/tf.ts';
import type { Values, Writing } from './caseMaker.ts';
import { operationCase, valuesOf } from './operationCases.ts';

/** Scores closer than this may be settled either way. */
const NEAR_TIE = 1e-4;

/** What a comparison found, as plain data. */
export interface TwinReport {
  readonly what: string;
  /** Largest difference of a float, relative to max(1, |stock|). */
  readonly worst: number;
  /** Where results differ for which no near-tie answers. */
  readonly faults: readonly string[];
  readonly compared: number;
  /** Near-ties that were settled the other way. */
  readonly nearTies: number;
  /** Tensors that were left behind. */
  readonly leaked: number;
}

/** Places that the two wrote differently, with all that follow in the same sequence: after a near-tie, or a fault. */
async function parted(
  writings: readonly Writing[],
  own: Values,
  stock: Values,
): Promise<{ skip: Set<number>; gaps: number[] }> {
  const [ours, theirs] = [own['tokens'], stock['tokens']];
  const skip = new Set<number>();
  const gaps: number[] = [];
  if (ours === undefined || theirs === undefined) return { skip, gaps };
  for (const { places, scores } of writings) {
    const first = places.findIndex((place) => ours[place] !== theirs[place]);
    if (first < 0) continue;
    const row = await scores(places.slice(0, first).map((place) => at(theirs, place)));
    // NaN, a fault, for a token that does not exist.
    const scoreOf = (tokens: Float32Array | Int32Array): number => row[at(tokens, at(places, first))] ?? NaN;
    gaps.push(Math.abs(scoreOf(ours) - scoreOf(theirs)));
    for (const place of places.slice(first)) skip.add(place);
  }
  return { skip, gaps };
}

export async function compareTwins(
  name: OperationName,
  seed: number,
  most: number,
  own: Partial<Operations>,
): Promise<TwinReport> {
  const one = operationCase(name, seed, most);
  const before = await one.inputs();
  const tensors = tf.memory().numTensors;
  const results = one.run({ ...stockOperations, ...own });
  const leaked = tf.memory().numTensors - tensors - Object.keys(results).length;
  const ours = await valuesOf(results);
  const twin = one.run(stockOperations);
  const theirs = await valuesOf(twin);
  const after = await one.inputs();
  tf.dispose([...Object.values(results), ...Object.values(twin)]);
  const { skip, gaps } = await parted(one.writings(theirs), ours, theirs);
  one.dispose();

  const faults: string[] = [];
  for (const [input, values] of Object.entries(before))
    if (!values.every((value, i) => value === after[input]?.[i]))
      faults.push(`the input ${input} was overwritten`);
  for (const gap of gaps) if (!(gap < NEAR_TIE)) faults.push(`a token that is ${gap} worse than the best`);
  let worst = 0;
  let compared = 0;
  for (const [result, expected] of Object.entries(theirs)) {
    const values = ours[result];
    if (values?.length !== expected.length) {
      faults.push(`${result} has ${values?.length ?? 'no'} entries, not ${expected.length}`);
      continue;
    }
    // All results have one row for each token, where tokens are written.
    const width = expected.length / (theirs['tokens']?.length ?? 1);
    for (let i = 0; i < expected.length; i++) {
      if (skip.has(Math.floor(i / width))) continue;
      compared++;
      const [mine, wanted] = [at(values, i), at(expected, i)];
      const error = Math.abs(mine - wanted) / Math.max(1, Math.abs(wanted));
      if (!(error <= 1e-4) && faults.length < 10) faults.push(`${result}[${i}] is ${mine}, not ${wanted}`);
      if (error > worst) worst = error;
    }
  }
  return { what: one.what, worst, faults, compared, nearTies: gaps.length, leaked };
}
