/** Exactly what was, or would be, run for one figure of the paper: every setting, every run, and the command for it. */
import { PAPER_TASK_INFO, type PaperCell, type PaperTask } from '../../experiments/paperTables.ts';
import { spreadText, type Reproduced } from '../../experiments/reproduced.ts';
import { planJobs, reproductionSettings } from '../../experiments/reproduction.ts';
import { jobsOf, type TableQueue } from '../../experiments/reproductionQueue.ts';
import { settingsOf, type Result } from '../../experiments/results.ts';
import { settingLines } from '../../experiments/settingsText.ts';
import type { Settings } from '../../experiments/settings.ts';
import { count } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { useOpened } from '../intoView.ts';
import styles from './experiments.module.css';
import { takeSettings } from './takeSettings.ts';
import { sayOf } from '../../text/say.ts';

interface Props {
  readonly task: PaperTask;
  readonly cell: PaperCell;
  readonly ours: readonly Reproduced[];
  readonly yours: readonly Reproduced[];
  readonly queue: TableQueue | null;
}

/** What a fresh queue would run where nothing was run yet. */
function planned(task: PaperTask, cell: PaperCell): Settings | undefined {
  const plan = { tables: [1, 2] as const, only: [cell.id], seeds: 1, costScales: [50], updates: null };
  return planJobs({ ...plan, shared: reproductionSettings(task) })[0]?.settings;
}

function Runs({ whose, runs }: { readonly whose: string; readonly runs: readonly Result[] }) {
  return (
    <ul>
      {runs.map((run, i) => {
        const [outcome] = run.contestants;
        if (outcome === undefined) return null;
        const { seed, costScale } = { seed: settingsOf(run).seed, ...settingsOf(run).contestants[0] };
        const { letterError, updates, chosen } = outcome;
        return (
          <li key={i}>
            <span>
              {whose}, seed {seed}
              {outcome.name.includes(' KL ') && `, α ${costScale}`}: {(100 * letterError).toFixed(2)} % after{' '}
              {count(updates)} updates
              {chosen &&
                `; ${(100 * chosen.letterError).toFixed(2)} % with the weights of update ${count(chosen.update)}, ${sayOf(run.data.task ?? 'letters')('chosen on held-out {$sequences}')}`}
              ; trained on {run.data.name}, {run.backend} ({run.adapter})
            </span>
            <Button
              aria-label={`Use settings of ${whose.toLowerCase()}, seed ${seed}`}
              onClick={() => takeSettings(run)}
            >
              Use settings
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

export function FigureDetails({ task, cell, ours, yours, queue }: Props) {
  const opened = useOpened<HTMLDivElement>();
  const say = sayOf(PAPER_TASK_INFO[task].task);
  const ourRun = ours[0]?.runs[0];
  const queued = queue && jobsOf(queue).find((job) => job.cell.id === cell.id)?.settings;
  const columns = [
    { head: 'Ours', settings: ourRun && settingsOf(ourRun) },
    { head: 'Yours', settings: queued ?? undefined },
  ].filter(({ settings }) => settings !== undefined);
  const shown = columns.length > 0 ? columns : [{ head: 'A run here', settings: planned(task, cell) }];
  const lines = shown.map(({ settings }) => (settings === undefined ? [] : settingLines(say, settings)));
  return (
    <div ref={opened} className={styles['exact']}>
      {ours.map(({ apart, last, chosen, costScale, candidates }) => (
        <p key={apart}>
          Ours{apart !== '' && ` (${apart})`}: {spreadText(last)} % after the last update
          {chosen && `, ${spreadText(chosen)} % ${say('with weights chosen on held-out {$sequences}')}`}.
          {costScale !== null &&
            ` α ${costScale}${candidates.length > 1 ? `, the best on ${say('held-out {$sequences}')} of ${candidates.join(', ')}` : ', the only one tried'}.`}
        </p>
      ))}
      <Runs whose="Ours" runs={ours.flatMap(({ runs }) => runs)} />
      <Runs whose="Yours" runs={yours.flatMap(({ runs }) => runs)} />
      <table>
        <caption className="visually-hidden">Settings of {cell.label}</caption>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            {shown.map(({ head }) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(lines[0] ?? []).map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {lines.map((column, i) => (
                <td key={i}>{column.find((line) => line.key === key)?.value ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        From the command line:{' '}
        <code>
          npm run searnn -- reproduce --table all --only {cell.id} {PAPER_TASK_INFO[task].options} --out runs
        </code>
      </p>
    </div>
  );
}
