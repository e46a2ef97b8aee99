/** What to queue: how often, with which α, how long, and whose settings. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { PAPER_CELLS, PAPER_TASK_INFO, type PaperTask } from '../../experiments/paperTables.ts';
import {
  choiceFault,
  planJobs,
  reproductionSettings,
  type ReproductionPlan,
} from '../../experiments/reproduction.ts';
import { tellError } from '../../state/noticeStore.ts';
import { settingsStore } from '../../state/settingsStore.ts';
import { startTables } from '../../state/tables/tables.ts';
import { TABLES_QUEUE } from '../../text/en/tablesQueue.ts';
import { duration } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Entry } from '../parts/Entry.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useData } from '../useShown.ts';
import styles from './experiments.module.css';
import { readScales, readWhole } from './readEntries.ts';
import { sayOf } from '../../tasks/say.ts';
import { TASKS } from '../../tasks/tasks.ts';

const FORM = TABLES_QUEUE.form;

interface Props {
  readonly task: PaperTask;
  readonly wanted: ReadonlySet<string>;
  readonly onWant: (wanted: ReadonlySet<string>) => void;
  /** Seconds of one unit of effort in our own runs; null where they are not there. */
  readonly pace: number | null;
}

const idsOf = (tables: readonly number[]): ReadonlySet<string> =>
  new Set(PAPER_CELLS.filter(({ table }) => tables.includes(table)).map(({ id }) => id));

export function QueueForm({ task, wanted, onWant, pace }: Props) {
  const [seeds, setSeeds] = useState('1');
  const [scales, setScales] = useState('50');
  const [updates, setUpdates] = useState('');
  const [whose, setWhose] = useState<'paper' | 'page'>('paper');
  const data = useData();
  const page = useStore(settingsStore, (state) => state.wanted);
  const [seedCount, costScales, updateCount] = [
    readWhole(seeds, 100),
    readScales(scales),
    readWhole(updates, 1e6),
  ];
  const ownUpdates = updates.trim() !== '';
  const info = PAPER_TASK_INFO[task];
  const say = sayOf(info);
  const begin = reproductionSettings(task);
  const shared =
    whose === 'page' ? page : { ...begin, data: page.data, split: info.anySplit ? page.split : begin.split };
  // The runs train on the page's data, which must be the task's.
  const fits = data === null || data.task === info.task;
  const unchosen = choiceFault({ costScales: costScales ?? [], shared });
  const plan: ReproductionPlan | null =
    seedCount === null ||
    costScales === null ||
    unchosen !== null ||
    (ownUpdates && updateCount === null) ||
    wanted.size === 0
      ? null
      : {
          ...{ tables: [1, 2], only: [...wanted], seeds: seedCount, costScales, shared },
          updates: ownUpdates ? updateCount : null,
        };
  const jobs = plan ? planJobs(plan) : [];
  const effort = jobs.reduce((sum, job) => sum + job.effort, 0);
  const split = data?.splits.find(({ id }) => id === shared.split)?.label ?? shared.split;
  const named = data?.source === 'own' ? data.name : say(FORM.builtIn);
  const trainedOn = data === null ? say(FORM.inUse) : named;
  return (
    <section className={styles['form']} aria-label={say(FORM.title)}>
      <h3>{say(FORM.title)}</h3>
      {!fits && <p role="alert">{say(FORM.otherTask, { task: say(TASKS[info.task].title) })}</p>}
      <p>
        {fits && `${say(FORM.lead, { data: trainedOn, split })} `}
        {say(FORM.engine, { measuredOn: say(info.measuredOn) })}
      </p>
      <div className={styles['buttons']}>
        <Button onClick={() => onWant(idsOf([1]))}>{say(FORM.first)}</Button>
        <Button onClick={() => onWant(idsOf([1, 2]))}>{say(FORM.both)}</Button>
        <Button onClick={() => onWant(new Set())}>{say(FORM.none)}</Button>
        <Segmented
          label={say(FORM.settings)}
          options={(['paper', 'page'] as const).map((value) => ({ value, label: say(FORM.whose[value]) }))}
          value={whose}
          onChange={setWhose}
        />
      </div>
      <div className={styles['entries']}>
        <Entry
          label={say(FORM.seeds.label)}
          help={say(FORM.seeds.help)}
          value={seeds}
          problem={seedCount === null ? say(FORM.seeds.problem) : null}
          onChange={setSeeds}
        />
        <Entry
          label={say(FORM.scales.label)}
          help={say(FORM.scales.help)}
          value={scales}
          problem={costScales === null ? say(FORM.scales.problem) : unchosen}
          onChange={setScales}
        />
        <Entry
          label={say(FORM.updates.label)}
          help={say(FORM.updates.help, { ours: say(info.ours) })}
          value={updates}
          problem={ownUpdates && updateCount === null ? say(FORM.updates.problem) : null}
          onChange={setUpdates}
        />
      </div>
      <div className={styles['buttons']}>
        <Button
          look="strong"
          disabled={plan === null || data === null || !fits}
          onClick={() => {
            if (plan) startTables(plan).catch(tellError);
          }}
        >
          {say(FORM.start)}
        </Button>
        <span role="status">
          {wanted.size === 0
            ? say(FORM.choose)
            : pace === null || whose === 'page'
              ? say(FORM.runs, { runs: jobs.length })
              : say(FORM.runsFor, { runs: jobs.length, time: duration(effort * pace) })}
        </span>
      </div>
    </section>
  );
}
