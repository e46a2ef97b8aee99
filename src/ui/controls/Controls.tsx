/** The left column: who takes part, how each learns, and what they share. */
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { adviceOn } from '../../experiments/combinations.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import { dataFacts } from '../../state/runState.ts';
import { settingsStore } from '../../state/settingsStore.ts';
import { useSay } from '../useSay.ts';
import { Guard } from '../faults/Guard.tsx';
import { useData } from '../useShown.ts';
import { AdviceList } from './AdviceList.tsx';
import { ContestantList } from './ContestantList.tsx';
import { ContestantPanel } from './ContestantPanel.tsx';
import styles from './controls.module.css';
import { Presets } from './Presets.tsx';
import { RunFiles } from './RunFiles.tsx';
import { SharedGroup } from './SharedGroup.tsx';
import { GROUP_NAMES, GROUPS } from './summaries.ts';

export function Controls() {
  const panel = useId();
  const wanted = useStore(settingsStore, (state) => state.wanted);
  const data = useData();
  const say = useSay();
  const [selected, setSelected] = useState(1);
  const { contestants } = wanted;
  const chosen = Math.min(selected, contestants.length - 1);
  const contestant = contestants[chosen];
  const advice = adviceOn(wanted, dataFacts(data));
  return (
    <div className={styles['controls']}>
      <section>
        <h2>Contestants</h2>
        <p>{say('The same start, the same {$sequences}. Only how they learn differs.')}</p>
        <ContestantList
          names={contestantNames(contestants)}
          chosen={chosen}
          onChoose={setSelected}
          panel={panel}
        />
        <div
          id={panel}
          role="tabpanel"
          aria-labelledby={`${panel}-tab-${chosen}`}
          className={styles['panel']}
        >
          {contestant !== undefined && (
            <ContestantPanel key={chosen} index={chosen} contestant={contestant} />
          )}
          <AdviceList advice={advice.filter((each) => each.contestant === chosen)} />
        </div>
      </section>
      <section className={styles['shared']}>
        <h2>What they share</h2>
        <p>The same for every contestant.</p>
        <Presets />
        {GROUPS.map((group) => (
          <Guard key={group} part={GROUP_NAMES[group]}>
            <SharedGroup group={group} wanted={wanted} />
          </Guard>
        ))}
        <AdviceList advice={advice.filter((each) => each.contestant === null)} />
      </section>
      <RunFiles />
    </div>
  );
}
