/** The error that is told of a run in a line: what a task of the user's own measures stands for that of its unit. */
import type { ErrorRates } from '../experiments/reports.ts';
import type { RunData } from '../experiments/runData.ts';
import { sayOf } from '../tasks/say.ts';
import { percent } from './figures.ts';

/** `letter error`, or what a task of the user's own calls what it measures. */
export const errorNameOf = (data: RunData): string => data.errorName ?? sayOf(data)('{$unit} error');

/** `3.40 %` */
export const errorOf = ({ ownError, letterError }: Pick<ErrorRates, 'letterError' | 'ownError'>): string =>
  percent(ownError ?? letterError);
