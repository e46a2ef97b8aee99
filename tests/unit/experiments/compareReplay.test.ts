/** Whether a replay came to the same numbers, and if not, from when on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { compareReplay } from '../../../src/experiments/compareReplay.ts';
import { decodeRunFile, encodeRunFile, type RunContestant } from '../../../src/experiments/runFile.ts';
import { defaultSettings } from '../../../src/experiments/settings.ts';

const INTERVAL = 5;

/** So many updates, tested at every fifth; entry i of `every` … */
function measured(updates: number, every = 1, change = (_: number): number => 0): RunContestant {
  const kept = Array.from({ length: Math.floor(updates / every) }, (_, i) => (i + 1) * every);
  const tests = Array.from({ length: Math.floor(updates / INTERVAL) + 1 }, (_, i) => i * INTERVAL);
  return {
    ...{ updates, seconds: 1, decoderCells: 1, every, msPerStep: {} },
    loss: kept.map((update) => 1 / (3 * update) + change(update)),
    gradientNorm: kept.map(() => 1),
    evaluations: tests.map((update) => ({
      ...{ update, examples: update, decoderCells: update, seconds: update, words: 'sample' },
      ...{ letterError: Math.max(0, 1 / (1 + update) + change(update)), wordError: 1 },
    })),
  };
}

/** As it comes back from a file. */
const saved = (contestants: readonly RunContestant[]) =>
  decodeRunFile(
    encodeRunFile({
      ...{ format: 'searnn-run', version: 1, engine: '0', backend: 'wasm', adapter: 'SIMD' },
      ...{ data: { name: 'letters', fingerprint: 'f' }, events: [], contestants },
      settings: { ...defaultSettings, contestants: defaultSettings.contestants.slice(0, contestants.length) },
    }),
  ).contestants;

describe('a replay', () => {
  it('to the same numbers is the same, and says how many tests that were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }), (updates, more) => {
        const file = saved([measured(updates), measured(updates)]);
        const now = [measured(updates + more), measured(updates + more)];
        expect(compareReplay(file, now)).toEqual({ kind: 'same', tests: Math.floor(updates / INTERVAL) + 1 });
      }),
      { numRuns: 30 },
    );
  });

  it('differs from the first number on that is not the same, be it a test or a loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 1 }), (first, who) => {
        const file = saved([measured(40), measured(40)]);
        const now = [measured(40), measured(40)];
        now[who] = measured(40, 1, (update) => (update >= first ? 1e-4 : 0));
        expect(compareReplay(file, now)).toEqual({ kind: 'differs', update: first });
      }),
      { numRuns: 30 },
    );
    const test = measured(10);
    const last = at(test.evaluations, 2);
    const other = { ...test, evaluations: [...test.evaluations.slice(0, 2), { ...last, wordError: 0.5 }] };
    expect(compareReplay(saved([test]), [other])).toEqual({ kind: 'differs', update: 10 });
  });

  it('is compared where both have kept a loss when one was thinned', () => {
    expect(compareReplay(saved([measured(40, 2)]), [measured(44, 4)])).toMatchObject({ kind: 'same' });
    const later = measured(44, 4, (update) => (update >= 8 ? 1 : 0));
    expect(compareReplay(saved([measured(40, 2)]), [{ ...later, evaluations: [] }])).toEqual({
      ...{ kind: 'differs', update: 8 },
    });
  });

  it('that has measured nothing yet says so', () => {
    expect(compareReplay(saved([measured(10)]), [{ ...measured(0), evaluations: [] }])).toEqual({
      kind: 'nothing',
    });
  });
});
