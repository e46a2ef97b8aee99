/** The reported figure in words: by the name that a task of the user's own gives it, where one does. */
import type { ReportedFigure } from '../../experiments/reportedFigure.ts';
import type { Say } from '../../tasks/say.ts';
import { COMPARED_RUNS } from '../../text/en/comparedRuns.ts';

export const reportedName = (
  say: Say,
  { figure, figureName }: { readonly figure: ReportedFigure; readonly figureName?: string | undefined },
): string => figureName ?? say(COMPARED_RUNS.figures[figure]);
