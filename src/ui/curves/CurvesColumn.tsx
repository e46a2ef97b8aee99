/** The right column: who reads unseen words better, and how each one's own loss goes down. */
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import { SAMPLE_WORDS } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { engineStore } from '../../state/engineStore.ts';
import { settingsStore } from '../../state/settingsStore.ts';
import { runStore, selectEvaluations } from '../../state/runStore.ts';
import { briefNames } from '../briefNames.ts';
import { useCalm } from '../useCalm.ts';
import styles from './curves.module.css';
import { LossCharts } from './LossCharts.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { TestErrorChart } from './TestErrorChart.tsx';
import { verdictOf } from './verdict.ts';

export function CurvesColumn() {
  const run = useStore(engineStore, (state) => state.run);
  const wanted = useStore(settingsStore, (state) => state.wanted);
  const { contestants } = run?.settings ?? wanted;
  return (
    <>
      <section className={styles['block']} aria-labelledby="test-error">
        <h2 id="test-error">Test error</h2>
        <p>Letters misread in unseen words: the fair measure.</p>
        <TestErrors contestants={contestants} />
      </section>
      <section className={styles['block']} aria-labelledby="losses">
        <h2 id="losses">Training losses</h2>
        <p>Different objectives: shapes compare, values do not.</p>
        <LossCharts contestants={contestants} />
      </section>
    </>
  );
}

function TestErrors({ contestants }: { contestants: readonly ContestantSettings[] }) {
  const run = useStore(engineStore, (state) => state.run);
  const evaluations = useCalm(runStore, selectEvaluations);
  const names = contestantNames(contestants);
  const testCount = run?.testCount ?? SAMPLE_WORDS;
  const verdict = verdictOf(evaluations, names, Math.min(SAMPLE_WORDS, testCount), testCount);
  return (
    <>
      <TestErrorChart
        evaluations={evaluations}
        names={briefNames(names)}
        interval={run?.settings.evaluationInterval ?? 1}
      />
      <p className={styles['verdict']} aria-live="off" data-testid="verdict">
        {verdict.kind === 'nothing' ? 'Who leads is said here after the first test.' : verdict.sentence}
      </p>
      <NumbersTable evaluations={evaluations} names={names} />
    </>
  );
}
