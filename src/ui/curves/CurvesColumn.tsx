/** The right column: who reads unseen words better, and how each one's own loss goes down. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { verdictOf } from '../../experiments/verdict.ts';
import { settingsStore } from '../../state/settingsStore.ts';
import { selectEvaluations } from '../../state/runState.ts';
import { savedRunStore } from '../../state/savedRun.ts';
import { CURVES } from '../../text/en/curves.ts';
import { briefNames } from '../briefNames.ts';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';
import { useSay } from '../useSay.ts';
import { Term } from '../terms/Term.tsx';
import { useData, useRun, useShown } from '../useShown.ts';
import styles from './curves.module.css';
import { Fold } from './Fold.tsx';
import { LossCharts } from './LossCharts.tsx';
import { SavedRunLine } from './SavedRunLine.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { TestErrorChart } from './TestErrorChart.tsx';

const ConfusionSection = lazyPart(
  CURVES.confusion.title,
  async () => (await import('../confusion/ConfusionSection.tsx')).ConfusionSection,
  WAITING,
);
const SearchTable = lazyPart(CURVES.search.part, async () => (await import('./SearchTable.tsx')).SearchTable);
const RecoverySection = lazyPart(
  CURVES.recovery.title,
  async () => (await import('../recovery/RecoverySection.tsx')).RecoverySection,
  WAITING,
);

export function CurvesColumn() {
  const run = useRun();
  const data = useData();
  const wanted = useStore(settingsStore, (state) => state.wanted);
  const { contestants } = run?.settings ?? wanted;
  const names = useMemo(() => briefNames(contestantNames(contestants)), [contestants]);
  const say = useSay();
  const ends = typeof data?.end === 'number';
  const glyphs = !data?.sourceVocabulary;
  const { confusion, losses, recovery, testError } = CURVES;
  return (
    <>
      <section className={styles['block']} aria-labelledby="test-error">
        <div className={styles['title']}>
          <h2 id="test-error">{say(testError.title)}</h2>
          <Term name="testError" label={say(testError.term)} />
        </div>
        <p className={styles['measure']}>{say(ends ? testError.edits : testError.misread)}</p>
        <TestErrors contestants={contestants} />
      </section>
      <Fold open title={say(recovery.title)} about={say(recovery.about)}>
        <RecoverySection names={names} />
      </Fold>
      <section className={styles['block']} aria-labelledby="losses">
        <div className={styles['title']}>
          <h2 id="losses">{say(losses.title)}</h2>
          <Term name="losses" label={say(losses.term)} />
        </div>
        <p>{say(losses.about)}</p>
        <LossCharts contestants={contestants} />
      </section>
      <Fold title={say(confusion.title)} about={say(glyphs ? confusion.ofGlyphs : confusion.ofTokens)}>
        <ConfusionSection names={names} />
      </Fold>
    </>
  );
}

function TestErrors({ contestants }: { contestants: readonly ContestantSettings[] }) {
  const run = useRun();
  const evaluations = useShown(selectEvaluations);
  const names = useMemo(() => contestantNames(contestants), [contestants]);
  const brief = useMemo(() => briefNames(names), [names]);
  const say = useSay();
  const saved = useStore(savedRunStore, (state) => state.saved);
  const verdict = verdictOf(say, evaluations, contestants);
  const hasMore = evaluations.some(({ beam, chunkF1, bleu }) => (beam ?? chunkF1 ?? bleu) !== undefined);
  return (
    <>
      <TestErrorChart
        evaluations={evaluations}
        names={brief}
        interval={run?.settings.evaluationInterval ?? 1}
        beside={saved?.evaluations}
      />
      <SavedRunLine />
      <div className={styles['verdict']}>
        <p aria-live="off" data-testid="verdict">
          {verdict.kind === 'nothing' ? say(CURVES.testError.noVerdict) : verdict.sentence}
        </p>
        <Term name="verdict" label={say(CURVES.testError.verdictTerm)} />
      </div>
      {hasMore && <SearchTable evaluations={evaluations} names={brief} />}
      <NumbersTable evaluations={evaluations} names={names} />
    </>
  );
}
