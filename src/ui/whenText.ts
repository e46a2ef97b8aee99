/** When something was so: now, or at an earlier moment of the run. */
import type { Moment } from '../experiments/reports.ts';
import { stepOf } from '../state/timeStore.ts';
import { count } from './format.ts';

/** `now, update 1,200` or `as at update 400`. */
export function whenText(moment: Moment | null, update: number): string {
  return moment === null ? `now, update ${count(update)}` : `as at update ${count(stepOf(moment))}`;
}
