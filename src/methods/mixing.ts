/** How often the reference writes at an update, and how far the network goes: a contestant's mixes and their schedules. */
import type { ContestantSettings } from '../experiments/settings.ts';
import type { RollOutParameters } from '../searnn/rollOutPlan.ts';
import { focusedSteps, probabilityAt } from '../searnn/schedule.ts';

/** The chance that the reference writes where the roll-in throws a coin. @param update counted from 0 */
export function rollInProbability(settings: ContestantSettings, update: number): number {
  const { rollInMix: start, rollInSchedule: kind, rollInHalfAfter: halfAfter } = settings;
  return probabilityAt({ kind, start, halfAfter }, update);
}

/** What roll-outs are tuned by at an update, counted from 0. */
export function rollOutParameters(settings: ContestantSettings, update: number): RollOutParameters {
  const { rollOutMix: start, rollOutSchedule: kind, rollOutHalfAfter: halfAfter } = settings;
  return {
    probability: probabilityAt({ kind, start, halfAfter }, update),
    focus: focusedSteps(settings.focusSteps, settings.focusEvery, update),
  };
}
