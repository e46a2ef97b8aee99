/** A graph of two choices: features and what they weigh, the reference's way, the model's own, and the cost of every leaf. */
import type { PlayedUpdate } from '../../experiments/playedGraphs.ts';
import type { FeatureGraph } from '../../searnn/featureGraph.ts';
import { COUNTEREXAMPLES } from '../../text/en/counterexamples.ts';
import { useSay } from '../useSay.ts';
import styles from './counterexamples.module.css';
import { costText, edgesOf, playedText, type Edge } from './playedSentences.ts';
import { fixed } from '../../text/numbers.ts';

const [WIDTH, HEIGHT] = [440, 300];
type Point = readonly [x: number, y: number];
const STATES: readonly Point[] = [
  [30, 150],
  [195, 75],
  [195, 225],
];
const LEAVES: readonly Point[] = [
  [385, 35],
  [385, 115],
  [385, 185],
  [385, 265],
];
const RADIUS = 20;

const ends = ({ state, choice }: Edge): readonly [Point, Point] => {
  const to = state === 0 ? STATES[1 + choice] : LEAVES[2 * (state - 1) + choice];
  return [STATES[state] ?? [0, 0], to ?? [0, 0]];
};

const signed = (weight: number): string => fixed(weight, 2).replace('-', '−');

function EdgeLine({ edge }: { readonly edge: Edge }) {
  const say = useSay();
  const [[x1, y1], [x2, y2]] = ends(edge);
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [(RADIUS * (x2 - x1)) / length, (RADIUS * (y2 - y1)) / length];
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const slope = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  return (
    <g className={styles['edge']} data-taken={edge.taken && edge.reached}>
      <line x1={x1 + dx} y1={y1 + dy} x2={x2 - dx} y2={y2 - dy} strokeWidth={1 + 5 * edge.chance} />
      <text x={x} y={y - 8} transform={`rotate(${slope} ${x} ${y})`}>
        <tspan className={styles['feature']}>{edge.feature}</tspan>
        <tspan dx={5}>{signed(edge.weight)}</tspan>
        {edge.reference && (
          <tspan dx={5} className={styles['reference']}>
            {say(COUNTEREXAMPLES.reference)}
          </tspan>
        )}
      </text>
    </g>
  );
}

export function GraphPicture({
  graph,
  shown,
}: {
  readonly graph: FeatureGraph;
  readonly shown: PlayedUpdate;
}) {
  const say = useSay();
  const edges = edgesOf(graph, shown);
  const weights = edges.map(({ state, feature, weight }) => `s${state + 1} ${feature} ${signed(weight)}`);
  return (
    <svg
      className={styles['picture']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={say(COUNTEREXAMPLES.picture, {
        ...{ moment: playedText(shown), weights: weights.join(', ') },
      })}
    >
      {edges.map((edge) => (
        <EdgeLine key={`${edge.state} ${edge.choice}`} edge={edge} />
      ))}
      {STATES.map(([x, y], state) => (
        <g key={state} className={styles['state']}>
          <circle cx={x} cy={y} r={RADIUS} />
          <text x={x} y={y + 5}>
            s{state + 1}
          </text>
          {state > 0 && (
            <text x={x} y={y + RADIUS + 16} className={styles['visits']}>
              {say(COUNTEREXAMPLES.visits, { visits: shown.visits[state - 1] ?? 0 })}
            </text>
          )}
        </g>
      ))}
      {LEAVES.map(([x, y], leaf) => (
        <g key={leaf} className={styles['leaf']} data-best={graph.leaves[leaf] === Math.min(...graph.leaves)}>
          <rect x={x - RADIUS} y={y - 15} width={64} height={30} rx={6} />
          <text x={x + 12} y={y + 5}>
            {costText(graph.leaves[leaf] ?? NaN)}
          </text>
        </g>
      ))}
    </svg>
  );
}
