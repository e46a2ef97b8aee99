/** What the run in force has measured with which pair of policies. */
import { useStore } from 'zustand';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { engineStore } from '../../state/engineStore.ts';
import { useNewestErrors } from '../useNewestErrors.ts';

/** A test error that was measured with a pair of policies. */
export interface Measured {
  readonly contestant: number;
  readonly rollIn: ContestantSettings['rollIn'];
  readonly rollOut: ContestantSettings['rollOut'];
  /** Fraction of letters. */
  readonly letterError: number;
}

export function useMeasured(): readonly Measured[] {
  const contestants = useStore(engineStore, ({ run }) => run?.settings.contestants) ?? [];
  const errors = useNewestErrors(contestants.length);
  return contestants.flatMap(({ method, rollIn, rollOut }, contestant) => {
    const letterError = errors[contestant] ?? null;
    return method === 'searnn' && letterError !== null ? [{ contestant, rollIn, rollOut, letterError }] : [];
  });
}
