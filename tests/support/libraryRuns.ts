/** Runs as a library keeps them, made up: of any settings, with figures that follow from their seeds. */
import { noteOf, type LibraryNote } from '../../src/experiments/library/libraryNote.ts';
import { openingSettings } from '../../src/experiments/presets.ts';
import type { RunContestant, RunFile } from '../../src/experiments/runFile.ts';
import type { Settings } from '../../src/experiments/settings.ts';

const measured = (updates: number, seed: number, place: number): RunContestant => ({
  ...{ updates, seconds: updates / 10, decoderCells: 100 * updates, every: 1, msPerStep: {} },
  loss: Float32Array.from({ length: updates }, (_, i) => (seed + place + 1) / (i + 1)),
  gradientNorm: new Float32Array(updates).fill(1),
  evaluations: [0, updates].map((update) => ({
    ...{ update, examples: 16 * update, decoderCells: 100 * update, seconds: update / 10 },
    ...{ letterError: 0.5 / (seed + place + 1), wordError: 0.75, words: update === 0 ? 'sample' : 'all' },
  })),
});

/** A run of some settings after so many updates, tested whole at its end. */
export function runFile(changes: Partial<Settings> = {}, updates = 4): RunFile {
  const settings = { ...openingSettings, ...changes };
  return {
    ...{ format: 'searnn-run', version: 1, engine: '0.1.0', backend: 'wasm', adapter: 'SIMD' },
    data: { name: 'built-in', fingerprint: 'abc' },
    settings,
    contestants: settings.contestants.map((_, place) => measured(updates, settings.seed, place)),
    events: [{ at: 0, what: 'paused' }],
  };
}

/** Notes of runs with these ids, kept one after another. */
export const notesOf = (ids: readonly string[]): readonly LibraryNote[] =>
  ids.reduce<readonly LibraryNote[]>(
    (notes, id, i) => [noteOf(runFile({ seed: i }), { id, keptAt: i }, notes), ...notes],
    [],
  );
