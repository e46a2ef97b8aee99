/** How far the reader's queue is, when it will end, and how to pause it. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { jobsOf, nextJob, queueProgress, type TableQueue } from '../../experiments/reproductionQueue.ts';
import { tellError } from '../../state/noticeStore.ts';
import { discardTables, goOn, pauseTables, saveTables } from '../../state/tables/tables.ts';
import { tablesStore } from '../../state/tables/tablesStore.ts';
import { TABLES_QUEUE } from '../../text/en/tablesQueue.ts';
import { duration } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import styles from './experiments.module.css';
import { fixed } from '../../text/numbers.ts';
import { named } from '../../text/tell.ts';

interface Props {
  readonly queue: TableQueue;
  /** Seconds of one unit of effort in our own runs; null where they are not there. */
  readonly pace: number | null;
}

const settled = (work: Promise<void>): void => void work.catch(tellError);

export function QueueProgress({ queue, pace }: Props) {
  const say = useSay();
  const { seeds, updates } = queue.plan;
  const [asking, setAsking] = useState(false);
  const { status, now, isKept, problem } = useStore(tablesStore);
  const { done, failed, total, fraction, secondsLeft } = queueProgress(queue, now, pace);
  const ended = nextJob(queue) === null;
  const working = status === 'running' || status === 'starting';
  const job = jobsOf(queue).find(({ id }) => id === now?.id);
  const doing = {
    unread: '',
    idle: say(ended ? TABLES_QUEUE.ended : TABLES_QUEUE.paused),
    starting: say(TABLES_QUEUE.starting),
    pausing: say(TABLES_QUEUE.pausing),
    running:
      job === undefined
        ? say(TABLES_QUEUE.training)
        : say(TABLES_QUEUE.trainingFigure, { figure: job.cell.label, seed: String(job.settings.seed) }),
  }[status];
  /** `2 of 8 runs done, 1 failed; about 5 min left (12.3 updates/s)` */
  const soFar = (): string => {
    let told = say(TABLES_QUEUE.done, { done, total });
    if (failed > 0) told = say(TABLES_QUEUE.failed, { done: told, failed });
    if (working && secondsLeft !== null)
      told = say(TABLES_QUEUE.left, { done: told, time: duration(secondsLeft) });
    if (status === 'running' && now && now.updatesPerSecond > 0)
      told = say(TABLES_QUEUE.pace, { done: told, pace: fixed(now.updatesPerSecond, 1) });
    return told;
  };
  return (
    <section className={styles['form']} aria-label={say(TABLES_QUEUE.title)}>
      <h3>{say(TABLES_QUEUE.title)}</h3>
      <label className={styles['progress']}>
        <progress max={1} value={fraction} />
        <span>{soFar()}</span>
      </label>
      <p role="status">{doing}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      <p className={styles['aside']}>
        {updates === null
          ? say(TABLES_QUEUE.plan, { data: named(queue.data.name), seeds })
          : say(TABLES_QUEUE.planTo, { data: named(queue.data.name), seeds, updates })}{' '}
        {say(isKept ? TABLES_QUEUE.kept : TABLES_QUEUE.notKept)}
      </p>
      <div className={styles['buttons']}>
        {working ? (
          <Button look="strong" onClick={() => settled(pauseTables())}>
            {say(TABLES_QUEUE.pause)}
          </Button>
        ) : (
          !ended && (
            <Button look="strong" disabled={status !== 'idle'} onClick={() => settled(goOn())}>
              {say(TABLES_QUEUE.goOn)}
            </Button>
          )
        )}
        <Button disabled={done === 0} onClick={saveTables}>
          {say(TABLES_QUEUE.save)}
        </Button>
        {asking ? (
          <>
            <span>{say(TABLES_QUEUE.ask, { done })}</span>
            <Button onClick={() => settled(discardTables())}>{say(TABLES_QUEUE.discard)}</Button>
            <Button onClick={() => setAsking(false)}>{say(TABLES_QUEUE.keep)}</Button>
          </>
        ) : (
          <Button disabled={status !== 'idle'} onClick={() => setAsking(true)}>
            {say(TABLES_QUEUE.more)}
          </Button>
        )}
      </div>
    </section>
  );
}
