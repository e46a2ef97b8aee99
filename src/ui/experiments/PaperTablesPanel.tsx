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
import { Segmented } from '../parts/Segmented.tsx';
import styles from './experiments.module.css';
import { PaperTable } from './PaperTable.tsx';
import { QueueForm } from './QueueForm.tsx';
import { QueueProgress } from './QueueProgress.tsx';
import { RunCurves } from './RunCurves.tsx';
import { RunsTable } from './RunsTable.tsx';
import { useResults } from './useResults.ts';
import { sayOf } from '../../text/say.ts';

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

/** What is counted, and how ours came about. */
const SPELLING =
  'How many edits the written text still needs, by symbol of the true one. Ours was trained with this program on windows of ten symbols of a public-domain text (Shakespeare, 1.1 MB): every tenth window tests, one in fifty of the others was held out to choose the weights, and noise is drawn anew at every pass. The paper’s text, sentences of news, is another one: only differences compare.';
const ABOUT: Readonly<Record<PaperTask, string>> = {
  letters:
    'How many letters of the test words are read wrongly. Ours was trained with this program on the same handwritten words: folds 2 to 9 train, a tenth of them held out to choose the weights, fold 1 tests, and fold 0, the paper’s test, was left alone; the paper trains on nine folds.',
  'spelling-30': SPELLING,
  'spelling-50': SPELLING,
};

export function PaperTablesPanel() {
  const results = useResults();
  const queue = useStore(tablesStore, (state) => state.queue);
  const read = useStore(tablesStore, ({ status }) => status !== 'unread');
  const [wanted, setWanted] = useState<ReadonlySet<string>>(FIRST);
  useEffect(() => void readTables(), []);
  const queued = queue === null ? null : paperTaskOf(queue.plan.shared);
  const [asked, setTask] = useState<PaperTask | null>(null);
  const task = asked ?? queued ?? 'letters';
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
        label="What is learned"
        options={PAPER_TASKS.map((value) => ({ value, label: PAPER_TASK_INFO[value].name }))}
        value={task}
        onChange={setTask}
      />
      <p>
        {ABOUT[task]} <b>Paper</b> is what Leblond et al. (2018) publish; they tell neither seeds nor updates.{' '}
        <b>Yours</b> is what you train here. Mean ± standard deviation over seeds.
      </p>
      {results.kind === 'missing' && (
        <p role="alert">
          Our results could not be loaded ({results.message}). Everything else works without them; reload the
          page to try again.
        </p>
      )}
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
          <h3>Our runs</h3>
          <RunCurves task={task} runs={ours} />
          <RunsTable task={task} runs={ours} />
          <p className={styles['aside']}>
            {sayOf(PAPER_TASK_INFO[task].task)('Errors are of all test {$sequences}.')} One thread of{' '}
            {ours[0]?.backend} ({ours[0]?.adapter}) from the command line; the data are others’ and do not
            come with this page.
          </p>
        </>
      )}
    </div>
  );
}
