/** The right column: who reads unseen words better, and how each one's own loss goes down. */
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import { settingsStore } from '../../state/settingsStore.ts';
import { selectEvaluations } from '../../state/runState.ts';
import { CURVES } from '../../text/en/curves.ts';
import { briefNames } from '../briefNames.ts';
import { lazyPart, WAITING } from '../parts/lazyPart.tsx';
import { useSay } from '../useSay.ts';
import { Term } from '../terms/Term.tsx';
import { useData, useRun, useShown } from '../useShown.ts';
import styles from './curves.module.css';
import { Fold } from './Fold.tsx';
import { hasScores } from './hasScores.ts';
import { LossCharts } from './LossCharts.tsx';
import { NewestMenus } from './NewestMenus.tsx';
import { TestErrorSection } from './TestErrorSection.tsx';

const ConfusionSection = lazyPart(
  CURVES.confusion.title,
  async () => (await import('../confusion/ConfusionSection.tsx')).ConfusionSection,
  WAITING,
);
const RecoverySection = lazyPart(
  CURVES.recovery.title,
  async () => (await import('../recovery/RecoverySection.tsx')).RecoverySection,
  WAITING,
);

export function CurvesColumn() {
  const run = useRun();
  const data = useData();
  const evaluations = useShown(selectEvaluations);
  const wanted = useStore(settingsStore, (state) => state.wanted);
  const { contestants } = run?.settings ?? wanted;
  const names = useMemo(() => briefNames(contestantNames(contestants)), [contestants]);
  const say = useSay();
  const numbers = useRef<HTMLTableElement>(null);
  const scores = useRef<HTMLTableElement>(null);
  const glyphs = !data?.sourceVocabulary;
  const { confusion, losses, recovery } = CURVES;
  return (
    <>
      <TestErrorSection
        contestants={contestants}
        evaluations={evaluations}
        interval={run?.settings.evaluationInterval ?? 1}
        tables={{ numbers, scores }}
      />
      <Fold open title={say(recovery.title)} about={say(recovery.about)}>
        <RecoverySection names={names} />
      </Fold>
      {evaluations.length > 0 && <NewestMenus {...{ numbers, scores }} hasScores={hasScores(evaluations)} />}
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

/** For whoever shows it alone: in the same file, so that it need not come in pieces. */
export { TestErrorSection } from './TestErrorSection.tsx';
