/** What long runs on the real letters came to, beside what the paper has; every run one click away. */
import { lazy, Suspense } from 'react';
import { CONTESTANT_LIMIT } from '../../experiments/contestants.ts';
import { published } from '../../experiments/reproduction.ts';
import { settingsOf, type Result } from '../../experiments/results.ts';
import { openPanel } from '../../state/panelStore.ts';
import { note, tellError } from '../../state/noticeStore.ts';
import { wantedSettings, wantSettings } from '../../state/settingsStore.ts';
import { count, duration } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Mark } from '../parts/Mark.tsx';
import { useWidth } from '../useWidth.ts';
import styles from './results.module.css';
import { useResults } from './useResults.ts';

const LinePlot = lazy(async () => ({ default: (await import('../curves/LinePlot.tsx')).LinePlot }));

/** One contestant of one run. */
interface Line {
  readonly run: Result;
  readonly seed: number;
  readonly outcome: Result['contestants'][number];
  readonly paper: ReturnType<typeof published>;
}

function linesOf(runs: readonly Result[]): Line[] {
  return runs.flatMap((run) => {
    const settings = settingsOf(run);
    return run.contestants.map((outcome, i) => {
      const contestant = settings.contestants[i];
      return {
        run,
        seed: settings.seed,
        outcome,
        paper: contestant === undefined ? null : published(contestant),
      };
    });
  });
}

/** The first of each name, as many as there are marks for. */
function drawn(lines: readonly Line[]): Line[] {
  const first = lines.filter(
    (line, i) => lines.findIndex(({ outcome }) => outcome.name === line.outcome.name) === i,
  );
  return first.slice(0, CONTESTANT_LIMIT);
}

function take(run: Result): void {
  try {
    // The reader's own data stay chosen: the run's own cannot come along.
    const { data, split } = wantedSettings();
    wantSettings({ ...settingsOf(run), data, split: data === 'own' ? settingsOf(run).split : split });
    openPanel(null);
    note(
      `The settings of this run are taken over. Its data, ${run.data.name}, are not part of this page: open letter.data or letter.data.gz to train on them.`,
    );
  } catch (error) {
    tellError(error);
  }
}

/** Errors over updates; logarithmic, because they span from one in one to one in a hundred. */
function Curves({ lines }: { readonly lines: readonly Line[] }) {
  const [frame, width] = useWidth();
  const longest = Math.max(...lines.map(({ outcome }) => outcome.updates));
  const points = lines.map(({ outcome }) =>
    outcome.curve.map(([x, letterError]) => ({ x, y: Math.max(0.005, letterError) })),
  );
  return (
    <figure className={styles['figure']}>
      <figcaption>Letter error (%) on 256 test words, by updates</figcaption>
      <div ref={frame} className={styles['plot']}>
        {width > 0 && (
          <Suspense fallback={null}>
            <LinePlot
              width={width}
              height={200}
              lines={points}
              marks={6}
              x={{ domain: [0, longest], format: count }}
              y={{
                domain: [0.005, 1],
                format: (value) => String(Math.round(100 * value)),
                log: true,
                ticks: [0.01, 0.03, 0.1, 0.3, 1],
              }}
            />
          </Suspense>
        )}
      </div>
      <ul className={styles['legend']}>
        {lines.map(({ outcome }, i) => (
          <li key={outcome.name}>
            <Mark contestant={i} /> {outcome.name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Table({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Measured runs">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Contestant</th>
            <th scope="col">Seed</th>
            <th scope="col">Updates</th>
            <th scope="col">Letter error</th>
            <th scope="col">Word error</th>
            <th scope="col">Paper, letter error</th>
            <th scope="col">Time</th>
            <th scope="col">ms an update</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ run, seed, outcome, paper }) => (
            <tr key={`${outcome.name} ${seed}`}>
              <th scope="row">{outcome.name}</th>
              <td>{seed}</td>
              <td>{count(outcome.updates)}</td>
              <td>{(100 * outcome.letterError).toFixed(2)} %</td>
              <td>{(100 * outcome.wordError).toFixed(2)} %</td>
              <td>{paper === null ? '–' : `${paper.percent.toFixed(1)} % (${paper.where})`}</td>
              <td>{duration(outcome.seconds)}</td>
              <td>{outcome.msPerStep}</td>
              <td>
                <Button
                  aria-label={`Use the settings of ${outcome.name}, seed ${seed}`}
                  onClick={() => take(run)}
                >
                  Use settings
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ResultsPanel() {
  const results = useResults();
  if (results.kind === 'loading') return <p>Loading …</p>;
  if (results.kind === 'missing')
    return (
      <p role="alert">
        The results could not be loaded ({results.message}). Everything else works without them; reload the
        page to try again.
      </p>
    );
  const lines = linesOf(results.runs);
  const [first] = results.runs;
  if (first === undefined) return <p>No results are part of this page.</p>;
  return (
    <div className={styles['panel']}>
      <p>
        Trained to the end with the preset “The paper’s letters” on the handwritten words that the paper uses:
        folds 2 to 9 train, fold 1 tests, and fold 0, the paper’s test, was left alone. Errors are of all
        words of fold 1 after the last update; nothing was chosen by looking at them. The paper trains on nine
        folds and tells neither seeds nor updates: its figures stand beside ours for comparison.
      </p>
      <Curves lines={drawn(lines)} />
      <Table lines={lines} />
      <p className={styles['aside']}>
        One thread of {first.backend} ({first.adapter}) from the command line. The data are others’ and do not
        come with this page: “Use settings” takes a run’s settings over, and your own letter.data.gz opens
        from the settings.
      </p>
    </div>
  );
}
