/** What “run with n seeds” comes to: which runs, those that the library has already, and how long the others take. */
import { ENGINE_VERSION } from '../../experiments/engineVersion.ts';
import type { LibraryNote } from '../../experiments/library/libraryNote.ts';
import { canSpare, maySpare, sameButSeed, sameShared } from '../../experiments/library/sameRun.ts';
import { gridRows } from '../../experiments/policyGrid.ts';
import { freeLook } from '../../experiments/library/runLook.ts';
import { runName } from '../../experiments/library/runName.ts';
import { queueName, rowName, seedName } from '../../experiments/library/seedNames.ts';
import {
  enginesFor,
  secondsFor,
  seedsFrom,
  type QueuedSeed,
  type SeedQueue,
} from '../../experiments/library/seedQueue.ts';
import type { Evaluation } from '../../experiments/reports.ts';
import { estimateRun } from '../../experiments/runEstimate.ts';
import type { ContestantSettings, Settings } from '../../experiments/settings.ts';
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
  /** Of seeds. */
  readonly count: number;
  readonly updates: number;
  /** Whose pair of roll-in and roll-out becomes each of the nine; null: the settings as they are. */
  readonly template: ContestantSettings | null;
}

export interface PlannedRun {
  /** Its seed and its last update too. */
  readonly settings: Settings;
  /** Where it stands in the library, if it need not be trained. */
  readonly there: string | null;
}

/** All runs that are asked for, seed by seed. */
function wantedRuns({ settings, count, updates, template }: SeedsAsked): readonly Settings[] {
  const rows = template === null ? [settings] : gridRows(settings, template);
  return seedsFrom(settings.seed, count).flatMap((seed) =>
    rows.map((row) => ({ ...row, seed, maxUpdates: updates })),
  );
}

/** @throws PlaygroundError `storage` */
export async function planSeeds(
  asked: SeedsAsked,
  notes: readonly LibraryNote[],
): Promise<readonly PlannedRun[]> {
  const { backend } = engineStore.getState();
  const find = async (settings: Settings): Promise<string | null> => {
    for (const note of notes.filter((each) => maySpare(each, { settings, data: asked.data }))) {
      const run = await runOf(note.id);
      if (run !== null && backend !== null && canSpare(run, { ...backend, engine: ENGINE_VERSION }))
        return note.id;
    }
    return null;
  };
  return Promise.all(wantedRuns(asked).map(async (settings) => ({ settings, there: await find(settings) })));
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

/** How long they take, in seconds, and how well the run in view tells: it is like them, it has their model, or not at all; null before the engine stands. */
export function timeFor(
  runs: readonly Settings[],
  data: DataReport,
): { readonly seconds: number; readonly told: 'measured' | 'judged' | 'guessed' } | null {
  const { backend } = engineStore.getState();
  const { run, evaluations } = runStore.getState();
  if (backend === null) return null;
  const measured = run === null ? null : measuredPace(evaluations, run.settings.contestants.length);
  // What the run in view takes, to what it was expected to, is what others take as well.
  const isLike = run !== null && measured !== null && runs.every((each) => sameShared(run.settings, each));
  const factor = isLike ? measured / estimateRun(run.settings, data, backend).seconds : 1;
  const seconds = runs.map((each) => each.maxUpdates * factor * estimateRun(each, data, backend).seconds);
  return {
    seconds: secondsFor(seconds, enginesHere(runs.length)),
    told: !isLike ? 'guessed' : runs.every((each) => sameButSeed(run.settings, each)) ? 'measured' : 'judged',
  };
}

/** The queue of a plan, under names and with looks that no other run has. */
export function queueOf({ data, template }: SeedsAsked, plan: readonly PlannedRun[]): SeedQueue {
  const id = newId();
  const { notes } = libraryStore.getState();
  const name = runName(id, new Set(notes.map((note) => queueName(note.name))));
  const { name: dataName, fingerprint, content, task } = data;
  const taken = notes.map(({ look }) => look);
  const looks = new Map<string, number>();
  const runs = plan.map(({ settings }, i): QueuedSeed => {
    const rollIn = settings.contestants[0]?.rollIn;
    const together = template === null || rollIn === undefined ? name : rowName(name, rollIn);
    const look = looks.get(together) ?? freeLook([...taken, ...looks.values()]);
    looks.set(together, look);
    return { id: `${id} ${i + 1}`, name: seedName(together, settings.seed), look, settings };
  });
  return {
    ...{ id, name, runs },
    of: template === null ? 'settings' : 'pairs',
    source: data.source,
    data: { name: dataName, fingerprint, task, ...(content !== undefined && { content }) },
    whole: new Map(plan.flatMap(({ there }, i) => (there === null ? [] : [[runs[i]?.id ?? '', there]]))),
    failures: new Map(),
  };
}
