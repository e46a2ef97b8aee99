/** What the engine does now, in one honest sentence. */
import { assertNever } from '../../base/assert.ts';
import type { EngineState } from '../../state/engineStore.ts';
import type { RunReport } from '../../state/runState.ts';
import { count, duration, percent } from '../format.ts';

/** How long the stop rule leaves, where there is one. */
const toGo = (updates: number, updatesPerSecond: number): string =>
  updates > 0 && updatesPerSecond > 0
    ? `: ${count(updates)} updates to go, about ${duration(updates / updatesPerSecond)}`
    : '';

/** The sentence for a state of the engine. */
export function statusSentence(
  { status, playWhenReady, backend }: EngineState,
  run: RunReport | null,
  update: number,
  updatesPerSecond: number,
): string {
  switch (status.kind) {
    case 'booting':
      return playWhenReady ? 'Getting ready; training then starts by itself.' : 'Getting ready.';
    case 'ready':
      return `Ready: ${run?.settings.contestants.length === 1 ? 'one network' : 'all networks'} at the same start, nothing learned yet. Press Play.`;
    case 'running':
      return `Training${toGo((run?.settings.maxUpdates ?? 0) - update, updatesPerSecond)}.`;
    case 'pausing':
      return 'Pausing: the present phase is being finished.';
    case 'paused':
      switch (status.reason.kind) {
        case 'asked':
          return 'Paused. Press Play to go on.';
        case 'stop-rule':
          return status.reason.rule === 'maxUpdates'
            ? `Paused: ${count(status.reason.limit)} updates are done, as the stop rule says.`
            : `Paused: test error fell below ${percent(status.reason.limit)}, as the stop rule says.`;
        case 'error':
          return 'Paused by an error: see the message.';
        default:
          return assertNever(status.reason);
      }
    case 'failed':
      return backend === null
        ? 'The engine could not start: see the message.'
        : 'Nothing can be trained yet: see the message.';
    default:
      return assertNever(status);
  }
}
