/** The badges of the nine pairs say what the theorem says, and no more. */
import { describe, expect, it } from 'vitest';
import { theoryOf } from '../../../src/experiments/theory.ts';

const POLICIES = ['reference', 'learned', 'mixed'] as const;

describe('the theory badges', () => {
  it.each([
    ['reference', ['inconsistent', 'inconsistent', 'inconsistent']],
    ['learned', ['not locally optimal', 'reinforcement learning', 'good']],
    ['mixed', ['not covered by the theorem', 'not covered by the theorem', 'not covered by the theorem']],
  ] as const)('say of %s roll-in what LOLS Table 1 says, and no more', (rollIn, badges) => {
    expect(POLICIES.map((rollOut) => theoryOf(rollIn, rollOut).badge)).toEqual(badges);
  });

  it('cover no finer kind, but hold the reference’s roll-in against it', () => {
    for (const rollOut of [...POLICIES, 'mixed-states', 'focused'] as const)
      expect(theoryOf('mixed-cells', rollOut).badge).toBe('not covered by the theorem');
    for (const rollIn of POLICIES)
      for (const rollOut of ['mixed-states', 'focused'] as const)
        expect(theoryOf(rollIn, rollOut).badge).toBe('not covered by the theorem');
    expect(theoryOf('reference', 'focused').sentence).toMatch(/against roll-in by the reference holds/);
  });

  it('put MLE with target learning in reference/reference only', () => {
    const named = POLICIES.flatMap((rollIn) =>
      POLICIES.filter((rollOut) => theoryOf(rollIn, rollOut).sentence.includes('MLE')).map((out) => [
        rollIn,
        out,
      ]),
    );
    expect(named).toEqual([['reference', 'reference']]);
  });

  it('say under which condition learned/reference fails, and that letters do not meet it', () => {
    expect(theoryOf('learned', 'reference').sentence).toMatch(
      /when the reference is not optimal or the model cannot express it.*Hamming.*optimal/,
    );
  });
});
