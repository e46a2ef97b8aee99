/** What a large run will take, before it begins; and what the engine has been computing for long, and for how long. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { engineStore } from '../../state/engineStore.ts';
import { selectUpdate } from '../../state/runState.ts';
import { useRun, useShown } from '../useShown.ts';
import { estimateSentence } from './estimateSentence.ts';
import styles from './transport.module.css';
import { workSentence } from './workSentence.ts';

export function LongWork() {
  const work = useStore(engineStore, (state) => state.work);
  const label = useStore(engineStore, ({ activity }) => activity?.label);
  const run = useRun();
  // The pace tells more once there is one.
  const begun = useShown(selectUpdate) > 0;
  const estimate = run === null || begun ? null : estimateSentence(run);
  return (
    <>
      {(work !== null || label !== undefined) && <Age key={work?.since ?? label} />}
      {estimate !== null && <span data-testid="estimate">{estimate}</span>}{' '}
    </>
  );
}

/** It counts on while the engine is silent. Not read out: a reader of screens would hear nothing else. */
function Age() {
  const state = useStore(engineStore);
  const run = useRun();
  const [began] = useState(() => performance.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const sentence = workSentence(state, run, state.work?.since ?? began, now);
  if (sentence === null) return null;
  return (
    <>
      <span role="timer" className={styles['reading']} data-testid="work">
        {sentence}
      </span>{' '}
    </>
  );
}
