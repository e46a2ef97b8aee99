/** How fast a run goes, as its frames tell it. */
import type { Race } from '../training/contract.ts';
import type { PaceMeter } from '../training/pace.ts';
import type { Pace } from './protocol.ts';

/** @param training whether it goes on: else no evaluation is due at any time */
export function paceOf(
  meter: PaceMeter,
  { settings, front: done }: Pick<Race, 'settings' | 'front'>,
  training: boolean,
): Pace {
  const { updates, rollOuts, front } = meter.rates();
  const left = settings.evaluationInterval - (done % settings.evaluationInterval);
  return {
    updatesPerSecond: updates / settings.contestants.length,
    rollOutsPerSecond: rollOuts,
    nextEvaluation: training && front > 0 ? left / front : null,
  };
}
