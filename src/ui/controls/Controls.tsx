/** The left column: who takes part, how each learns, and what they share. */
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { adviceOn } from '../../experiments/combinations.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import { dataFacts } from '../../state/runState.ts';
import { settingsStore } from '../../state/settingsStore.ts';
import { CONTROLS } from '../../text/en/controls.ts';
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
import { GROUPS } from './summaries.ts';

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
        <h2>{say(CONTROLS.contestants)}</h2>
        <p>{say(CONTROLS.contestantsLead)}</p>
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
        <h2>{say(CONTROLS.shared)}</h2>
        <p>{say(CONTROLS.sharedLead)}</p>
        <Presets />
        {GROUPS.map((group) => (
          <Guard key={group} part={CONTROLS.groups[group]}>
            <SharedGroup group={group} wanted={wanted} />
          </Guard>
        ))}
        <AdviceList advice={advice.filter((each) => each.contestant === null)} />
      </section>
      <RunFiles />
    </div>
  );
}
