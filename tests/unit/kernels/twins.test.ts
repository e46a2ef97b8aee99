/** Every operation that WebAssembly has of its own against its twin of stock operations, over random shapes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationName } from '../../../src/kernels/operations.ts';
import { operations, ownOperations, registerKernels } from '../../../src/kernels/registry.ts';
import { wasmKernels } from '../../../src/kernels/wasm/kernels.ts';
import { loadKernels, useBackend } from '../../support/backends.ts';
import { compareTwins } from '../../support/twins.ts';

const SEEDS = 30;

/** What the module is compiled for; `split` and `join` are copies that tfjs makes as fast. */
const OWN = [
  'affine',
  'affineTransposed',
  'outer',
  'columnSums',
  'sumRowsByIndex',
  'sequence',
  'backSequence',
  'decode',
  'rollOut',
  'softmaxLoss',
  'update',
] as const satisfies readonly OperationName[];

describe.each(['tfjs', 'own'] as const)('kernels of our own in memory of %s', (where) => {
  beforeAll(async () => {
    await useBackend('wasm');
    registerKernels('wasm', await wasmKernels(await loadKernels('plain'), where));
  });
  afterAll(async () => registerKernels('wasm', await wasmKernels(await loadKernels('plain'))));

  it('are all there', () => expect(ownOperations().toSorted()).toEqual([...OWN].sort()));

  it.each(OWN)(
    '%s does what its stock twin does, and leaves inputs and memory as they were',
    async (name) => {
      let compared = 0;
      for (let seed = 1; seed <= SEEDS; seed++) {
        const report = await compareTwins(name, seed, 70, operations());
        expect(report).toMatchObject({ faults: [], leaked: 0 });
        expect(report.nearTies).toBeLessThan(2);
        compared += report.compared;
      }
      expect(compared).toBeGreaterThan(SEEDS);
    },
  );
});
