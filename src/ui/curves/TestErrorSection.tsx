/** Who reads unseen words better: the chart of test errors, and what they amount to. */
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import type { Evaluation } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { verdictOf } from '../../experiments/verdict.ts';
import { savedRunStore } from '../../state/savedRun.ts';
import { CURVES } from '../../text/en/curves.ts';
import { briefNames } from '../briefNames.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { Term } from '../terms/Term.tsx';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import styles from './curves.module.css';
import { hasScores } from './hasScores.ts';
import type { NewestTables } from './NewestMenus.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { SavedRunLine } from './SavedRunLine.tsx';
import { TestErrorChart, type ChartFrame } from './TestErrorChart.tsx';

const SearchTable = lazyPart(CURVES.search.part, async () => (await import('./SearchTable.tsx')).SearchTable);

interface Props extends ChartFrame {
  readonly contestants: readonly ContestantSettings[];
  readonly evaluations: readonly Evaluation[];
  /** Updates between tests. */
  readonly interval: number;
  /** Where its tables can be saved from, if anywhere. */
  readonly tables?: NewestTables;
}

export function TestErrorSection({ contestants, evaluations, interval, tables, ...frame }: Props) {
  const data = useData();
  const names = useMemo(() => contestantNames(contestants), [contestants]);
  const brief = useMemo(() => briefNames(names), [names]);
  const say = useSay();
  const saved = useStore(savedRunStore, (state) => state.saved);
  const verdict = verdictOf(say, evaluations, contestants);
  const hasMore = hasScores(evaluations);
  const { testError } = CURVES;
  const own = { numbers: useRef<HTMLTableElement>(null), scores: useRef<HTMLTableElement>(null) };
  const { numbers, scores } = tables ?? own;
  return (
    <section className={styles['block']} aria-labelledby="test-error">
      <div className={styles['title']} data-part="title">
        <h2 id="test-error">{say(testError.title)}</h2>
        <Term name="testError" label={say(testError.term)} />
      </div>
      <p className={styles['measure']} data-part="title">
        {say(typeof data?.end === 'number' ? testError.edits : testError.misread)}
      </p>
      <TestErrorChart {...{ evaluations, interval, ...frame }} names={brief} beside={saved?.evaluations} />
      <SavedRunLine />
      <div className={styles['verdict']} data-part="verdict">
        <p aria-live="off" data-testid="verdict">
          {verdict.kind === 'nothing' ? say(testError.noVerdict) : verdict.sentence}
        </p>
        <Term name="verdict" label={say(testError.verdictTerm)} />
      </div>
      {hasMore && <SearchTable evaluations={evaluations} names={brief} table={scores} />}
      <NumbersTable evaluations={evaluations} names={names} table={numbers} />
    </section>
  );
}
