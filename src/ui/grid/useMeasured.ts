/** What the run in force has measured with which pair of policies. */
import { METHODS } from '../../experiments/methods.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { useNewestErrors } from '../useNewestErrors.ts';
import { useContestants } from '../useShown.ts';

/** A test error that was measured with a pair of policies. */
export interface Measured {
  readonly contestant: number;
  readonly rollIn: ContestantSettings['rollIn'];
  readonly rollOut: ContestantSettings['rollOut'];
  /** Fraction of letters. */
  readonly letterError: number;
}

export function useMeasured(): readonly Measured[] {
  const contestants = useContestants();
  const errors = useNewestErrors();
  return contestants.flatMap((own, contestant) => {
    const { rollIn, rollOut } = effectiveSettings(own);
    const letterError = errors[contestant] ?? null;
    const belongs = METHODS[own.method].searches && letterError !== null;
    return belongs ? [{ contestant, rollIn, rollOut, letterError }] : [];
  });
}
