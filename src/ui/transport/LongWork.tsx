/** What the engine has been computing for long, and for how long: it counts on, also while the engine is silent. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { engineStore } from '../../state/engineStore.ts';
import { useRun } from '../useShown.ts';
import styles from './transport.module.css';
import { workSentence } from './workSentence.ts';

export function LongWork() {
  const work = useStore(engineStore, (state) => state.work);
  const label = useStore(engineStore, ({ activity }) => activity?.label);
  return work === null && label === undefined ? null : <Age key={work?.since ?? label} />;
}

/** Not read out: a reader of screens would hear nothing else. */
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
    <span role="timer" className={styles['reading']} data-testid="work">
      {sentence}{' '}
    </span>
  );
}
