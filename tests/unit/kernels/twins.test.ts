/** Every operation that WebAssembly has of its own against its twin of stock operations, over random shapes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import type { OperationName, Operations } from '../../../src/kernels/operations.ts';
import { operations, ownOperations, registerKernels } from '../../../src/kernels/registry.ts';
import { stockOperations } from '../../../src/kernels/stock/stock.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { wasmKernels } from '../../../src/kernels/wasm/kernels.ts';
import { loadKernels, useBackend } from '../../support/backends.ts';
import { operationCase, valuesOf } from '../../support/operationCases.ts';
import { compareTwins } from '../../support/twins.ts';

const SEEDS = 30;

/** What the module is compiled for: all. */
const OWN = [
  'affine',
  'affineTransposed',
  'outer',
  'columnSums',
  'sumRowsByIndex',
  'split',
  'join',
  'sequence',
  'backSequence',
  'decode',
  'rollOut',
  'attend',
  'backAttend',
  'triedLoss',
  'truthLoss',
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

describe('the comparison of twins', () => {
  beforeAll(() => useBackend('wasm'));

  const faultsOf = async (name: OperationName, own: Partial<Operations>): Promise<readonly string[]> =>
    (await compareTwins(name, 4, 20, own)).faults;

  it('finds nothing where there is nothing', async () => {
    for (const name of OWN) expect(await faultsOf(name, {})).toEqual([]);
  });

  it.each(['decode', 'rollOut'] as const)('knows what %s could have written', async (name) => {
    let all = 0;
    let best = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const one = operationCase(name, seed, 20);
      const results = one.run(stockOperations);
      const stock = await valuesOf(results);
      for (const { places, scores } of one.writings(stock)) {
        const written = places.map((place) => at(stock['tokens'] ?? [], place));
        for (const [k, token] of written.entries()) {
          const row = await scores(written.slice(0, k));
          if (at(row, token) > Math.max(...row) - 1e-4) best++;
          all++;
        }
      }
      tf.dispose(Object.values(results));
      one.dispose();
    }
    expect(all).toBeGreaterThan(80);
    // A decoding also copies the truth.
    if (name === 'rollOut') expect(best).toBe(all);
    else expect(best).toBeGreaterThan(all / 3);
  });

  it('sees a wrong token, a wrong number and a lost tensor', async () => {
    const { affine, rollOut, decode } = stockOperations;
    const plusOne = (tokens: tf.Tensor1D): tf.Tensor1D =>
      tf.tidy(() => tf.add(tokens, tf.scalar(1, 'int32')));
    const rolledOut = await faultsOf('rollOut', {
      rollOut: (job) => {
        const written = rollOut(job);
        const tokens = plusOne(written.tokens);
        written.tokens.dispose();
        return { ...written, tokens };
      },
    });
    expect(rolledOut.join()).toContain('worse than the best');
    const decoded = await faultsOf('decode', {
      decode: (job) => {
        const decoding = decode(job);
        const tokens = plusOne(decoding.tokens);
        decoding.tokens.dispose();
        return { ...decoding, tokens };
      },
    });
    expect(decoded.join()).toContain('worse than the best');
    const wrong = await faultsOf('affine', {
      affine: (x, w, bias) => tf.tidy(() => tf.add(affine(x, w, bias), tf.scalar(2e-3))),
    });
    expect(wrong.join()).toContain('product[0]');
    const { leaked } = await compareTwins('affine', 4, 20, {
      affine: (x, w, bias) => (tf.keep(tf.scalar(1)), affine(x, w, bias)),
    });
    expect(leaked).toBe(1);
  });

  it('sees an overwritten input', async () => {
    await useBackend('cpu'); // whose dataSync gives the values themselves
    const overwritten = await faultsOf('affine', {
      affine: (x, w, bias) => {
        const product = stockOperations.affine(x, w, bias);
        x.dataSync()[0] = 7;
        return product;
      },
    });
    expect(overwritten).toContain('the input x was overwritten');
  });
});
