/** A change of settings in the middle of a run: the event that tells of it, and what such events come to. */
import { sharedFields } from './fieldList.ts';
import type { RunFile } from './runFile.ts';
import type { Settings, SharedField } from './settings.ts';

type RunEvent = RunFile['events'][number];

/** How the event begins that tells of a live change. */
const SETTINGS_CHANGED = 'settings changed: ';

/** They end a run or look at it; no number of training hangs on them. */
const NO_MATTER: readonly SharedField[] = ['maxUpdates', 'targetError', 'beam', 'lengthPower'];

/** Tells what is another now, or null where nothing is. `at`: the updates that every contestant had done. */
export function changeEvent(before: Settings, now: Settings, at: number): RunEvent | null {
  const changes = sharedFields
    .filter(({ name }) => before[name] !== now[name])
    .map(({ name }) => `${name} ${before[name]} → ${now[name]}`);
  return changes.length === 0 ? null : { at, what: `${SETTINGS_CHANGED}${changes.join(', ')}` };
}

/** What was changed and matters to training: `learningRate 0.5 → 0.25 after 40`. */
export function changesOf(events: RunFile['events']): readonly string[] {
  return events.flatMap(({ at, what }) =>
    what.startsWith(SETTINGS_CHANGED)
      ? what
          .slice(SETTINGS_CHANGED.length)
          .split(', ')
          .filter((change) => !NO_MATTER.some((name) => change.startsWith(`${name} `)))
          .map((change) => `${change} after ${at}`)
      : [],
  );
}
