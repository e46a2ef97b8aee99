/** Whether a run may go on as it is asked to: with its data, its settings, and no fewer updates than it has done. */
import { PlaygroundError } from '../base/errors.ts';
import { contestantFields, sharedField, sharedFields, type Field } from '../experiments/fieldList.ts';
import { fieldTitle } from '../experiments/fieldText.ts';
import { dataText } from '../experiments/dataText.ts';
import { sameData, type RunData } from '../experiments/runData.ts';
import type { RunFile } from '../experiments/runFile.ts';
import type { Settings, SharedField } from '../experiments/settings.ts';

/** What is asked of a run that has begun. */
export interface Continuation {
  readonly settings: Settings;
  readonly data: RunData;
  /** How messages begin: `--resume`, or the file. */
  readonly where: string;
  /** Settings that may be others from here on. */
  readonly mayChange: (field: Field<SharedField>) => boolean;
}

/** `train --resume` lets all live settings change, each as an event of the run. */
export const isLive = ({ meta }: Field<SharedField>): boolean => meta.when === 'live';

/** A run of a table may get more updates or another beam, and nothing else: its row says with what it was trained. */
export const isLimitOrBeam = ({ name }: Field<SharedField>): boolean =>
  ['maxUpdates', 'beam', 'lengthPower'].includes(name);

/** The first setting that cannot have changed on the way, but has: `seed is 8, but the run began with 7`; null where none has. */
function settingChanged(began: Settings, now: Settings, mayChange: Continuation['mayChange']): string | null {
  const changed = (title: string, was: unknown, is: unknown) =>
    `${title} is ${String(is)}, but the run began with ${String(was)}`;
  for (const field of sharedFields)
    if (!mayChange(field) && began[field.name] !== now[field.name])
      return changed(fieldTitle(field), began[field.name], now[field.name]);
  if (began.contestants.length !== now.contestants.length)
    return changed('the number of contestants', began.contestants.length, now.contestants.length);
  for (const [i, contestant] of began.contestants.entries())
    for (const field of contestantFields) {
      const [was, is] = [contestant[field.name], now.contestants[i]?.[field.name]];
      if (was !== is) return changed(`contestant ${i + 1}: ${fieldTitle(field)}`, was, is);
    }
  return null;
}

/**
 * A run goes on with the settings it began with.
 * @throws PlaygroundError `bad-setting` naming the first setting that differs.
 */
export function assertSameRun(
  began: Settings,
  { settings: now, where, mayChange }: Omit<Continuation, 'data'>,
): void {
  const changed = settingChanged(began, now, mayChange);
  if (changed === null) return;
  throw new PlaygroundError('bad-setting', `${where}: ${changed}, and it cannot change on the way.`);
}

/** Whether two files may be of one run: of the same data and the same settings, the seed included, but for live ones. */
export const mayBeOneRun = (a: RunFile, b: RunFile): boolean =>
  sameData(a.data, b.data) && settingChanged(a.settings, b.settings, isLive) === null;

/** @throws PlaygroundError `bad-data` on other data, `bad-setting` on other settings or fewer updates than are done */
export function assertGoesOn(run: RunFile, wanted: Continuation): void {
  const { settings, data, where } = wanted;
  assertSameRun(run.settings, wanted);
  if (!sameData(run.data, data))
    throw new PlaygroundError(
      'bad-data',
      `${where}: the run began on other data (${dataText(run.data, data)}) than these (${dataText(data, run.data)}), and it needs the same to go on.`,
    );
  const done = Math.min(...run.contestants.map(({ updates }) => updates));
  if (settings.maxUpdates > 0 && done > settings.maxUpdates)
    throw new PlaygroundError(
      'bad-setting',
      `${where}: ${fieldTitle(sharedField('maxUpdates'))} is ${settings.maxUpdates}, but the run has done ${done} updates already; ask for as many, or write to another --out.`,
    );
}
