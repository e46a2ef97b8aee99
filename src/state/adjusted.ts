/** Settings of the run in view are others now, in the run and in the form. */
import { sharedFields } from '../experiments/fieldList.ts';
import type { Settings } from '../experiments/settings.ts';
import { commitSettings, runStore } from './runStore.ts';
import { wantedSettings, wantSettings } from './settingsStore.ts';

/** `settings` are in force from now on; what the reader has changed in the form meanwhile stays as it is there. */
export function adjusted(runId: number, settings: Settings): void {
  const { run } = runStore.getState();
  if (run?.runId !== runId) return;
  const before = run.settings;
  const wanted = wantedSettings();
  const followed = sharedFields.filter(
    ({ name }) => before[name] !== settings[name] && wanted[name] === before[name],
  );
  commitSettings(runId, settings);
  if (followed.length === 0) return;
  wantSettings({ ...wanted, ...Object.fromEntries(followed.map(({ name }) => [name, settings[name]])) });
}
