/** Exactly what was, or would be, run for one figure of the paper: every setting, every run, and the command for it. */
import { useRef } from 'react';
import { PAPER_TASK_INFO, type PaperCell, type PaperTask } from '../../experiments/paperTables.ts';
import { spreadText, type Reproduced } from '../../experiments/reproduced.ts';
import { planJobs, reproductionSettings } from '../../experiments/reproduction.ts';
import { jobsOf, type TableQueue } from '../../experiments/reproductionQueue.ts';
import { settingsOf, type Result } from '../../experiments/results.ts';
import { settingLines } from '../../experiments/settingsText.ts';
import type { Settings } from '../../experiments/settings.ts';
import { TABLES } from '../../text/en/paperTables.ts';
import { Button } from '../parts/Button.tsx';
import { Told } from '../parts/Told.tsx';
import { SaveTable } from '../takeAlong/SaveTable.tsx';
import { useOpened } from '../intoView.ts';
import styles from './experiments.module.css';
import { takeSettings } from './takeSettings.ts';
import { sayOf, type Say } from '../../tasks/say.ts';
import { fixed, plain } from '../../text/numbers.ts';
import { named } from '../../text/tell.ts';
import { toldAdapter } from '../../experiments/adapterText.ts';

const DETAILS = TABLES.details;

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

const hundredths = (error: number): string => fixed(100 * error, 2);

function Runs({ whose, runs }: { readonly whose: string; readonly runs: readonly Result[] }) {
  return (
    <ul>
      {runs.map((run, i) => {
        const [outcome] = run.contestants;
        if (outcome === undefined) return null;
        const { seed, costScale } = { seed: settingsOf(run).seed, ...settingsOf(run).contestants[0] };
        const { letterError, updates, chosen } = outcome;
        const say = sayOf(run.data);
        const begins = { whose, seed: String(seed) };
        const told = {
          run: outcome.name.includes(' KL ')
            ? say(DETAILS.seedScaled, { ...begins, scale: plain(Number(costScale)) })
            : say(DETAILS.seed, begins),
          ...{ error: hundredths(letterError), updates },
          ...{ data: named(run.data.name), backend: run.backend, adapter: toldAdapter(run.adapter) },
        };
        return (
          <li key={i}>
            <span>
              {chosen === undefined
                ? say(DETAILS.run, told)
                : say(DETAILS.runChosen, {
                    ...told,
                    chosen: hundredths(chosen.letterError),
                    chosenUpdate: chosen.update,
                  })}
            </span>
            <Button
              aria-label={say(TABLES.useOf, { run: whose.toLowerCase(), seed: String(seed) })}
              onClick={() => takeSettings(run)}
            >
              {say(TABLES.use)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function measuredText(say: Say, { apart, last, chosen }: Pick<Reproduced, 'apart' | 'last' | 'chosen'>) {
  const whose = apart === '' ? say(TABLES.ours) : say(DETAILS.oursApart, { apart });
  const told = { whose, error: spreadText(last) };
  return chosen === null
    ? say(DETAILS.measured, told)
    : say(DETAILS.measuredChosen, { ...told, chosen: spreadText(chosen) });
}

function scaleText(say: Say, costScale: number, candidates: readonly number[]): string {
  const scale = plain(costScale);
  if (candidates.length <= 1) return say(DETAILS.onlyScale, { scale });
  return say(DETAILS.bestScale, { scale, candidates: candidates.join(', ') });
}

export function FigureDetails({ task, cell, ours, yours, queue }: Props) {
  const opened = useOpened<HTMLDivElement>();
  const table = useRef<HTMLTableElement>(null);
  const say = sayOf(PAPER_TASK_INFO[task]);
  const ourRun = ours[0]?.runs[0];
  const queued = queue && jobsOf(queue).find((job) => job.cell.id === cell.id)?.settings;
  const columns = [
    { head: say(TABLES.ours), settings: ourRun && settingsOf(ourRun) },
    { head: say(TABLES.yours), settings: queued ?? undefined },
  ].filter(({ settings }) => settings !== undefined);
  const shown = columns.length > 0 ? columns : [{ head: say(DETAILS.here), settings: planned(task, cell) }];
  const lines = shown.map(({ settings }) => (settings === undefined ? [] : settingLines(say, settings)));
  return (
    <div ref={opened} className={styles['exact']}>
      {ours.map(({ apart, last, chosen, costScale, candidates }) => (
        <p key={apart}>
          {measuredText(say, { apart, last, chosen })}
          {costScale !== null && ` ${scaleText(say, costScale, candidates)}`}
        </p>
      ))}
      <Runs whose={say(TABLES.ours)} runs={ours.flatMap(({ runs }) => runs)} />
      <Runs whose={say(TABLES.yours)} runs={yours.flatMap(({ runs }) => runs)} />
      <table ref={table}>
        <caption className="visually-hidden">{say(TABLES.settingsOf, { figure: cell.label })}</caption>
        <thead>
          <tr>
            <th scope="col">{say(DETAILS.setting)}</th>
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
      <SaveTable name={`settings-${cell.id}`} label={cell.label} table={table} />
      <p>
        <Told
          message={DETAILS.commandLine}
          with={{
            command: (
              <code>
                npm run searnn -- reproduce --table all --only {cell.id} {PAPER_TASK_INFO[task].options} --out
                runs
              </code>
            ),
          }}
        />
      </p>
    </div>
  );
}
