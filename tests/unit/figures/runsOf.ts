/** Run files with the tests that a test needs. */
import type { NamedRun } from '../../../src/experiments/curvesCsv.ts';
import { openingSettings } from '../../../src/experiments/presets.ts';
import type { RunFile } from '../../../src/experiments/runFile.ts';
import type { Settings } from '../../../src/experiments/settings.ts';

/** A test of one contestant: after so many updates this share was wrong. */
export type Tested = readonly [update: number, letterError: number];

/** A run of the opening duel: the tests of each of its contestants. */
export function runOf(
  seed: number,
  tests: readonly (readonly Tested[])[],
  more: { readonly settings?: Partial<Settings>; readonly run?: Partial<RunFile> } = {},
): NamedRun {
  const contestants = tests.map((own) => ({
    ...{ updates: own.at(-1)?.[0] ?? 0, seconds: 1, decoderCells: 100, every: 1, msPerStep: {} },
    ...{ loss: [], gradientNorm: [] },
    evaluations: own.map(([update, letterError]) => ({
      ...{ update, examples: 16 * update, decoderCells: 100 * update, seconds: update / 10 + seed / 100 },
      ...{ letterError, wordError: 1, words: 'sample' as const },
    })),
  }));
  return {
    name: `seed${seed}`,
    run: {
      ...{ format: 'searnn-run', version: 1, engine: '0.1.0', backend: 'wasm', adapter: 'SIMD' },
      data: { name: 'built-in', fingerprint: 'abc' },
      settings: { ...openingSettings, ...more.settings, seed },
      ...{ contestants, events: [] },
      ...more.run,
    },
  };
}
