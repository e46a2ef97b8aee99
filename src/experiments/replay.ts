/** What makes a replay differ from the run that it repeats: said in one place, for the page and the command line. */
import type { BackendReport } from './reports.ts';
import { ENGINE_VERSION } from './engineVersion.ts';
import type { RunFile } from './runFile.ts';

/** Where the replay runs. */
export interface ReplayPlace {
  /** Of the data in use. */
  readonly fingerprint: string;
  readonly backend: Pick<BackendReport, 'backend' | 'adapter'>;
}

/** One sentence on why the numbers will not come back, or null when they will, bit for bit. */
export function replayCaveat(then: RunFile, { fingerprint, backend }: ReplayPlace): string | null {
  if (then.data.fingerprint !== fingerprint)
    return `The run was made on other data (${then.data.name}), so its numbers will not come back.`;
  if (then.events.some(({ what }) => what.startsWith(SETTINGS_CHANGED)))
    return 'The run’s settings were changed while it went on, and its last ones hold from the start here.';
  const same =
    then.engine === ENGINE_VERSION && then.backend === backend.backend && then.adapter === backend.adapter;
  return same
    ? null
    : `Same settings, other arithmetic: the run was made by release ${then.engine} on ${then.backend} (${then.adapter}).`;
}

/** How the event begins that tells of a live change. */
export const SETTINGS_CHANGED = 'settings changed';
