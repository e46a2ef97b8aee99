/** How far each seed of the queue is, when the last one ends, and how to pause, go on, or put the queue away. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import {
  runsLeft,
  seedProgress,
  type QueuedSeed,
  type SeedQueue,
} from '../../experiments/library/seedQueue.ts';
import { afterBackOff } from '../../state/backOff.ts';
import { saveRunAs } from '../../state/library/exportRuns.ts';
import { tellError } from '../../state/noticeStore.ts';
import { goOnWithSeeds, lookAtSeeds, pauseSeeds, putSeedsAway, tryAgain } from '../../state/seeds/seeds.ts';
import { seedsStore, type SeedsState } from '../../state/seeds/seedsStore.ts';
import { sayOf, type Say } from '../../tasks/say.ts';
import { GRID } from '../../text/en/grid.ts';
import { SEED_RUNS } from '../../text/en/seedRuns.ts';
import { duration, percent } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import styles from './library.module.css';

interface Props {
  readonly queue: SeedQueue;
  /** Ticks these runs, and no others. */
  readonly onCompare: () => void;
  readonly onAway: () => void;
}

/** What is measured on the way is fetched so often at most, ms. */
const PACE = 1_000;

const settled = (work: Promise<void>): void => void work.catch(tellError);

/** While seeds train and somebody looks, their curves grow. */
function useLook(isTraining: boolean): void {
  useEffect(() => {
    if (!isTraining) return;
    let looks = true;
    const look = (): void => {
      if (!looks) return;
      // One that has just ended answers no more: it is in the library.
      void lookAtSeeds()
        .catch(() => undefined)
        .finally(() => setTimeout(() => afterBackOff(look), PACE));
    };
    look();
    return () => {
      looks = false;
    };
  }, [isTraining]);
}

function stateOf(
  say: Say,
  { failures, whole }: SeedQueue,
  { now, runs }: SeedsState,
  { id, settings }: QueuedSeed,
): string {
  const failure = failures.get(id);
  if (failure !== undefined) return say(SEED_RUNS.failedWhy, { why: failure });
  if (whole.has(id)) return say(runs.has(id) ? SEED_RUNS.unkept : SEED_RUNS.whole);
  const progress = now.get(id);
  if (progress === undefined) return say(SEED_RUNS.waits);
  const { update, letterError } = progress;
  const told = { update, last: settings.maxUpdates };
  return letterError === null
    ? say(SEED_RUNS.update, told)
    : say(settings.contestants.length === 1 ? SEED_RUNS.updateError : SEED_RUNS.updateLeast, {
        ...told,
        error: percent(letterError),
      });
}

/** What tells it from the other runs of the queue. */
function labelOf(say: Say, { of }: SeedQueue, { settings: { seed, contestants } }: QueuedSeed): string {
  const rollIn = contestants[0]?.rollIn;
  return of === 'settings' || rollIn === undefined
    ? say(SEED_RUNS.seed, { seed: String(seed) })
    : say(SEED_RUNS.rowSeed, { seed: String(seed), rollIn: say(GRID.policies[rollIn]) });
}

function Seeds({ queue, say }: { readonly queue: SeedQueue; readonly say: Say }) {
  const state = useStore(seedsStore);
  const { failures, whole } = queue;
  return (
    <ul className={styles['seeds']} aria-label={say(SEED_RUNS.list, { name: queue.name })}>
      {queue.runs.map((run) => {
        const { id, name, settings } = run;
        const update = whole.has(id) ? settings.maxUpdates : (state.now.get(id)?.update ?? 0);
        const label = labelOf(say, queue, run);
        // Whole, and nowhere but here.
        const lone = whole.has(id) ? state.runs.get(id) : undefined;
        return (
          <li key={id} data-seed={settings.seed}>
            <b>{label}</b>
            <progress aria-label={label} max={settings.maxUpdates} value={update} />
            <span className={failures.has(id) ? styles['failed'] : undefined}>
              {stateOf(say, queue, state, run)}
            </span>
            {lone !== undefined && (
              <Button
                aria-label={say(SEED_RUNS.saveSeed, { run: label })}
                onClick={() => saveRunAs(name, lone)}
              >
                {say(SEED_RUNS.save)}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function SeedProgress({ queue, onCompare, onAway }: Props) {
  const say = sayOf(queue.data);
  const state = useStore(seedsStore);
  const { status, now, engines, isKept, problem } = state;
  const { whole, failed, total, secondsLeft } = seedProgress(queue, now);
  const working = status === 'running' || status === 'starting';
  useLook(working);
  const left = runsLeft(queue).length;
  const lone = [...queue.whole.keys()].filter((id) => state.runs.has(id)).length;
  const [asking, setAsking] = useState(false);
  const putAway = (): void => {
    onAway();
    settled(putSeedsAway());
  };
  const doing = {
    unread: '',
    idle: say(left === 0 ? SEED_RUNS.ended : SEED_RUNS.paused),
    elsewhere: say(SEED_RUNS.elsewhere),
    starting: say(SEED_RUNS.starting),
    pausing: say(SEED_RUNS.pausing),
    running: say(SEED_RUNS.running, {
      engines: Math.min(engines, left),
      updates: queue.runs[0]?.settings.maxUpdates ?? 0,
    }),
  }[status];
  let soFar = say(SEED_RUNS.progress, { name: queue.name, whole, total });
  if (failed > 0) soFar = say(SEED_RUNS.failed, { done: soFar, failed });
  if (working && secondsLeft !== null)
    soFar = say(SEED_RUNS.left, { done: soFar, time: duration(secondsLeft) });
  return (
    <>
      <p>{soFar}</p>
      <Seeds queue={queue} say={say} />
      <p role="status">{doing}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      {left > 0 && isKept && <p className={styles['aside']}>{say(SEED_RUNS.kept)}</p>}
      {!isKept && <p className={styles['aside']}>{say(SEED_RUNS.notKept)}</p>}
      <div className={styles['buttons']}>
        {left > 0 && (
          // One button, which keeps the focus.
          <Button
            look="strong"
            disabled={status === 'pausing'}
            onClick={() => settled(working ? pauseSeeds() : goOnWithSeeds())}
          >
            {say(working ? SEED_RUNS.pause : SEED_RUNS.goOn)}
          </Button>
        )}
        {status === 'idle' && failed > 0 && (
          <Button onClick={() => settled(tryAgain())}>{say(SEED_RUNS.again)}</Button>
        )}
        <Button onClick={onCompare}>{say(SEED_RUNS.compare)}</Button>
        {status === 'idle' && !asking && (
          <Button onClick={() => (left > 0 || lone > 0 ? setAsking(true) : putAway())}>
            {say(left > 0 ? SEED_RUNS.awayUndone : SEED_RUNS.away)}
          </Button>
        )}
        {status === 'idle' && asking && (
          <>
            <span>{say(SEED_RUNS.ask, { left, lone })}</span>
            <Button onClick={putAway}>{say(SEED_RUNS.discard)}</Button>
            <Button onClick={() => setAsking(false)}>{say(SEED_RUNS.keep)}</Button>
          </>
        )}
      </div>
    </>
  );
}
