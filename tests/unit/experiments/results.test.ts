/** Results of long runs: made from run files, small, checked when read, and the paper's figures beside them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { PRESETS } from '../../../src/experiments/presets.ts';
import {
  decodeResults,
  encodeResults,
  resultOf,
  settingsOf,
  thinned,
} from '../../../src/experiments/results.ts';
import type { RunFile } from '../../../src/experiments/runFile.ts';
import { contestantSchema } from '../../../src/experiments/settings.ts';

const own = contestantSchema.parse({ method: 'searnn', objective: 'll', rollOut: 'learned' });
const measured = (update: number, letterError: number, words: 'sample' | 'all') => ({
  ...{ update, examples: 8 * update, decoderCells: 60 * update, seconds: update / 100, words },
  ...{ letterError, wordError: Math.min(1, 2 * letterError) },
});
const run: RunFile = {
  ...{ format: 'searnn-run', version: 1, engine: '0.1.0', backend: 'wasm', adapter: 'SIMD, fused kernels' },
  data: { name: 'letter.data.gz', fingerprint: 'abcd' },
  settings: { ...PRESETS['paper-letters'].settings, seed: 7, contestants: [own] },
  contestants: [
    {
      ...{ updates: 300, seconds: 30, decoderCells: 18_000, every: 300, loss: [1], gradientNorm: [1] },
      evaluations: [
        ...Array.from({ length: 151 }, (_, i) => measured(2 * i, 1 / (i + 1), 'sample')),
        measured(300, 0.0123, 'all'),
      ],
      msPerStep: { total: 100 },
    },
  ],
  events: [],
};

describe('a result', () => {
  it('of a run that began with given weights says so', () => {
    const begunWith = { name: 'a.safetensors', weights: 'dc4be48b76dd20c89546468ac615d85c' };
    expect(resultOf({ ...run, begunWith }).changes).toEqual([
      'began with given weights (a.safetensors, dc4be48b)',
    ]);
    expect(resultOf(run).changes).toBeUndefined();
  });

  it('of a run with a plugin says so', () => {
    const plugin = { name: 'own.js', content: 'dc4be48b76dd20c89546468ac615d85c' };
    expect(resultOf({ ...run, plugin: { ...plugin, gives: ['cost', 'sampler'] } }).changes).toEqual([
      'trained with a plugin (own.js, dc4be48b): cost, sampler',
    ]);
  });

  it('is what a run came to, with its settings, and survives the file', () => {
    const result = resultOf(run);
    expect(settingsOf(result)).toEqual(run.settings);
    expect(at(result.contestants, 0)).toMatchObject({
      name: 'SeaRNN LL l/l all tokens all cells',
      updates: 300,
      msPerStep: 100,
      letterError: 0.0123,
      wordError: 0.0246,
    });
    expect(decodeResults(encodeResults([result, result])).runs).toEqual([result, result]);
  });

  it('has a short curve that ends where the run did', () => {
    const { curve } = at(resultOf(run).contestants, 0);
    expect(curve.length).toBeLessThanOrEqual(50);
    expect(curve.at(-1)?.[0]).toBe(300);
    expect(thinned([1, 2, 3], 50)).toEqual([1, 2, 3]);
    expect(thinned([1, 2, 3, 4, 5], 2)).toEqual([2, 5]);
  });

  it('has BLEU and what a beam wrote, at the end and along the way, where they were measured', () => {
    const contestants = run.contestants.map((one) => ({
      ...one,
      evaluations: one.evaluations.slice(-3).map((evaluation, i) => ({
        ...evaluation,
        bleu: 0.2 + i / 100,
        beam: { width: 5, letterError: 0.5, wordError: 0.75, bleu: 0.3 + i / 100 },
      })),
    }));
    const result = resultOf({ ...run, contestants });
    expect(at(result.contestants, 0)).toMatchObject({
      bleu: 0.22,
      beam: { width: 5, letterError: 0.5, wordError: 0.75, bleu: 0.32 },
      bleuCurve: [
        [298, 0.2, 0.3],
        [300, 0.21, 0.31],
      ],
    });
    expect(decodeResults(encodeResults([result])).runs).toEqual([result]);
    expect(resultOf(run).contestants[0]).not.toHaveProperty('bleuCurve');
  });

  it('has what the held-out words chose, with their error then', () => {
    const chosen = { update: 200, letterError: 0.01, wordError: 0.02 };
    const heldOut = { letterError: 0.005, wordError: 0.01 };
    const contestants = run.contestants.map((one) => ({
      ...one,
      evaluations: one.evaluations.map((evaluation) => {
        if (evaluation.words === 'all') return { ...evaluation, chosen };
        return evaluation.update === 200 ? { ...evaluation, heldOut } : evaluation;
      }),
    }));
    const result = resultOf({ ...run, contestants });
    expect(at(result.contestants, 0).chosen).toEqual({ ...chosen, heldOutError: 0.005 });
    expect(decodeResults(encodeResults([result])).runs).toEqual([result]);
    expect(at(resultOf(run).contestants, 0)).not.toHaveProperty('chosen');
  });

  it('is refused when the run was not measured at its end, by one sentence', () => {
    const contestants = run.contestants.map((one) => ({ ...one, evaluations: one.evaluations.slice(0, -1) }));
    expect(() => resultOf({ ...run, contestants })).toThrow('not measured on the whole test set');
  });

  it.each([
    ['', 'The file of results is cut off: it is not complete JSON.'],
    ['{', 'The file of results is cut off: it is not complete JSON.'],
    ['[]', 'damaged or of another release: what it holds is [], but must be an object with named parts.'],
    [
      '{"format":"searnn-results","version":2,"runs":[]}',
      'damaged or of another release: version is 2, but must be 1.',
    ],
  ])('%j is no file of results, and why is said', (text, sentence) => {
    expect(() => decodeResults(text)).toThrow(sentence);
  });
});

describe('the results that come with the page', () => {
  it('can be read, and every run’s settings are known', () => {
    const { runs } = decodeResults(readFileSync('public/results.json', 'utf8'));
    expect(runs.length).toBeGreaterThan(0);
    for (const result of runs) {
      expect(settingsOf(result).contestants).toHaveLength(result.contestants.length);
      for (const { curve, updates } of result.contestants) expect(curve.at(-1)?.[0]).toBe(updates);
    }
  });
});
