/** Of all letters after one forced mistake: how many a contestant gets wrong, and how many of the same ones without it. */
import type { RecoveryCurve } from '../../experiments/examination.ts';
import { fraction, type Share } from '../../statistics/share.ts';

export interface RecoveryShares {
  /** After the mistake and without it, 0 … 1; null while no mistake could be forced. */
  readonly after: number | null;
  readonly without: number | null;
}

function together(shares: readonly Share[]): number | null {
  const sum = (of: (share: Share) => number): number => shares.reduce((total, share) => total + of(share), 0);
  return fraction({ part: sum(({ part }) => part), whole: sum(({ whole }) => whole) });
}

/** All distances taken together, every letter counting alike. */
export const recoveryShares = ({ poked, alone }: RecoveryCurve): RecoveryShares => ({
  after: together(poked),
  without: together(alone),
});

const CEILINGS = [0.05, 0.1, 0.25, 0.5, 1] as const;

/** Where the bars of all contestants end: the least round share that holds them. */
export const barCeiling = (all: readonly RecoveryShares[]): number => {
  const largest = Math.max(0, ...all.flatMap(({ after, without }) => [after ?? 0, without ?? 0]));
  return CEILINGS.find((ceiling) => largest <= ceiling) ?? 1;
};
