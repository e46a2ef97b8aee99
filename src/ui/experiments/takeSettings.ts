/** Takes a run's settings over to the playground. */
import { settingsOf, type Result } from '../../experiments/results.ts';
import { openPanel } from '../../state/panelStore.ts';
import { note, tellError } from '../../state/noticeStore.ts';
import { TABLES } from '../../text/en/paperTables.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { wantedSettings, wantSettings } from '../../state/settingsStore.ts';
import { named } from '../../text/tell.ts';

export function takeSettings(run: Pick<Result, 'link' | 'data'>): void {
  try {
    // The reader's own data stay chosen: the run's own cannot come along.
    const { data, split } = wantedSettings();
    const settings = settingsOf(run);
    wantSettings({ ...settings, data, split: data === 'own' ? settings.split : split });
    openPanel(null);
    note(sayOfAny(TABLES.inUse, { data: named(run.data.name) }));
  } catch (error) {
    tellError(error);
  }
}
