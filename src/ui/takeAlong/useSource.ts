/** What numbers that leave the page say of where they come from: the run in view, its seed, and the contestant. */
import type { LineSource } from '../../figures/figureLines.ts';
import { useRun } from '../useShown.ts';

/** Of a contestant, from 0; nothing while there is no run. A run is called as its file would be. */
export type SourceOf = (contestant: number) => { readonly source?: LineSource };

export function useSource(): SourceOf {
  const seed = useRun()?.settings.seed;
  return (contestant) =>
    seed === undefined
      ? {}
      : { source: { run: `searnn-run-seed-${seed}`, seed, contestant: contestant + 1 } };
}
