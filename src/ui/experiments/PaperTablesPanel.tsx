/** The paper's tables: published, measured by us, and measured here in a queue that survives the tab. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import {
  PAPER_CELLS,
  PAPER_TABLES,
  PAPER_TASK_INFO,
  PAPER_TASKS,
  type PaperTask,
} from '../../experiments/paperTables.ts';
import { secondsPerEffort } from '../../experiments/reproductionQueue.ts';
import { effortOf, paperTaskOfRun } from '../../experiments/reproduced.ts';
import { paperTaskOf } from '../../experiments/reproduction.ts';
import type { Result } from '../../experiments/results.ts';
import { readTables } from '../../state/tables/tables.ts';
import { tablesStore } from '../../state/tables/tablesStore.ts';
import { TABLES } from '../../text/en/paperTables.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { Told } from '../parts/Told.tsx';
import styles from './experiments.module.css';
import { PaperTable } from './PaperTable.tsx';
import { QueueForm } from './QueueForm.tsx';
import { QueueProgress } from './QueueProgress.tsx';
import { RunCurves } from './RunCurves.tsx';
import { RunsTable } from './RunsTable.tsx';
import { useResults } from './useResults.ts';
import { sayOf } from '../../tasks/say.ts';
import { toldAdapter } from '../../experiments/adapterText.ts';

/** Every figure of Table 1, to begin with. */
const FIRST = new Set(PAPER_CELLS.filter(({ table }) => table === 1).map(({ id }) => id));

/** Seconds a unit of effort took in our runs. */
const paceOf = (runs: readonly Result[]): number | null =>
  secondsPerEffort(
    runs.flatMap((run) => {
      const effort = effortOf(run);
      return effort === null ? [] : [{ effort, seconds: run.contestants[0]?.seconds ?? 0 }];
    }),
  );

export function PaperTablesPanel() {
  const results = useResults();
  const queue = useStore(tablesStore, (state) => state.queue);
  const read = useStore(tablesStore, ({ status }) => status !== 'unread');
  const [wanted, setWanted] = useState<ReadonlySet<string>>(FIRST);
  useEffect(() => void readTables(), []);
  const queued = queue === null ? null : paperTaskOf(queue.plan.shared);
  const [asked, setTask] = useState<PaperTask | null>(null);
  const task = asked ?? queued ?? 'letters';
  const say = sayOf(PAPER_TASK_INFO[task]);
  const all = results.kind === 'there' ? results.runs : [];
  const ours = all.filter((run) => paperTaskOfRun(run) === task);
  const own = queued === task ? queue : null;
  const pace = paceOf(ours);
  const want = (id: string, on: boolean): void => {
    setWanted(new Set(on ? [...wanted, id] : [...wanted].filter((other) => other !== id)));
  };
  return (
    <div className={styles['panel']}>
      <Segmented
        label={say(TABLES.learned)}
        options={PAPER_TASKS.map((value) => ({ value, label: say(PAPER_TASK_INFO[value].name) }))}
        value={task}
        onChange={setTask}
      />
      <p>
        {say(TABLES.about[task])}{' '}
        <Told
          message={TABLES.columnsMean}
          with={{ paper: <b>{say(TABLES.paper)}</b>, yours: <b>{say(TABLES.yours)}</b> }}
        />
      </p>
      {results.kind === 'missing' && <p role="alert">{say(TABLES.missing, { message: results.message })}</p>}
      {read && queue !== null && <QueueProgress queue={queue} pace={pace} />}
      <div className={styles['pair']}>
        {PAPER_TABLES.map((table) => (
          <PaperTable
            key={table.id}
            task={task}
            table={table}
            ours={ours}
            queue={own}
            wanted={queue === null ? wanted : null}
            onWant={want}
          />
        ))}
      </div>
      {read && queue === null && <QueueForm task={task} wanted={wanted} onWant={setWanted} pace={pace} />}
      {ours.length > 0 && (
        <>
          <h3>{say(TABLES.runs.title)}</h3>
          <RunCurves task={task} runs={ours} />
          <RunsTable task={task} runs={ours} />
          <p className={styles['aside']}>
            {say(TABLES.runs.note, {
              backend: ours[0]?.backend ?? '',
              adapter: toldAdapter(ours[0]?.adapter ?? ''),
            })}
          </p>
        </>
      )}
    </div>
  );
}
