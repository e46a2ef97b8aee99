/** Test errors of the runs that the page carries, over updates. */
import { CONTESTANT_LIMIT } from '../../experiments/contestants.ts';
import { settingsOf, type Result } from '../../experiments/results.ts';
import { count } from '../format.ts';
import { Mark } from '../parts/Mark.tsx';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { useWidth } from '../useWidth.ts';
import { LazyLinePlot } from '../curves/LazyLinePlot.tsx';
import styles from './experiments.module.css';
import { runCurvesFigure, type RunLine } from './runCurvesFigure.ts';
import { toldName } from './toldName.ts';
import { PAPER_TASK_INFO, type PaperTask } from '../../experiments/paperTables.ts';
import { TABLES } from '../../text/en/paperTables.ts';
import { sayOf, type Say } from '../../tasks/say.ts';

const RUNS = TABLES.runs;

/** What is drawn, by how its name begins; a page of other runs draws the first of each name. */
const SHOWN = ['MLE', 'SeaRNN LL l/m all', 'SeaRNN KL 50 l/m all', 'SeaRNN KL 50 l/l all'];

function drawn(runs: readonly Result[]): (Result['contestants'][number] & RunLine)[] {
  const all = runs.flatMap((run) =>
    run.contestants.map((outcome, place) => {
      const { seed } = settingsOf(run);
      return { ...outcome, seed, place, told: toldName(run, place) };
    }),
  );
  const first = all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i);
  const chosen = SHOWN.flatMap((part) => first.filter(({ name }) => name.startsWith(part)));
  return (chosen.length > 1 ? chosen : first).slice(0, CONTESTANT_LIMIT);
}

/** `256`, or `256 to 1,024` where runs were tested on different numbers of words. */
function wordsText(say: Say, lines: readonly Result['contestants'][number][]): string {
  const counts = lines.map(({ curveWords = 256 }) => curveWords);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? count(least) : say(RUNS.range, { least, most });
}

/** Logarithmic, because errors span from one in one to one in a hundred. */
export function RunCurves({ task, runs }: { readonly task: PaperTask; readonly runs: readonly Result[] }) {
  const say = sayOf(PAPER_TASK_INFO[task]);
  const [frame, width] = useWidth();
  const lines = drawn(runs);
  const longest = Math.max(...lines.map(({ updates }) => updates));
  const title = say(RUNS.curves, { count: wordsText(say, lines) });
  const points = lines.map(({ curve }) =>
    curve.map(([x, letterError]) => ({ x, y: Math.max(0.005, letterError) })),
  );
  return (
    <figure className={styles['figure']}>
      <figcaption>{title}</figcaption>
      <div ref={frame} className={styles['plot']}>
        {width > 0 && (
          <>
            <LazyLinePlot
              width={width}
              height={200}
              lines={points}
              marks={6}
              x={{ domain: [0, longest], format: count }}
              y={{
                domain: [0.005, 1],
                format: (value) => String(Math.round(100 * value)),
                log: true,
              }}
            />
          </>
        )}
      </div>
      <ul className={styles['legend']}>
        {lines.map(({ told }, i) => (
          <li key={told}>
            <Mark contestant={i} /> {told}
          </li>
        ))}
      </ul>
      <TakeAlong
        name={`runs-${task}`}
        of={title}
        kind="curves"
        take={() => ({ kind: 'curves', figure: runCurvesFigure(say, title, lines) })}
      />
    </figure>
  );
}
