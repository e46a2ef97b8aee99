/** How far the runs behind one figure are in the reader's queue. */
import { useStore } from 'zustand';
import { jobsOf, type TableQueue } from '../../experiments/reproductionQueue.ts';
import { tablesStore } from '../../state/tables/tablesStore.ts';
import { count, percent } from '../format.ts';
import styles from './experiments.module.css';

interface Props {
  /** The figure's id. */
  readonly id: string;
  readonly queue: TableQueue | null;
}

export function FigureState({ id, queue }: Props) {
  const now = useStore(tablesStore, (state) => state.now);
  const working = useStore(tablesStore, ({ status }) => status === 'running' || status === 'pausing');
  if (queue === null) return null;
  const jobs = jobsOf(queue).filter(({ cell }) => cell.id === id);
  if (jobs.length === 0) return <small>not queued</small>;
  const done = jobs.filter((job) => queue.results.has(job.id)).length;
  const failed = jobs.find((job) => queue.failures.has(job.id));
  const current = jobs.find((job) => job.id === now?.id && !queue.results.has(job.id));
  if (failed !== undefined)
    return <small className={styles['failed']}>failed: {queue.failures.get(failed.id)}</small>;
  if (done === jobs.length) return null;
  if (now && current && (working || now.update > 0)) {
    const share = (100 * now.update) / current.settings.maxUpdates;
    return (
      <small title={`update ${count(now.update)} of ${count(current.settings.maxUpdates)}`}>
        {working ? '' : 'paused at '}
        {share.toFixed(0)} %{jobs.length > 1 && ` of run ${done + 1}/${jobs.length}`}
        {now.letterError !== null && `, ${percent(now.letterError)} on the sample`}
      </small>
    );
  }
  return <small>{done > 0 ? `${done} of ${jobs.length} runs` : 'queued'}</small>;
}
