/** The folded line of the finer choices tells the coins that are thrown, and only those. */
import { describe, expect, it } from 'vitest';
import { contestantSchema } from '../../../../src/experiments/settings.ts';
import { isFiner, policySummary } from '../../../../src/ui/controls/policySummary.ts';

const own = (settings: object) => contestantSchema.parse(settings);

describe('the line of the finer choices', () => {
  it.each([
    [{}, 'out 0.5'],
    [{ rollOut: 'learned' }, 'no coins'],
    [{ rollIn: 'mixed', rollInSchedule: 'linear', rollInMix: 1 }, 'in 1 falling · out 0.5'],
    [{ rollOut: 'focused', focusSteps: 3 }, 'focus on 3'],
  ])('of %j is %s', (settings, line) => expect(policySummary(own(settings))).toBe(line));

  it('is open from the start where the grid alone could not have set it', () => {
    expect(isFiner(own({}))).toBe(false);
    expect(isFiner(own({ rollIn: 'reference', rollInMix: 0.1 }))).toBe(false);
    expect(isFiner(own({ rollIn: 'mixed-cells' }))).toBe(true);
    expect(isFiner(own({ rollOut: 'focused' }))).toBe(true);
    expect(isFiner(own({ rollOutMix: 0.1 }))).toBe(true);
    expect(isFiner(own({ rollOutSchedule: 'linear' }))).toBe(true);
  });
});
