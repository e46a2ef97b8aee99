/** The three counter-examples of LOLS, played with all nine pairs of policies. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { askGraphs, graphsStore } from '../../state/playedGraphs.ts';
import { COUNTEREXAMPLES } from '../../text/en/counterexamples.ts';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../useSay.ts';
import { PlayedGraphs } from './PlayedGraphs.tsx';
import styles from './counterexamples.module.css';

export function CounterexamplesPanel() {
  const say = useSay();
  const state = useStore(graphsStore);
  useEffect(() => void askGraphs(), []);
  return (
    <div className={styles['panel']}>
      <p data-part="title">{say(COUNTEREXAMPLES.about)}</p>
      <p role="status" className={styles['aside']}>
        {(state.kind === 'asking' || state.kind === 'idle') && say(COUNTEREXAMPLES.asking)}
      </p>
      {state.kind === 'failed' && (
        <p role="alert">
          {state.message} <Button onClick={() => void askGraphs()}>{say(COUNTEREXAMPLES.again)}</Button>
        </p>
      )}
      {state.kind === 'done' && <PlayedGraphs graphs={state.graphs} />}
    </div>
  );
}

/** For whoever shows them without an engine: in the same file, so that it need not come in pieces. */
export { PlayedGraphs } from './PlayedGraphs.tsx';
