/** Who finishes a sequence: the plans of all kinds say of every position what the definitions say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { contestantSchema } from '../../../src/experiments/settings.ts';
import { Draws } from '../../../src/searnn/draws.ts';
import { ROLL_OUT_KINDS } from '../../../src/searnn/policy.ts';
import { planRollOuts, referenceWrites } from '../../../src/searnn/rollOutPlan.ts';
import { batchOf, smallProblem, wordsOf } from '../../support/lessons.ts';
import { whoWrites } from '../../support/whoWrites.ts';

const random = randomFromSeed(4);

describe.each(ROLL_OUT_KINDS)('the plan of %s roll-outs', (rollOut) => {
  it('has the writers of the definition, and asks the network no further than its last token', () => {
    fc.assert(
      fc.property(
        smallProblem,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(6),
        (problem, probability, focus) => {
          const batch = batchOf(wordsOf(problem.lengths, problem.vocabularySize, problem.seed));
          const { layout, targets } = batch;
          const update = problem.seed % 50;
          const draws = new Draws(random.fork('rollOutCoin'), update, batch);
          const plan = planRollOuts(rollOut, draws, { probability, focus });
          const settings = contestantSchema.parse({ rollOut, rollOutMix: probability, focusSteps: focus });
          const writers = whoWrites(settings, batch, { random, update });
          for (let cell = 0; cell < layout.size; cell++) {
            const b = at(layout.sequences, cell);
            const t = at(layout.positions, cell);
            let last = t;
            for (let p = t + 1; p < at(layout.lengths, b); p++) {
              const byReference = writers.rollOut(b, t, p);
              expect(referenceWrites(layout, plan, cell, p)).toBe(byReference);
              if (!byReference) last = p;
            }
            expect(at(plan.steps, cell)).toBe(last - t);
          }
          plan.guide?.forEach((token, cell) => {
            if (token >= 0) expect(token).toBe(targets[cell]);
          });
        },
      ),
    );
  });
});

describe('a guide', () => {
  it('is there only where the network goes on after the reference', () => {
    const batch = batchOf(wordsOf([5, 4], 3, 1));
    let guides = 0;
    for (let update = 0; update < 40; update++) {
      const draws = new Draws(random, update, batch);
      for (const kind of ROLL_OUT_KINDS) {
        const { guide, steps } = planRollOuts(kind, draws, { probability: 0.5, focus: 2 });
        if (kind !== 'mixed-states') expect(guide).toBeNull();
        else if (guide !== null) {
          guides++;
          expect(Math.max(...steps)).toBeGreaterThan(1);
        }
      }
      for (const probability of [0, 1])
        expect(planRollOuts('mixed-states', draws, { probability, focus: 0 }).guide).toBeNull();
    }
    expect(guides).toBeGreaterThan(30);
  });
});
