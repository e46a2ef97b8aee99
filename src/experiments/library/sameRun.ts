/** Whether a run of the library is, seed and all, what certain settings would come to: then it need not be trained again. */
import { contestantFields, sharedFields } from '../fieldList.ts';
import { isSharedUsed, isUsed } from '../fieldUse.ts';
import { headOf } from '../results.ts';
import { sameData } from '../runData.ts';
import type { RunFile } from '../runFile.ts';
import type { Settings } from '../settings.ts';
import type { LibraryNote } from './libraryNote.ts';

/** What a run that is wanted would be. */
export interface WantedRun {
  /** Its seed and its last update too. */
  readonly settings: Settings;
  readonly data: Parameters<typeof sameData>[0];
}

/** All that contestants share and look at, apart from the seed and from how far they go. */
const sharedOf = (settings: Settings): string =>
  JSON.stringify(
    sharedFields
      .filter(({ name }) => name !== 'seed' && name !== 'maxUpdates' && isSharedUsed(settings, name))
      .map(({ name }) => [name, settings[name]]),
  );

const contestantsOf = ({ contestants }: Settings): string =>
  JSON.stringify(
    contestants.map((own) =>
      contestantFields.filter(({ name }) => isUsed(own, name)).map(({ name }) => [name, own[name]]),
    ),
  );

/** Whether runs of both differ at most in the seed, in how far they go, and in their contestants. */
export const sameShared = (one: Settings, other: Settings): boolean => sharedOf(one) === sharedOf(other);

/** Whether runs of both are the same but for the seed and for how far they go. */
export const sameButSeed = (one: Settings, other: Settings): boolean =>
  sameShared(one, other) && contestantsOf(one) === contestantsOf(other);

/** As far as its note tells; `canSpare` tells the rest. */
export const maySpare = ({ settings, data, updates }: LibraryNote, wanted: WantedRun): boolean =>
  updates === wanted.settings.maxUpdates &&
  sameData(data, wanted.data) &&
  settings.seed === wanted.settings.seed &&
  sameButSeed(settings, wanted.settings);

/** Whether all test sequences were read at the end of the run. */
export const isWhole = ({ contestants }: Pick<RunFile, 'contestants'>): boolean =>
  contestants.every(({ updates, evaluations }) =>
    evaluations.some((test) => test.words === 'all' && test.update === updates),
  );

/** Whole, begun and ended by its settings alone, and computed where the others will be. */
export const canSpare = (run: RunFile, place: Pick<RunFile, 'backend' | 'adapter' | 'engine'>): boolean =>
  isWhole(run) &&
  headOf(run).changes === undefined &&
  run.backend === place.backend &&
  run.adapter === place.adapter &&
  run.engine === place.engine;
