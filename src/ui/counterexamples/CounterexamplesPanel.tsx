/** The three counter-examples of LOLS, played with all nine pairs of policies: a small graph, and how it is learned. */
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PlayedGraph } from '../../experiments/playedGraphs.ts';
import { pairName } from '../../experiments/policyPairs.ts';
import { THEORY_SOURCE, theoryOf } from '../../experiments/theory.ts';
import { LOLS_GRAPHS } from '../../searnn/lolsGraphs.ts';
import { askGraphs, graphsStore } from '../../state/playedGraphs.ts';
import { COUNTEREXAMPLES } from '../../text/en/counterexamples.ts';
import { bringIntoView } from '../intoView.ts';
import { Button } from '../parts/Button.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useSay } from '../useSay.ts';
import { GraphPicture } from './GraphPicture.tsx';
import { PlayedGrid } from './PlayedGrid.tsx';
import { playedText } from './playedSentences.ts';
import styles from './counterexamples.module.css';

/** Milliseconds that an update stays while it plays. */
const PACE = 80;

export function CounterexamplesPanel() {
  const say = useSay();
  const state = useStore(graphsStore);
  useEffect(() => void askGraphs(), []);
  return (
    <div className={styles['panel']}>
      <p>{say(COUNTEREXAMPLES.about)}</p>
      <p role="status" className={styles['aside']}>
        {(state.kind === 'asking' || state.kind === 'idle') && say(COUNTEREXAMPLES.asking)}
      </p>
      {state.kind === 'failed' && (
        <p role="alert">
          {state.message} <Button onClick={() => void askGraphs()}>{say(COUNTEREXAMPLES.again)}</Button>
        </p>
      )}
      {state.kind === 'done' && <Played graphs={state.graphs} />}
    </div>
  );
}

function Played({ graphs }: { readonly graphs: readonly PlayedGraph[] }) {
  const say = useSay();
  const [id, setId] = useState<string>('a');
  const [pair, setPair] = useState(0);
  const played = graphs.find((each) => each.id === id);
  const named = LOLS_GRAPHS.find((each) => each.id === id);
  const chosen = played?.pairs[pair];
  const last = (chosen?.updates.length ?? 1) - 1;
  const [place, setPlace] = useState(last);
  const graph = useRef<HTMLDivElement>(null);
  const [playing, setPlaying] = useState(false);
  const runs = playing && place < last;
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => setPlace(place + 1), PACE);
    return () => clearTimeout(timer);
  }, [runs, place]);
  const shown = chosen?.updates[place];
  if (played === undefined || named === undefined || chosen === undefined || shown === undefined) return null;
  const theory = theoryOf(chosen.pair.rollIn, chosen.pair.rollOut);
  return (
    <>
      <Segmented
        label={say(COUNTEREXAMPLES.graph)}
        options={graphs.map((each) => ({ value: each.id, label: `(${each.id})` }))}
        value={id}
        onChange={setId}
      />
      <p>{say(COUNTEREXAMPLES.shows, { graph: id, shows: say(COUNTEREXAMPLES.graphs[played.id]) })}</p>
      <div className={styles['halves']}>
        <PlayedGrid
          pairs={played.pairs}
          chosen={pair}
          onChoose={(clicked) => {
            setPair(clicked);
            bringIntoView(graph.current);
          }}
        />
        <div ref={graph} className={styles['graph']}>
          <GraphPicture graph={named.graph} shown={shown} />
          <div className={styles['time']}>
            <Button
              onClick={() => {
                if (place >= last) setPlace(0);
                setPlaying(place >= last || !playing);
              }}
            >
              {say(runs ? COUNTEREXAMPLES.hold : COUNTEREXAMPLES.play)}
            </Button>
            <label>
              {say(COUNTEREXAMPLES.update)}{' '}
              <input
                type="range"
                min={0}
                max={last}
                value={place}
                aria-valuetext={say(COUNTEREXAMPLES.atUpdate, { update: shown.update })}
                onChange={(event) => {
                  setPlaying(false);
                  setPlace(Number(event.target.value));
                }}
              />{' '}
              <output>{shown.update}</output>
            </label>
          </div>
          <p className={styles['told']}>
            <b>{pairName(chosen.pair)}.</b> {playedText(shown)}
          </p>
          <p className={styles['aside']} title={THEORY_SOURCE}>
            {say(COUNTEREXAMPLES.inTheory, { theory: theory.badge })}
          </p>
        </div>
      </div>
      <p className={styles['aside']}>{say(COUNTEREXAMPLES.foot, { paper: THEORY_SOURCE })}</p>
    </>
  );
}
