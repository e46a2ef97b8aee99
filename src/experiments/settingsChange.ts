/** Changes of settings in the middle of a run: the event that tells of one, and what a replay makes of such events. */
import { CHANGE_FAULTS } from '../text/en/changeFaults.ts';
import { tell } from '../text/tell.ts';
import { findSharedField, sharedFields, type FieldValue } from './fieldList.ts';
import { isAllowed } from './fieldText.ts';
import type { RunEvent, RunFile } from './runFile.ts';
import type { Settings, SharedField } from './settings.ts';

/** How the event begins that tells of a live change. */
const SETTINGS_CHANGED = 'settings changed: ';

/** They end a run; a replay ends where the last ones say. */
const STOPS: readonly SharedField[] = ['maxUpdates', 'targetError'];
/** No number of training hangs on them, nor on what the held-out words choose. */
const NO_MATTER: readonly string[] = [...STOPS, 'beam', 'lengthPower'];

const roundOf = (updates: readonly number[]): number => Math.min(...updates);

/** `settings changed: learningRate 0.5 → 0.25` */
function told(changed: NonNullable<RunEvent['changed']>): string {
  const each = Object.entries(changed).map(([name, [from, to]]) => `${name} ${from} → ${to}`);
  return `${SETTINGS_CHANGED}${each.join(', ')}`;
}

/**
 * The event of a change of live settings, or null where none is another now.
 * @param updates that each contestant had done
 */
export function changeEvent(before: Settings, now: Settings, updates: readonly number[]): RunEvent | null {
  const fields = sharedFields.filter(({ name, meta }) => meta.when === 'live' && before[name] !== now[name]);
  if (fields.length === 0) return null;
  const changed = Object.fromEntries(fields.map(({ name }) => [name, [before[name], now[name]] as const]));
  return { at: roundOf(updates), what: told(changed), updates, changed };
}

/** What was changed and matters to training: `learningRate 0.5 → 0.25 after 40`. */
export function changesOf(events: readonly RunEvent[]): readonly string[] {
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

/** A change that a replay makes. */
export interface Change {
  /** Once each contestant has done so many updates, and the test that is then due. */
  readonly updates: readonly number[];
  readonly settings: Readonly<Partial<Record<SharedField, FieldValue>>>;
}

/** Whether all that is set, as a file tells it, may be set in the middle of a run. */
export function isLiveChange(told: {
  readonly updates: readonly number[];
  readonly settings: Readonly<Record<string, unknown>>;
}): told is Change {
  return Object.entries(told.settings).every(([name, value]) => {
    const field = findSharedField(name);
    return field?.meta.when === 'live' && isAllowed(field, value);
  });
}

/** How a run is replayed. */
export interface Script {
  /** What it begins with. */
  readonly settings: Settings;
  /** In their order. */
  readonly changes: readonly Change[];
  /** Why its changes cannot be made again, a clause; its last settings then hold from the start. Null where they can, or are none. */
  readonly problem: string | null;
}

/** The values before and after, of the settings that a replay changes; null when this release cannot make sense of them. */
function changedBy({
  what,
  changed = {},
}: RunEvent): readonly (readonly [SharedField, FieldValue, FieldValue])[] | null {
  if (what !== told(changed)) return null;
  const all = Object.entries(changed).map(([name, [from, to]]) => {
    const field = findSharedField(name);
    const good = field?.meta.when === 'live' && isAllowed(field, from) && isAllowed(field, to);
    return good ? ([field.name, from, to] as const) : null;
  });
  const known = all.filter((change) => change !== null);
  return known.length < all.length ? null : known.filter(([name]) => !STOPS.includes(name));
}

/** Whether contestants that take turns can have done `updates`, on the way to where each had done as many as `later`. */
const canCome = (updates: readonly number[], later: readonly number[]): boolean =>
  updates.length === later.length &&
  updates.every((count, i) => count <= (later[i] ?? 0)) &&
  // The first of those that have done least comes next.
  updates.every((count, i) => count <= (updates[i - 1] ?? count) && count >= (updates[0] ?? count) - 1);

/** Settings at the start and the changes on the way, as the events of a run file tell them. */
export function scriptOf({ settings, events, contestants }: RunFile): Script {
  const fails = (problem: string): Script => ({ settings, changes: [], problem });
  const changes: Change[] = [];
  let start: Settings = settings;
  let later = contestants.map((contestant) => contestant.updates);
  for (const event of events.toReversed()) {
    if (!event.what.startsWith(SETTINGS_CHANGED)) continue;
    const { updates } = event;
    if (updates === undefined) {
      if (changesOf([event]).length === 0) continue;
      return fails(tell(CHANGE_FAULTS.unplaced));
    }
    // Before the first update nothing hung on what was there before.
    if (updates.every((count) => count === 0)) continue;
    const changed = changedBy(event);
    if (changed?.length === 0) continue;
    if (settings.pacing === 'time') return fails(tell(CHANGE_FAULTS.byClock));
    if (changed === null || !canCome(updates, later)) return fails(tell(CHANGE_FAULTS.misfit));
    if (changed.some(([name, , to]) => start[name] !== to)) return fails(tell(CHANGE_FAULTS.astray));
    later = [...updates];
    start = { ...start, ...Object.fromEntries(changed.map(([name, from]) => [name, from])) };
    changes.unshift({ updates, settings: Object.fromEntries(changed.map(([name, , to]) => [name, to])) });
  }
  return { settings: start, changes, problem: null };
}

/** The script of a run that goes on where each contestant has done so many updates: what is behind it is in force. */
export function scriptFrom({ settings, changes, problem }: Script, updates: readonly number[]): Script {
  const isBehind = (change: Change): boolean =>
    change.updates.every((count, i) => count <= (updates[i] ?? 0));
  const behind = changes.filter(isBehind).map((change) => change.settings);
  return {
    settings: Object.assign({}, settings, ...behind) as Settings,
    changes: changes.filter((change) => !isBehind(change)),
    problem,
  };
}

/** Without what is set by other means. */
export function changesWithout(changes: readonly Change[], names: Iterable<string>): readonly Change[] {
  const set = new Set(names);
  return changes
    .map(({ updates, settings }) => ({
      updates,
      settings: Object.fromEntries(Object.entries(settings).filter(([name]) => !set.has(name))),
    }))
    .filter(({ settings }) => Object.keys(settings).length > 0);
}
