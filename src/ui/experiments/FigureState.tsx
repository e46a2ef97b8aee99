/** How far the runs behind one figure are in the reader's queue. */
import { useStore } from 'zustand';
import { jobsOf, type TableQueue } from '../../experiments/reproductionQueue.ts';
import { tablesStore } from '../../state/tables/tablesStore.ts';
import { TABLES_QUEUE } from '../../text/en/tablesQueue.ts';
import { percent } from '../format.ts';
import { useSay } from '../useSay.ts';
import styles from './experiments.module.css';

const FIGURE = TABLES_QUEUE.figure;

interface Props {
  /** The figure's id. */
  readonly id: string;
  readonly queue: TableQueue | null;
}

export function FigureState({ id, queue }: Props) {
  const say = useSay();
  const now = useStore(tablesStore, (state) => state.now);
  const working = useStore(tablesStore, ({ status }) => status === 'running' || status === 'pausing');
  if (queue === null) return null;
  const jobs = jobsOf(queue).filter(({ cell }) => cell.id === id);
  if (jobs.length === 0) return <small>{say(FIGURE.notQueued)}</small>;
  const done = jobs.filter((job) => queue.results.has(job.id)).length;
  const failed = jobs.find((job) => queue.failures.has(job.id));
  const current = jobs.find((job) => job.id === now?.id && !queue.results.has(job.id));
  if (failed !== undefined)
    return (
      <small className={styles['failed']}>
        {say(FIGURE.failed, { why: queue.failures.get(failed.id) ?? '' })}
      </small>
    );
  if (done === jobs.length) return null;
  if (now && current && (working || now.update > 0)) {
    const { maxUpdates } = current.settings;
    const share = say(working ? FIGURE.share : FIGURE.pausedAt, {
      share: ((100 * now.update) / maxUpdates).toFixed(0),
    });
    const ofRun = jobs.length > 1 ? say(FIGURE.ofRun, { share, run: done + 1, runs: jobs.length }) : share;
    return (
      <small title={say(FIGURE.update, { update: now.update, last: maxUpdates })}>
        {now.letterError === null
          ? ofRun
          : say(FIGURE.onSample, { share: ofRun, error: percent(now.letterError) })}
      </small>
    );
  }
  return <small>{done > 0 ? say(FIGURE.runs, { done, total: jobs.length }) : say(FIGURE.queued)}</small>;
}
