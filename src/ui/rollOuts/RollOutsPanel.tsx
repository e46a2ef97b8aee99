/** The roll-outs of the chosen cell: each letter forced there, the word the policy made of it, and what that costs. */
import { useRef, useState } from 'react';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { WatchReport } from '../../experiments/reports.ts';
import type { CellChoice } from '../../state/selection.ts';
import { force } from '../../state/forkStore.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { bringIntoView } from '../intoView.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { Term } from '../terms/Term.tsx';
import { useSay } from '../useSay.ts';
import { sourceOf } from '../sandbox/source.ts';
import { shownViews } from '../costTable/CostTablePanel.tsx';
import { countTried } from './finishedWords.ts';
import { RollOutList } from './RollOutList.tsx';
import styles from './RollOutsPanel.module.css';

const TreePanel = lazyPart(
  'Tree of roll-outs',
  async () => (await import('../tree/TreePanel.tsx')).TreePanel,
);
const SandboxPanel = lazyPart(
  'Sandbox',
  async () => (await import('../sandbox/SandboxPanel.tsx')).SandboxPanel,
);

/** Roll-outs that are listed at most: of large vocabularies all may be tried. */
const MOST = 100;

interface Props {
  readonly report: WatchReport;
  readonly vocabulary: readonly string[];
  /** By contestant. */
  readonly names: readonly string[];
  readonly contestants: readonly ContestantSettings[];
  readonly view: number | 'all';
  readonly choice: CellChoice;
  /** Letters can be forced on the word: there is an engine that knows it. */
  readonly forkable: boolean;
  readonly onChoose: (cell: number, token: number) => void;
}

export function RollOutsPanel({
  report,
  vocabulary,
  names,
  contestants,
  view,
  choice,
  forkable,
  onChoose,
}: Props) {
  const say = useSay();
  const [look, setLook] = useState<'list' | 'tree'>('list');
  const [all, setAll] = useState(false);
  const [playing, setPlaying] = useState(false);
  const lists = useRef<HTMLDivElement>(null);
  const views = shownViews(report.views, view);
  const few = views.length > 1 ? 5 : 8;
  const tried = Math.max(...views.map((table) => countTried(table, choice.cell)));
  const letter = vocabulary[choice.token] ?? '?';
  const showAll = (): void => {
    setAll(!all);
    requestAnimationFrame(() => bringIntoView(lists.current));
  };
  const own = sourceOf(say, views, contestants, names, report.word, vocabulary, choice.cell);
  return (
    <>
      <section aria-labelledby="roll-outs" data-several={views.length > 1} className={styles['panel']}>
        <div className={styles['about']}>
          <h2 id="roll-outs">
            Cell {choice.cell + 1}, {say('{$unit}')} {letter}
          </h2>
          <span className={styles['ask']}>
            <Term name="rollOuts" label="What are roll-in and roll-out?" />
          </span>
          <p>
            {say(
              'Force a {$unit} here and let the model finish: the cost is what the whole {$sequence} then gets wrong.',
            )}
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
          <Segmented<'list' | 'tree'>
            label="How roll-outs are shown"
            look="quiet"
            options={[
              { value: 'list', label: 'list' },
              { value: 'tree', label: 'tree' },
            ]}
            value={look}
            onChange={setLook}
          />
          {forkable && (
            <button
              type="button"
              className={styles['more']}
              title="See who recovers; Enter in the cost table does the same"
              onClick={() => force([choice])}
            >
              force {letter} at {say('{$unit}')} {choice.cell + 1} on everyone
            </button>
          )}
          {tried > few && (
            <button type="button" className={styles['more']} aria-expanded={all} onClick={showAll}>
              {!all
                ? tried > MOST
                  ? `show ${MOST} of ${tried}`
                  : `show all ${tried}`
                : look === 'list'
                  ? 'show fewer'
                  : 'put equal ones together'}
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
        {look === 'tree' ? (
          <TreePanel
            {...{ views, names, contestants, vocabulary, choice, onChoose, forkable, all }}
            word={report.word}
          />
        ) : (
          <div ref={lists} className={styles['lists']}>
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
                count={all ? MOST : few}
                onChoose={onChoose}
              />
            ))}
          </div>
        )}
      </section>
      {playing && own !== null && (
        <SandboxPanel source={own} vocabulary={vocabulary} onClose={() => setPlaying(false)} />
      )}
    </>
  );
}
