/** Roll-outs of sequences that a token ends: up to it nothing changes, after it nothing else is written. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import type { RollOutJob } from '../../../src/kernels/operations.ts';
import { operations, ownOperations } from '../../../src/kernels/registry.ts';
import { stockOperations } from '../../../src/kernels/stock/stock.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { useBackend } from '../../support/backends.ts';
import { Maker } from '../../support/caseMaker.ts';
import { rollOutRows, writtenInOrder } from '../../support/writtenCases.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

beforeAll(() => useBackend('wasm'));

/** Each row's tokens. */
async function written(kind: 'stock' | 'own', job: RollOutJob): Promise<number[][]> {
  const { rollOut } = kind === 'stock' ? stockOperations : operations();
  const { tokens } = writtenInOrder(rollOut, job);
  const flat = [...(await tokens.data<'int32'>())];
  tokens.dispose();
  let place = 0;
  return Array.from(job.remaining, (steps) => flat.slice(place, (place += steps)));
}

describe.each(['stock', 'own'] as const)('%s roll-outs', (kind) => {
  it('stop at the token that ends a sequence', async () => {
    expect(ownOperations()).toContain('rollOut');
    let ended = 0;
    for (const seed of SEEDS) {
      const maker = new Maker(seed, 24);
      const job = { ...rollOutRows(maker), end: seed % 3 };
      const open = await written(kind, { ...job, end: null });
      const closed = await written(kind, job);
      for (const [row, tokens] of open.entries()) {
        const all = [at(job.forced, row), ...tokens];
        const end = all.indexOf(job.end);
        const expected = all.map((token, k) => (end >= 0 && k > end ? job.end : token)).slice(1);
        expect(closed[row]).toEqual(expected);
        if (end >= 0 && end < tokens.length && expected.join() !== tokens.join()) ended++;
      }
      tf.dispose([...maker.made.values()]);
    }
    expect(ended).toBeGreaterThan(40);
  });
});
