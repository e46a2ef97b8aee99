/** How the settings that are wanted differ from those in force: what may change at once, and what waits for a restart. */
import { sharedFields, contestantFields } from '../experiments/fieldList.ts';
import { isUsed } from '../experiments/fieldUse.ts';
import type { ContestantField, ContestantSettings, Settings, SharedField } from '../experiments/settings.ts';
import { RESTART } from '../text/en/restart.ts';

export interface PendingChanges {
  /** Labels of what waits for a restart, messages without repetition. */
  readonly restart: readonly string[];
  /** Labels of what can be changed while training. */
  readonly live: readonly string[];
}

/** True when a shared setting waits for a restart. */
export const isPending = (name: SharedField, wanted: Settings, inForce: Settings): boolean =>
  wanted[name] !== inForce[name];

/** True when a contestant's setting waits for a restart; a setting that its method ignores never does. */
export function isContestantPending(
  name: ContestantField,
  wanted: ContestantSettings,
  inForce: ContestantSettings | undefined,
): boolean {
  return inForce !== undefined && wanted[name] !== inForce[name] && isUsed(wanted, name);
}

/** Compares the two. Everything that a contestant has of its own restarts the run. */
export function pendingChanges(wanted: Settings, inForce: Settings): PendingChanges {
  const shared = sharedFields.filter(({ name }) => isPending(name, wanted, inForce));
  const labels = (when: 'restart' | 'live') =>
    shared.filter(({ meta }) => meta.when === when).map(({ meta }) => meta.label);
  const own = contestantFields
    .filter(({ name }) =>
      wanted.contestants.some((c, i) => isContestantPending(name, c, inForce.contestants[i])),
    )
    .map(({ meta }) => meta.label);
  const count = wanted.contestants.length === inForce.contestants.length ? [] : [RESTART.contestants];
  return { restart: [...labels('restart'), ...count, ...own], live: labels('live') };
}

/** The live settings that are wanted other than they are: what may be sent to a run that goes on. */
export function liveChanges(wanted: Settings, inForce: Settings): Partial<Settings> {
  const live = sharedFields.filter(
    ({ name, meta }) => meta.when === 'live' && isPending(name, wanted, inForce),
  );
  return Object.fromEntries(live.map(({ name }) => [name, wanted[name]]));
}

/** The settings in force with the live ones as wanted. */
export const withLiveChanges = (wanted: Settings, inForce: Settings): Settings => ({
  ...inForce,
  ...liveChanges(wanted, inForce),
});
