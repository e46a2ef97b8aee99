/** What the engine does now, in one honest sentence. */
import { assertNever } from '../../base/assert.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import { METHODS } from '../../experiments/methods.ts';
import { sayOf } from '../../text/say.ts';
import type { EngineState } from '../../state/engineStore.ts';
import type { RunReport } from '../../state/runState.ts';
import { count, duration, percent } from '../format.ts';

/** How long the stop rule leaves, where there is one. */
const toGo = (updates: number, updatesPerSecond: number): string =>
  updates > 0 && updatesPerSecond > 0
    ? `; ${count(updates)} updates to go, about ${duration(updates / updatesPerSecond)}`
    : '';

/** `MLE learns from the true letters, SeaRNN from what each letter costs the word`. */
export function learners({ settings: { contestants }, data }: RunReport): string {
  const names = contestantNames(contestants);
  const say = sayOf(data.task);
  const said = contestants.map((own, i) => {
    const from = say(METHODS[own.method].learnsFrom(own));
    return `${names[i] ?? ''}${i === 0 ? ' learns' : ''} from ${from}`;
  });
  return said.join(', ');
}

/** Networks begin at the same weights, linear chains at none. */
function untrained({ settings: { contestants } }: RunReport): string {
  const chains = contestants.filter(({ method }) => METHODS[method].learner === 'chain').length;
  if (contestants.length === 1) return 'It is untrained.';
  return chains === 0 || chains === contestants.length
    ? 'All start alike and are untrained.'
    : 'All are untrained.';
}

/** What the reader sees of the word, and how much room there is to say it. */
export interface InView {
  /** A recorded run stands in until something is trained. */
  readonly recorded?: boolean;
  /** The reader looks back. */
  readonly past?: boolean;
  /** Who learns from what is left out: the line says how the word is read. */
  readonly brief?: boolean;
}

/** What the reader may see of the word in view: a record, before anything was trained. */
const RECORDED = 'The {$sequence} below shows a recorded run until then.';

/** The sentence for a state of the engine. */
export function statusSentence(
  { status, playWhenReady, backend }: EngineState,
  run: RunReport | null,
  update: number,
  updatesPerSecond: number,
  { recorded = false, past = false, brief = false }: InView = {},
): string {
  switch (status.kind) {
    case 'booting':
      return playWhenReady ? 'Getting ready; training then starts by itself.' : 'Getting ready.';
    case 'ready':
      return run === null
        ? 'Press Play.'
        : `Press Play: ${learners(run)}. ${untrained(run)}${recorded ? ` ${sayOf(run.data.task)(RECORDED)}` : ''}`;
    case 'running':
      if (past) return 'Training goes on while you look back.';
      if (run === null) return 'Training.';
      return `Training${brief ? '' : `: ${learners(run)}`}${toGo(run.settings.maxUpdates - update, updatesPerSecond)}.`;
    case 'pausing':
      return 'Pausing: finishing the current step.';
    case 'paused':
      switch (status.reason.kind) {
        case 'asked':
          return 'Paused. Press Play to go on.';
        case 'stop-rule':
          return status.reason.rule === 'maxUpdates'
            ? `Paused: ${count(status.reason.limit)} updates are done, as the stop rule asks.`
            : `Paused: ${run !== null && run.settings.heldOut > 0 ? sayOf(run.data.task)('the error on held-out {$sequences}') : 'test error'} fell below ${percent(status.reason.limit)}, as the stop rule asks.`;
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
