/** Whether there is a run to ask. */
import { PlaygroundError } from '../base/errors.ts';
import { ENGINE } from '../text/en/engine.ts';
import { tell } from '../text/tell.ts';

/** @throws PlaygroundError `not-ready` where none was configured */
export function requireRun<Run extends object>(configured: Run | null): Run {
  if (configured !== null) return configured;
  throw new PlaygroundError('not-ready', tell(ENGINE.noRun));
}
