/** The roll-outs of the chosen cell: each letter forced there, the word the policy made of it, and what that costs. */
import { lazy, Suspense, useState } from 'react';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { WatchReport } from '../../experiments/reports.ts';
import type { CellChoice } from '../../state/selection.ts';
import { sourceOf } from '../sandbox/source.ts';
import { shownViews } from '../costTable/CostTablePanel.tsx';
import { countTried } from './finishedWords.ts';
import { RollOutList } from './RollOutList.tsx';
import styles from './RollOutsPanel.module.css';

const SandboxPanel = lazy(async () => ({
  default: (await import('../sandbox/SandboxPanel.tsx')).SandboxPanel,
}));

interface Props {
  readonly report: WatchReport;
  readonly vocabulary: readonly string[];
  /** By contestant. */
  readonly names: readonly string[];
  readonly contestants: readonly ContestantSettings[];
  readonly view: number | 'all';
  readonly choice: CellChoice;
  readonly dim: boolean;
  readonly onChoose: (cell: number, token: number) => void;
}

export function RollOutsPanel({
  report,
  vocabulary,
  names,
  contestants,
  view,
  choice,
  dim,
  onChoose,
}: Props) {
  const [all, setAll] = useState(false);
  const [playing, setPlaying] = useState(false);
  const views = shownViews(report.views, view);
  const few = views.length > 1 ? 5 : 8;
  const tried = Math.max(...views.map((table) => countTried(table, choice.cell)));
  const letter = vocabulary[choice.token] ?? '?';
  const own = sourceOf(views, contestants, names, report.word, vocabulary, choice.cell);
  return (
    <>
      <section
        aria-labelledby="roll-outs"
        data-dim={dim}
        data-several={views.length > 1}
        className={styles['panel']}
      >
        <div className={styles['about']}>
          <h2 id="roll-outs">
            Cell {choice.cell + 1}, letter {letter}
          </h2>
          <p>
            Force a letter here and let the model finish: the cost is what the whole word then gets wrong.
          </p>
          <p className={styles['key']}>
            <span>
              <u data-source="forced">a</u> forced
            </span>
            <span>
              <u data-source="learned">a</u> model chose
            </span>
            <span>
              <u data-source="reference">a</u> reference chose
            </span>
            <span>
              <u data-source="learned" data-wrong="true">
                a
              </u>{' '}
              wrong
            </span>
          </p>
          {tried > few && (
            <button type="button" className={styles['more']} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? `show the cheapest ${few}` : `show all ${tried}`}
            </button>
          )}
          {own !== null && (
            <button
              type="button"
              className={styles['more']}
              aria-expanded={playing}
              onClick={() => setPlaying(!playing)}
            >
              {playing ? 'close the sandbox' : 'change costs in a sandbox'}
            </button>
          )}
        </div>
        <div className={styles['lists']}>
          {views.map((table) => (
            <RollOutList
              key={table.contestant}
              view={table}
              name={names[table.contestant] ?? ''}
              method={contestants[table.contestant]?.method ?? 'searnn'}
              named={views.length > 1}
              targets={report.word.targets}
              vocabulary={vocabulary}
              choice={choice}
              count={all ? vocabulary.length : few}
              onChoose={onChoose}
            />
          ))}
        </div>
      </section>
      {playing && own !== null && (
        <Suspense fallback={null}>
          <SandboxPanel source={own} vocabulary={vocabulary} onClose={() => setPlaying(false)} />
        </Suspense>
      )}
    </>
  );
}
