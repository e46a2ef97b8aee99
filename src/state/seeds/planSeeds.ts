/** What “run with n seeds” comes to: which seeds, those that the library has already, and how long the others take. */
import { ENGINE_VERSION } from '../../experiments/engineVersion.ts';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { canSpare, maySpare, sameButSeed } from '../../experiments/library/sameRun.ts';
import { freeLook } from '../../experiments/library/runLook.ts';
import { runName } from '../../experiments/library/runName.ts';
import { nameTogether } from '../../experiments/library/seedNames.ts';
import { enginesFor, secondsFor, seedsFrom, type SeedQueue } from '../../experiments/library/seedQueue.ts';
import type { Evaluation } from '../../experiments/reports.ts';
import { estimateRun } from '../../experiments/runEstimate.ts';
import type { Settings } from '../../experiments/settings.ts';
import type { DataReport } from '../../worker/protocol.ts';
import { engineStore } from '../engineStore.ts';
import { runOf } from '../library/library.ts';
import { libraryStore } from '../library/libraryStore.ts';
import { runStore } from '../runStore.ts';
import { newId } from '../thisTab.ts';

/** What the reader asks for. */
export interface SeedsAsked {
  readonly settings: Settings;
  readonly data: DataReport;
  readonly count: number;
  readonly updates: number;
}

export interface SeedPlan {
  readonly seeds: readonly number[];
  /** Those that need not be trained, and where they stand in the library. */
  readonly there: ReadonlyMap<number, string>;
}

const wantedRun = ({ settings, data, updates }: SeedsAsked, seed: number) => ({
  settings: { ...settings, seed, maxUpdates: updates },
  data,
});

/** @throws PlaygroundError `storage` */
export async function planSeeds(asked: SeedsAsked, notes: readonly LibraryNote[]): Promise<SeedPlan> {
  const seeds = seedsFrom(asked.settings.seed, asked.count);
  const { backend } = engineStore.getState();
  const found = await Promise.all(
    seeds.map(async (seed): Promise<readonly (readonly [number, string])[]> => {
      for (const note of notes.filter((each) => maySpare(each, wantedRun(asked, seed)))) {
        const run = await runOf(note.id);
        if (run !== null && backend !== null && canSpare(run, { ...backend, engine: ENGINE_VERSION }))
          return [[seed, note.id]];
      }
      return [];
    }),
  );
  return { seeds, there: new Map(found.flat()) };
}

/** Whether all engines compute on one device. */
export function sharesGpu(): boolean {
  const { backend } = engineStore.getState();
  return backend?.backend === 'webgpu' || backend?.backend === 'webgl';
}

/** So many engines at once for so many runs. */
export const enginesHere = (runs: number): number =>
  enginesFor(navigator.hardwareConcurrency, runs, sharesGpu());

/** Seconds of an update of every contestant in the run in view; null where that has not been measured. */
function measuredPace(evaluations: readonly Evaluation[], contestants: number): number | null {
  const tests = Array.from({ length: contestants }, (_, i) =>
    evaluations.findLast(({ contestant, update }) => contestant === i && update > 0),
  );
  return tests.reduce<number | null>(
    (sum, test) => (sum === null || test === undefined ? null : sum + test.seconds / test.update),
    0,
  );
}

/** How long so many runs take, in seconds, and whether the run in view tells; null before the engine stands. */
export function timeFor(
  { settings, data, updates }: SeedsAsked,
  runs: number,
): { readonly seconds: number; readonly isMeasured: boolean } | null {
  const { backend } = engineStore.getState();
  const { run, evaluations } = runStore.getState();
  if (backend === null) return null;
  const inView =
    run !== null && sameButSeed(run.settings, settings)
      ? measuredPace(evaluations, settings.contestants.length)
      : null;
  const pace = inView ?? estimateRun(settings, data, backend).seconds;
  return {
    seconds: secondsFor({ runs, updates, engines: enginesHere(runs) }, pace),
    isMeasured: inView !== null,
  };
}

/** The queue of a plan, under a name and with a look that no other run has. */
export function queueOf({ settings, data, updates }: SeedsAsked, { seeds, there }: SeedPlan): SeedQueue {
  const id = newId();
  const { notes } = libraryStore.getState();
  const taken = notes.map(({ name }) => nameTogether(name));
  const { name, fingerprint, content, task } = data;
  return {
    id,
    name: runName(id, new Set(taken)),
    look: freeLook(notes.map(({ look }) => look)),
    settings: { ...settings, maxUpdates: updates },
    source: data.source,
    data: { name, fingerprint, task, ...(content !== undefined && { content }) },
    seeds,
    whole: there,
    failures: new Map(),
  };
}
