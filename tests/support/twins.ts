/** An operation of a backend's own against its stock twin: what differs, what leaks, what is overwritten. */
import { at } from '../../src/base/assert.ts';
import type { CellLayout } from '../../src/base/cellLayout.ts';
import type { OperationName, Operations } from '../../src/kernels/operations.ts';
import { stockOperations } from '../../src/kernels/stock/stock.ts';
import { tf } from '../../src/kernels/tf.ts';
import { operationCase, valuesOf, type Values } from './operationCases.ts';

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

/** Cells of sequences that the two wrote differently, from the first different token on: a near-tie, or a fault. */
function parted(layout: CellLayout, own: Values, stock: Values): { skip: Set<number>; gaps: number[] } {
  const [ours, theirs, scores] = [own['tokens'], stock['tokens'], stock['logits']];
  const skip = new Set<number>();
  const gaps: number[] = [];
  if (ours === undefined || theirs === undefined || scores === undefined) return { skip, gaps };
  const V = scores.length / layout.size;
  layout.lengths.forEach((length, b) => {
    for (let t = 0; t < length; t++) {
      const cell = layout.cell(b, t);
      if (ours[cell] === theirs[cell]) continue;
      gaps.push(Math.abs(at(scores, cell * V + at(ours, cell)) - at(scores, cell * V + at(theirs, cell))));
      for (let later = t; later < length; later++) skip.add(layout.cell(b, later));
      return;
    }
  });
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
  one.dispose();

  const faults: string[] = [];
  for (const [input, values] of Object.entries(before))
    if (!values.every((value, i) => value === after[input]?.[i]))
      faults.push(`the input ${input} was overwritten`);
  const { skip, gaps } =
    name === 'decode' ? parted(one.layout, ours, theirs) : { skip: new Set<number>(), gaps: [] };
  for (const gap of gaps) if (!(gap < NEAR_TIE)) faults.push(`a token that is ${gap} worse than the best`);
  let worst = 0;
  let compared = 0;
  for (const [result, expected] of Object.entries(theirs)) {
    const values = ours[result];
    if (values?.length !== expected.length) {
      faults.push(`${result} has ${values?.length ?? 'no'} entries, not ${expected.length}`);
      continue;
    }
    // Results of a decoding have one row a cell.
    const width = expected.length / one.layout.size;
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
