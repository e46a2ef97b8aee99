/** The counter-examples once they are played: a small graph, nine pairs of policies, and how one of them learns it. */
import { useEffect, useRef, useState } from 'react';
import type { PlayedGraph } from '../../experiments/playedGraphs.ts';
import { pairName } from '../../experiments/policyPairs.ts';
import { THEORY_SOURCE, theoryOf } from '../../experiments/theory.ts';
import { LOLS_GRAPHS } from '../../searnn/lolsGraphs.ts';
import { offerSteps } from '../../state/steps.ts';
import { COUNTEREXAMPLES } from '../../text/en/counterexamples.ts';
import { bringIntoView } from '../intoView.ts';
import { Button } from '../parts/Button.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { SavePicture } from '../takeAlong/SavePicture.tsx';
import { useSay } from '../useSay.ts';
import { GraphPicture } from './GraphPicture.tsx';
import { PlayedGrid } from './PlayedGrid.tsx';
import { playedText } from './playedSentences.ts';
import styles from './counterexamples.module.css';

/** Milliseconds that an update stays while it plays. */
const PACE = 80;

interface Props {
  readonly graphs: readonly PlayedGraph[];
  /** What is seen first. */
  readonly graph?: PlayedGraph['id'];
  /** Position among the nine pairs. */
  readonly pair?: number;
  /** Updates that it keeps to; null: from the start, to the end. */
  readonly from?: number | null;
  readonly to?: number | null;
  /** It goes on by itself from the beginning. */
  readonly plays?: boolean;
}

export function PlayedGraphs({
  graphs,
  graph: opened = 'a',
  pair: begun = 0,
  from,
  to,
  plays = false,
}: Props) {
  const say = useSay();
  const [id, setId] = useState<string>(opened);
  const [pair, setPair] = useState(begun);
  const played = graphs.find((each) => each.id === id);
  const named = LOLS_GRAPHS.find((each) => each.id === id);
  const chosen = played?.pairs[pair];
  const updates = chosen?.updates ?? [];
  const first = Math.max(
    0,
    updates.findIndex(({ update }) => update >= (from ?? 0)),
  );
  const last = Math.max(
    first,
    updates.findLastIndex(({ update }) => update <= (to ?? Infinity)),
  );
  const [place, setPlace] = useState(plays ? first : last);
  const graph = useRef<HTMLDivElement>(null);
  const [playing, setPlaying] = useState(plays);
  const runs = playing && place < last;
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => setPlace(place + 1), PACE);
    return () => clearTimeout(timer);
  }, [runs, place]);
  const play = (on: boolean): void => {
    if (on && place >= last) setPlace(first);
    setPlaying(on);
  };
  useEffect(() => {
    offerSteps({
      ...{ position: place + 1, of: updates.length, playing: runs, play },
      go: (position) => {
        setPlaying(false);
        setPlace(Math.max(first, Math.min(last, position - 1)));
      },
    });
  });
  const shown = updates[place];
  if (played === undefined || named === undefined || chosen === undefined || shown === undefined) return null;
  const theory = theoryOf(chosen.pair.rollIn, chosen.pair.rollOut);
  return (
    <>
      <div data-part="controls">
        <Segmented
          label={say(COUNTEREXAMPLES.graph)}
          options={graphs.map((each) => ({ value: each.id, label: `(${each.id})` }))}
          value={id}
          onChange={setId}
        />
      </div>
      <p data-part="title">
        {say(COUNTEREXAMPLES.shows, { graph: id, shows: say(COUNTEREXAMPLES.graphs[played.id]) })}
      </p>
      <div className={styles['halves']}>
        <div data-part="grid">
          <PlayedGrid
            pairs={played.pairs}
            chosen={pair}
            onChoose={(clicked) => {
              setPair(clicked);
              bringIntoView(graph.current);
            }}
          />
        </div>
        <div ref={graph} className={styles['graph']}>
          <GraphPicture graph={named.graph} shown={shown} />
          <SavePicture
            name={`counterexample-${id}`}
            of={say(COUNTEREXAMPLES.saved, { graph: id, pair: pairName(chosen.pair), update: shown.update })}
            drawn={graph}
          />
          <div className={styles['time']} data-part="controls">
            <Button onClick={() => play(place >= last || !playing)}>
              {say(runs ? COUNTEREXAMPLES.hold : COUNTEREXAMPLES.play)}
            </Button>
            <label>
              {say(COUNTEREXAMPLES.update)}{' '}
              <input
                type="range"
                min={first}
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
          <p className={styles['told']} data-part="reading">
            <b>{pairName(chosen.pair)}.</b> {playedText(shown)}
          </p>
          <p className={styles['aside']} data-part="reading" title={say(THEORY_SOURCE)}>
            {say(COUNTEREXAMPLES.inTheory, { theory: say(theory.badge) })}
          </p>
        </div>
      </div>
      <p className={styles['aside']} data-part="reading">
        {say(COUNTEREXAMPLES.foot, { paper: say(THEORY_SOURCE) })}
      </p>
    </>
  );
}
