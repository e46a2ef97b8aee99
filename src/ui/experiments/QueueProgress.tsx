/** How far the reader's queue is, when it will end, and how to pause it. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { jobsOf, nextJob, queueProgress, type TableQueue } from '../../experiments/reproductionQueue.ts';
import { tellError } from '../../state/noticeStore.ts';
import { discardTables, goOn, pauseTables, saveTables } from '../../state/tables/tables.ts';
import { tablesStore } from '../../state/tables/tablesStore.ts';
import { count, duration } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import styles from './experiments.module.css';

interface Props {
  readonly queue: TableQueue;
  /** Seconds of one unit of effort in our own runs; null where they are not there. */
  readonly pace: number | null;
}

const settled = (work: Promise<void>): void => void work.catch(tellError);

export function QueueProgress({ queue, pace }: Props) {
  const [asking, setAsking] = useState(false);
  const { status, now, isKept, problem } = useStore(tablesStore);
  const { done, failed, total, fraction, secondsLeft } = queueProgress(queue, now, pace);
  const ended = nextJob(queue) === null;
  const working = status === 'running' || status === 'starting';
  const job = jobsOf(queue).find(({ id }) => id === now?.id);
  const doing = {
    unread: '',
    idle: ended ? 'All runs have ended.' : 'Paused.',
    starting: 'Starting an engine for the runs …',
    pausing: 'Pausing …',
    running: job === undefined ? 'Training …' : `Training ${job.cell.label}, seed ${job.settings.seed}.`,
  }[status];
  return (
    <section className={styles['form']} aria-label="Your runs">
      <h3>Your runs</h3>
      <label className={styles['progress']}>
        <progress max={1} value={fraction} />
        <span>
          {done} of {total} {total === 1 ? 'run' : 'runs'} done{failed > 0 && `, ${failed} failed`}
          {working && secondsLeft !== null && `; about ${duration(secondsLeft)} left`}
          {status === 'running' &&
            now &&
            now.updatesPerSecond > 0 &&
            ` (${now.updatesPerSecond.toFixed(1)} updates/s)`}
        </span>
      </label>
      <p role="status">{doing}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      <p className={styles['aside']}>
        On {queue.data.name}; {queue.plan.seeds} {queue.plan.seeds === 1 ? 'seed' : 'seeds'}
        {queue.plan.updates !== null && `, ${count(queue.plan.updates)} updates`}.{' '}
        {isKept
          ? 'Kept in this browser: a closed or reloaded tab goes on where it was.'
          : 'This browser could not keep them: they end with this tab, so save what is done.'}
      </p>
      <div className={styles['buttons']}>
        {working ? (
          <Button look="strong" onClick={() => settled(pauseTables())}>
            Pause
          </Button>
        ) : (
          !ended && (
            <Button look="strong" disabled={status !== 'idle'} onClick={() => settled(goOn())}>
              Go on
            </Button>
          )
        )}
        <Button disabled={done === 0} onClick={saveTables}>
          Save results
        </Button>
        {asking ? (
          <>
            <span>
              Discard {done} finished {done === 1 ? 'run' : 'runs'}?
            </span>
            <Button onClick={() => settled(discardTables())}>Discard</Button>
            <Button onClick={() => setAsking(false)}>Keep</Button>
          </>
        ) : (
          <Button disabled={status !== 'idle'} onClick={() => setAsking(true)}>
            New runs …
          </Button>
        )}
      </div>
    </section>
  );
}
