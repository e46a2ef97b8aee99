/** The nine pairs of roll-in and roll-out policies, in the order in which the page lays them out. */
import { effectiveSettings } from './methodSettings.ts';
import type { ContestantSettings } from './settings.ts';
import { METHODS } from './methods.ts';
import { fill } from '../text/tell.ts';

/** Who rolls in, and who rolls out. */
export type PolicyPair = Pick<ContestantSettings, 'rollIn' | 'rollOut'>;

/** From the reference to the model. */
export const POLICY_ORDER = ['reference', 'mixed', 'learned'] as const;

/** Roll-in by roll-in, each with the three roll-outs. */
export const POLICY_PAIRS: readonly PolicyPair[] = POLICY_ORDER.flatMap((rollIn) =>
  POLICY_ORDER.map((rollOut) => ({ rollIn, rollOut })),
);

/**
 * The pair that a contestant learns by, which need not be one of the nine: what its method fixes is as fixed. MLE is the
 * special case that copies the truth before and after. Null where a method rolls in or out by none: RAML and linear chains.
 */
export function pairInForce(contestant: ContestantSettings): PolicyPair | null {
  const { pair } = METHODS[contestant.method];
  if (pair === null) return null;
  if (pair === 'truth') return { rollIn: 'reference', rollOut: 'reference' };
  const { rollIn, rollOut } = effectiveSettings(contestant);
  return { rollIn, rollOut };
}

export function samePair(one: PolicyPair, other: PolicyPair): boolean {
  return one.rollIn === other.rollIn && one.rollOut === other.rollOut;
}

/** `learned/mixed`: roll-in, then roll-out. */
export const pairName = ({ rollIn, rollOut }: PolicyPair): string =>
  `${fill(rollIn, {})}/${fill(rollOut, {})}`;
