/** When something was so: at the newest update that it is known of, or at an earlier one that is looked back to. */
import type { Moment } from '../experiments/reports.ts';
import { stepOf } from '../state/timeStore.ts';
import { count } from './format.ts';

/** `at update 1,200` or `looking back to update 400`. */
export function whenText(moment: Moment | null, update: number): string {
  return moment === null ? `at update ${count(update)}` : `looking back to update ${count(stepOf(moment))}`;
}
