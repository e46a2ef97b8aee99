/** Trace files come back as written, and the bundled one is what the page says it is. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../../src/base/errors.ts';
import { disagreement } from '../../../../scripts/trace/tellingWord.ts';
import { at } from '../../../../src/base/assert.ts';
import { openingSettings } from '../../../../src/experiments/presets.ts';
import { OPENING_WORD } from '../../../../src/state/watch.ts';
import { wrongLetters } from '../../../../src/ui/costTable/cellSentence.ts';
import { parseTrace, writeTrace } from '../../../../src/ui/opening/trace.ts';
import { arbitraryTrace } from '../arbitraryTrace.ts';

const example = (): Record<string, unknown> => {
  const [trace] = fc.sample(arbitraryTrace, { numRuns: 1, seed: 7 });
  if (trace === undefined) throw new Error('one sample was asked for');
  // JSON.parse knows no types; the object is only changed and read again.
  return JSON.parse(writeTrace(trace)) as Record<string, unknown>;
};

describe('a trace file', () => {
  it('reads back what was written, to six digits', () => {
    fc.assert(
      fc.property(arbitraryTrace, (trace) => {
        const read = parseTrace(JSON.parse(writeTrace(trace)));
        expect(read.settings).toEqual(trace.settings);
        expect(read.report.word).toEqual(trace.report.word);
        read.report.views.forEach((view, i) => {
          const { cost, model, target, push, ...exact } = trace.report.views[i] ?? view;
          expect(view).toMatchObject(exact);
          expect([...view.cost].map(Number.isNaN)).toEqual([...cost].map(Number.isNaN));
          const near = (a: Float32Array, b: Float32Array) =>
            a.every((value, k) => Number.isNaN(value) || Math.abs(value - (b[k] ?? NaN)) < 1e-6);
          for (const [ours, theirs] of [
            [view.cost, cost],
            [view.model, model],
            [view.target, target],
            [view.push, push],
          ] as const)
            expect(near(ours, theirs)).toBe(true);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('of an older version, without pushes, has those of a cross-entropy: p − q', () => {
    const older: unknown = JSON.parse(
      JSON.stringify(example(), (key, value: unknown) => (key === 'push' ? undefined : value)),
    );
    for (const { push, model, target } of parseTrace(older).report.views)
      expect([...push]).toEqual([...model.map((p, i) => p - (target[i] ?? NaN))]);
  });

  it('of an older version has one writer for the whole roll-in and one for the whole roll-out', () => {
    const older: unknown = JSON.parse(
      JSON.stringify(example(), (key, value: unknown) =>
        key === 'referenceIn' ? false : key === 'referenceOut' ? true : value,
      ),
    );
    for (const { referenceIn, referenceOut, decoded } of parseTrace(older).report.views) {
      const T = decoded.length;
      expect([...referenceIn]).toEqual(new Array(T).fill(0));
      expect([...referenceOut]).toEqual(
        Array.from({ length: T * T }, (_, i) => Number(i % T > Math.floor(i / T))),
      );
    }
  });

  it('names what is wrong with a file of another kind', () => {
    expect(() => parseTrace({ ...example(), format: 'searnn-run' })).toThrow(PlaygroundError);
    expect(() => parseTrace({ ...example(), version: 2 })).toThrow(/version/);
    expect(() => parseTrace('no trace')).toThrow(/cannot be read/);
  });

  it('refuses tables that do not fit the word', () => {
    const vocabulary = Array.from('abcdefgh');
    expect(() => parseTrace({ ...example(), vocabulary })).toThrow(/is not \d cells by 8 tokens/);
  });
});

describe('the trace that the page opens with', () => {
  const trace = parseTrace(JSON.parse(readFileSync('public/opening.json', 'utf8')));
  const { word, views } = trace.report;

  it('is the default duel’s, or must be made anew: npm run make:trace', () => {
    expect(trace.settings).toEqual(openingSettings);
  });

  it('is of the word that the live page begins with', () => {
    expect(word.testIndex).toBe(OPENING_WORD);
  });

  it('holds real costs: Hamming’s, of the finished words, for every contestant', () => {
    const [T, V] = [word.targets.length, trace.vocabulary.length];
    expect(views.length).toBe(trace.settings.contestants.length);
    for (const view of views)
      for (let row = 0; row < T * V; row++)
        if (view.tried[row] === 1)
          expect(view.cost[row]).toBeCloseTo(wrongLetters(view, word.targets, row) / T, 5);
  });

  it('shows a cell where the search wants another letter than the truth, which MLE wants', () => {
    const searching = trace.settings.contestants.findIndex(({ method }) => method === 'searnn');
    const view = at(views, searching);
    expect(disagreement(view, word.targets, trace.cell)).toBeGreaterThan(0.3);
    expect(trace.token).toBe(word.targets[trace.cell]);
    expect(view.referenceOut.includes(1)).toBe(false);
  });
});
