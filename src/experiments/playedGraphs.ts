/** The counter-examples of LOLS as they were played: plain data, what the page and the command line show. */
import type { NamedGraph } from '../searnn/lolsGraphs.ts';
import type { PolicyPair } from './policyPairs.ts';

/** A pair of policies at some update; costs are those of a greedy path, and differ where a tie of scores decides. */
export interface PlayedUpdate {
  readonly update: number;
  /** The weight of each feature; one that was never taught is missing and weighs 0. */
  readonly weights: Readonly<Record<string, number>>;
  /** How many of the roll-ins so far came through s2 and s3. */
  readonly visits: readonly [number, number];
  /** Where every tie falls well. */
  readonly least: number;
  /** Where every tie falls badly. */
  readonly most: number;
}

export interface PlayedPair extends Pick<PlayedUpdate, 'least' | 'most'> {
  readonly pair: PolicyPair;
  /** From the start to the end. */
  readonly updates: readonly PlayedUpdate[];
}

export interface PlayedGraph extends Pick<NamedGraph, 'id'> {
  /** Roll-in by roll-in, each with the three roll-outs. */
  readonly pairs: readonly PlayedPair[];
}
