/** Pokes on a policy without a network: which cells, which token, and what is held against what. */
import { describe, expect, it } from 'vitest';
import { addRecovery, noRecovery, recoveryCurve } from '../../../../src/training/examination/recovery.ts';
import { batchOf } from '../../../support/lessons.ts';
import { noYield } from '../../../support/smallModels.ts';
import { TablePolicy, type Scores } from '../../../support/tablePolicy.ts';

const word = (index: number, targets: readonly number[]) => ({
  index,
  inputs: new Uint8Array(2 * targets.length),
  targets: Uint8Array.from(targets),
});

/** Writes 0 for ever, with 2 as its second choice; after a 2 it writes one 1, then 0 again. */
const stumbles: Scores = (_batch, _b, prefix) => (prefix.at(-1) === 2 ? [1, 2, 0] : [3, 1, 2]);

describe('recovery', () => {
  it('is counted at cells that are read right, and not at the last', async () => {
    const policy = new TablePolicy(3, stumbles);
    const counts = noRecovery();
    // Read 0000 and 00: of the first word cell 1 is wrong, so cells 0 and 2 are poked; of the second cell 0.
    await addRecovery(counts, policy, batchOf([word(0, [0, 1, 0, 0]), word(1, [0, 0])]), noYield);
    // Cell 0 poked: 2100, whose 1 is right where the own 0 was wrong; cell 2 poked: 0021; the second word: 21.
    expect(recoveryCurve(counts)).toEqual({
      poked: [
        { part: 2, whole: 3 },
        { part: 0, whole: 1 },
        { part: 0, whole: 1 },
      ],
      alone: [
        { part: 1, whole: 3 },
        { part: 0, whole: 1 },
        { part: 0, whole: 1 },
      ],
    });
    expect(policy.asked.map(({ tokens }) => [...tokens])).toEqual([[2, 2, 2]]);
    expect(policy.open).toBe(0);
  });

  it('asks for no roll-out where nothing can be poked, and counts nothing', async () => {
    const policy = new TablePolicy(3, stumbles);
    const counts = noRecovery();
    await addRecovery(counts, policy, batchOf([word(0, [1, 0]), word(1, [0])]), noYield);
    expect(policy.asked).toEqual([]);
    expect(recoveryCurve(counts)).toEqual({ poked: [], alone: [] });
    expect(policy.open).toBe(0);
  });

  it('that fails leaves no roll-in behind', async () => {
    const policy = new TablePolicy(3, stumbles);
    const stop = () => Promise.reject(new Error('stopped here'));
    await expect(addRecovery(noRecovery(), policy, batchOf([word(0, [0, 0])]), stop)).rejects.toThrow();
    expect(policy.open).toBe(0);
  });
});
