/** Every long run that the page carries, one row each, with what the paper has for it. */
import { PAPER_TASK_INFO, type PaperTask } from '../../experiments/paperTables.ts';
import { published } from '../../experiments/reproduced.ts';
import { settingsOf, type Result } from '../../experiments/results.ts';
import { count, duration } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Table } from '../parts/Table.tsx';
import styles from './experiments.module.css';
import { takeSettings } from './takeSettings.ts';
import { sayOf } from '../../text/say.ts';

/** One contestant of one run. */
interface Line {
  readonly run: Result;
  readonly seed: number;
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
      return { run, seed: settings.seed, outcome, paper };
    });
  });
  const rank = ({ paper }: Line): number => (paper === null ? 1 : 0);
  return lines.sort(
    (a, b) => rank(a) - rank(b) || a.outcome.name.localeCompare(b.outcome.name) || a.seed - b.seed,
  );
}

const twoDigits = (fraction: number): string => `${(100 * fraction).toFixed(2)} %`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function RunsTable({ task, runs }: { readonly task: PaperTask; readonly runs: readonly Result[] }) {
  const say = sayOf(PAPER_TASK_INFO[task].task);
  return (
    <Table label="Measured runs" className={styles['runs']}>
      <thead>
        <tr>
          <th scope="col">Contestant</th>
          <th scope="col">Seed</th>
          <th scope="col">Updates</th>
          <th scope="col">{capital(PAPER_TASK_INFO[task].error)}</th>
          <th scope="col">{say('chosen on held-out {$sequences}')}</th>
          <th scope="col">{say('{$Sequence} error')}</th>
          <th scope="col">Paper, {PAPER_TASK_INFO[task].error}</th>
          <th scope="col">Time</th>
          <th scope="col">ms an update</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {linesOf(runs).map(({ run, seed, outcome, paper }, i) => (
          <tr key={i}>
            <th scope="row">{outcome.name}</th>
            <td>{seed}</td>
            <td>{count(outcome.updates)}</td>
            <td>{twoDigits(outcome.letterError)}</td>
            <td>
              {outcome.chosen === undefined
                ? '–'
                : `${twoDigits(outcome.chosen.letterError)} (update ${count(outcome.chosen.update)})`}
            </td>
            <td>{twoDigits(outcome.wordError)}</td>
            <td>{paper === null ? '–' : `${paper.percent.toFixed(1)} % (${paper.where})`}</td>
            <td>{duration(outcome.seconds)}</td>
            <td>{outcome.msPerStep}</td>
            <td>
              <Button
                aria-label={`Use settings of ${outcome.name}, seed ${seed}`}
                onClick={() => takeSettings(run)}
              >
                Use settings
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
