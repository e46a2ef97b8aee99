/** Every long run that the page carries, one row each, with what the paper has for it. */
import { PAPER_TASK_INFO, type PaperTask } from '../../experiments/paperTables.ts';
import { published } from '../../experiments/reproduced.ts';
import { settingsOf, type Result } from '../../experiments/results.ts';
import { count, duration } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Table } from '../parts/Table.tsx';
import styles from './experiments.module.css';
import { toldName } from './toldName.ts';
import { takeSettings } from './takeSettings.ts';
import { TABLES } from '../../text/en/paperTables.ts';
import { sayOf } from '../../tasks/say.ts';
import { fixed, plain } from '../../text/numbers.ts';

const RUNS = TABLES.runs;

/** One contestant of one run. */
interface Line {
  readonly run: Result;
  readonly seed: number;
  readonly name: string;
  readonly outcome: Result['contestants'][number];
  readonly paper: ReturnType<typeof published>;
}

/** Those that the paper has come first, each kind together. */
function linesOf(runs: readonly Result[]): Line[] {
  const lines = runs.flatMap((run) => {
    const settings = settingsOf(run);
    return run.contestants.map((outcome, i) => {
      const contestant = settings.contestants[i];
      const paper = contestant === undefined ? null : published(contestant, settings);
      return { run, seed: settings.seed, name: toldName(run, i), outcome, paper };
    });
  });
  const rank = ({ paper }: Line): number => (paper === null ? 1 : 0);
  return lines.sort(
    (a, b) => rank(a) - rank(b) || a.outcome.name.localeCompare(b.outcome.name) || a.seed - b.seed,
  );
}

const twoDigits = (fraction: number): string => `${fixed(100 * fraction, 2)} %`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function RunsTable({ task, runs }: { readonly task: PaperTask; readonly runs: readonly Result[] }) {
  const say = sayOf(PAPER_TASK_INFO[task]);
  return (
    <Table name="long-runs" label={say(RUNS.table)} className={styles['runs']}>
      <thead>
        <tr>
          <th scope="col">{say(RUNS.contestant)}</th>
          <th scope="col">{say(RUNS.seed)}</th>
          <th scope="col">{say(RUNS.updates)}</th>
          <th scope="col">{capital(say(PAPER_TASK_INFO[task].error))}</th>
          <th scope="col">{say(RUNS.chosen)}</th>
          <th scope="col">{say(RUNS.sequenceError)}</th>
          <th scope="col">{say(RUNS.paper, { error: say(PAPER_TASK_INFO[task].error) })}</th>
          <th scope="col">{say(RUNS.time)}</th>
          <th scope="col">{say(RUNS.ms)}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {linesOf(runs).map(({ run, seed, name, outcome, paper }, i) => (
          <tr key={i}>
            <th scope="row">{name}</th>
            <td>{seed}</td>
            <td>{count(outcome.updates)}</td>
            <td>{twoDigits(outcome.letterError)}</td>
            <td>
              {outcome.chosen === undefined
                ? '–'
                : say(RUNS.chosenAt, {
                    error: twoDigits(outcome.chosen.letterError),
                    update: outcome.chosen.update,
                  })}
            </td>
            <td>{twoDigits(outcome.wordError)}</td>
            <td>
              {paper === null
                ? '–'
                : say(RUNS.published, { error: fixed(paper.percent, 1), where: paper.where })}
            </td>
            <td>{duration(outcome.seconds)}</td>
            <td>{plain(outcome.msPerStep)}</td>
            <td>
              <Button
                aria-label={say(TABLES.useOf, { run: name, seed: String(seed) })}
                onClick={() => takeSettings(run)}
              >
                {say(TABLES.use)}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
