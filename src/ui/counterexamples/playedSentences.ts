/** What an update of a played graph means, in numbers that are drawn and sentences that are read. */
import type { PlayedUpdate } from '../../experiments/playedGraphs.ts';
import type { FeatureGraph } from '../../searnn/featureGraph.ts';
import { COUNTEREXAMPLES } from '../../text/en/counterexamples.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { plain } from '../../text/numbers.ts';

/** One choice: where it leads, and how the model stands to it. */
export interface Edge {
  /** 0, 1, 2 for s1, s2, s3. */
  readonly state: number;
  readonly choice: 0 | 1;
  readonly feature: string;
  readonly weight: number;
  /** The model's chance of it in its state, 0 … 1. */
  readonly chance: number;
  /** The model may take it: no other choice of its state weighs more. */
  readonly taken: boolean;
  /** The model comes to its state, whichever way ties fall. */
  readonly reached: boolean;
  readonly reference: boolean;
}

/** The six edges, those of s1 first. */
export function edgesOf({ features, reference }: FeatureGraph, { weights }: PlayedUpdate): readonly Edge[] {
  const weigh = (state: number): readonly [number, number] => {
    const [one = '', other = ''] = features[state] ?? [];
    return [weights[one] ?? 0, weights[other] ?? 0];
  };
  const mayTake = (state: number, choice: 0 | 1): boolean => {
    const own = weigh(state);
    return own[choice] >= own[choice === 0 ? 1 : 0];
  };
  return features.flatMap((names, state) =>
    ([0, 1] as const).map((choice) => {
      const own = weigh(state);
      const difference = own[choice === 0 ? 1 : 0] - own[choice];
      return {
        ...{ state, choice, feature: names[choice], weight: own[choice] },
        chance: 1 / (1 + Math.exp(difference)),
        taken: mayTake(state, choice),
        reached: state === 0 || mayTake(0, state === 1 ? 0 : 1),
        reference: reference[state] === choice,
      };
    }),
  );
}

/** A cost, three decimals at most. */
export const costText = (cost: number): string => plain(Math.round(1000 * cost) / 1000);

export const costsText = ({ least, most }: Pick<PlayedUpdate, 'least' | 'most'>): string =>
  least === most
    ? costText(least)
    : sayOfAny(COUNTEREXAMPLES.costs, { least: costText(least), most: costText(most) });

/** What the model does by itself at an update, and where its roll-ins have been. */
export function playedText({ update, visits, least, most }: PlayedUpdate): string {
  const costs = { least: costText(least), most: costText(most) };
  const end =
    least === most ? sayOfAny(COUNTEREXAMPLES.ends, costs) : sayOfAny(COUNTEREXAMPLES.endsTied, costs);
  if (update === 0) return sayOfAny(COUNTEREXAMPLES.untaught, { end });
  return visits[1] === 0
    ? sayOfAny(COUNTEREXAMPLES.neverSeen, { end })
    : sayOfAny(COUNTEREXAMPLES.seen, { end, visits: visits[1], updates: update });
}
