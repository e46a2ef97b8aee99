/** The roll-outs of the chosen cell: each letter forced there, the word the policy made of it, and what that costs. */
import { useRef, useState } from 'react';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { WatchReport } from '../../experiments/reports.ts';
import type { CellChoice } from '../../state/selection.ts';
import { force } from '../../state/forkStore.ts';
import { ROLL_OUTS } from '../../text/en/rollOuts.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { bringIntoView } from '../intoView.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { Term } from '../terms/Term.tsx';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import { sourceOf } from '../sandbox/source.ts';
import { shownViews } from '../costTable/CostTablePanel.tsx';
import { countTried } from './finishedWords.ts';
import { RollOutList } from './RollOutList.tsx';
import { rollOutTable } from './rollOutTable.ts';
import styles from './RollOutsPanel.module.css';

const TreePanel = lazyPart(ROLL_OUTS.tree, async () => (await import('../tree/TreePanel.tsx')).TreePanel);
const SandboxPanel = lazyPart(
  ROLL_OUTS.sandbox,
  async () => (await import('../sandbox/SandboxPanel.tsx')).SandboxPanel,
);

/** Roll-outs that are listed at most: of large vocabularies all may be tried. */
const MOST = 100;

const LOOKS = ['list', 'tree'] as const;
type Look = (typeof LOOKS)[number];

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
  const { key } = ROLL_OUTS;
  const end = useData()?.end ?? null;
  const [look, setLook] = useState<Look>('list');
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
          <h2 id="roll-outs">{say(ROLL_OUTS.title, { cell: choice.cell + 1, token: letter })}</h2>
          <span className={styles['ask']}>
            <Term name="rollOuts" label={say(ROLL_OUTS.term)} />
          </span>
          <p>{say(ROLL_OUTS.about)}</p>
          <p className={styles['key']}>
            <span>
              <u data-source="forced">a</u> {say(key.forced)}
            </span>
            <span>
              <u data-source="learned">a</u> {say(key.learned)}
            </span>
            <span>
              <u data-source="reference">a</u> {say(key.reference)}
            </span>
            <span>
              <u data-source="learned" data-wrong="true">
                a
              </u>{' '}
              {say(key.wrong)}
            </span>
          </p>
          <Segmented<Look>
            label={say(ROLL_OUTS.look)}
            look="quiet"
            options={LOOKS.map((value) => ({ value, label: say(ROLL_OUTS.looks[value]) }))}
            value={look}
            onChange={setLook}
          />
          {tried > 0 && (
            <TakeAlong
              name="roll-outs"
              of={say(ROLL_OUTS.title, { cell: choice.cell + 1, token: letter })}
              kind="table"
              take={() => {
                const { targets } = report.word;
                const table = rollOutTable(say, {
                  views,
                  names,
                  targets,
                  vocabulary,
                  cell: choice.cell,
                  end,
                });
                return { kind: 'table', table };
              }}
            />
          )}
          {forkable && (
            <button
              type="button"
              className={styles['more']}
              title={say(ROLL_OUTS.forceHelp)}
              onClick={() => force([choice])}
            >
              {say(ROLL_OUTS.force, { token: letter, place: choice.cell + 1 })}
            </button>
          )}
          {tried > few && (
            <button type="button" className={styles['more']} aria-expanded={all} onClick={showAll}>
              {!all
                ? tried > MOST
                  ? say(ROLL_OUTS.showMost, { shown: MOST, all: tried })
                  : say(ROLL_OUTS.showAll, { all: tried })
                : look === 'list'
                  ? say(ROLL_OUTS.showFewer)
                  : say(ROLL_OUTS.together)}
            </button>
          )}
          {own !== null && (
            <button
              type="button"
              className={styles['more']}
              aria-expanded={playing}
              onClick={() => setPlaying(!playing)}
            >
              {say(playing ? ROLL_OUTS.closeSandbox : ROLL_OUTS.openSandbox)}
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
