/** What the engine does now, in one honest sentence. */
import { assertNever } from '../../base/assert.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import { METHODS } from '../../experiments/methods.ts';
import { STATUS } from '../../text/en/status.ts';
import { sayOf, sayOfAny, type Say } from '../../tasks/say.ts';
import type { EngineState } from '../../state/engineStore.ts';
import type { RunReport } from '../../state/runState.ts';
import { duration, percent } from '../format.ts';

/** `MLE learns from the true letters, SeaRNN from what each letter costs the word`. */
export function learners({ settings: { contestants }, data }: RunReport): string {
  const names = contestantNames(contestants);
  const say = sayOf(data);
  const said = contestants.map((own, i) => {
    const told = { name: names[i] ?? '', from: say(METHODS[own.method].learnsFrom(own)) };
    return say(i === 0 ? STATUS.learns : STATUS.nextLearns, told);
  });
  return said.join(', ');
}

/** Networks begin at the same weights, linear chains at none: a message. */
function untrained({ settings: { contestants } }: RunReport) {
  const chains = contestants.filter(({ method }) => METHODS[method].learner === 'chain').length;
  const { one, alike, all } = STATUS.untrained;
  if (contestants.length === 1) return one;
  return chains === 0 || chains === contestants.length ? alike : all;
}

/** How training goes on, and for how long where a stop rule says so; `who` is left out where there is no room. */
function running(say: Say, who: string | null, updates: number, updatesPerSecond: number): string {
  if (updates <= 0 || updatesPerSecond <= 0)
    return who === null ? say(STATUS.running) : say(STATUS.runningWho, { learners: who });
  const left = { updates, time: duration(updates / updatesPerSecond) };
  return who === null ? say(STATUS.runningTo, left) : say(STATUS.runningWhoTo, { learners: who, ...left });
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

/** The sentence for a state of the engine. */
export function statusSentence(
  { status, playWhenReady, backend }: EngineState,
  run: RunReport | null,
  update: number,
  updatesPerSecond: number,
  { recorded = false, past = false, brief = false }: InView = {},
): string {
  const say = run === null ? sayOfAny : sayOf(run.data);
  switch (status.kind) {
    case 'booting':
      return say(playWhenReady ? STATUS.bootingToPlay : STATUS.booting);
    case 'ready': {
      if (run === null) return say(STATUS.ready);
      const sentences = [say(STATUS.readyToLearn, { learners: learners(run) }), say(untrained(run))];
      return [...sentences, ...(recorded ? [say(STATUS.recorded)] : [])].join(' ');
    }
    case 'running':
      if (past) return say(STATUS.runningPast);
      if (run === null) return say(STATUS.running);
      return running(say, brief ? null : learners(run), run.settings.maxUpdates - update, updatesPerSecond);
    case 'pausing':
      return say(STATUS.pausing);
    case 'paused':
      switch (status.reason.kind) {
        case 'asked':
          return say(STATUS.paused);
        case 'stop-rule':
          if (status.reason.rule === 'maxUpdates')
            return say(STATUS.pausedAtUpdates, { updates: status.reason.limit });
          return say(
            run !== null && run.settings.heldOut > 0 ? STATUS.pausedAtHeldOut : STATUS.pausedAtTestError,
            { error: percent(status.reason.limit) },
          );
        case 'error':
          return say(STATUS.pausedByError);
        default:
          return assertNever(status.reason);
      }
    case 'failed':
      return say(backend === null ? STATUS.noEngine : STATUS.failed);
    default:
      return assertNever(status);
  }
}
