/** Which trace stands in the middle of the page: of the run's word, now or as it was, or the recorded one. */
import type { TimePoint } from '../../experiments/reports.ts';
import { openingSettings, PRESETS } from '../../experiments/presets.ts';
import type { RunState } from '../../state/runState.ts';
import type { RecordedTrace, Trace } from './trace.ts';

export type ShownTrace =
  | { readonly kind: 'live'; readonly trace: Trace }
  /** As the word was at an earlier time point of the run. */
  | { readonly kind: 'past'; readonly trace: Trace; readonly timePoint: TimePoint }
  | { readonly kind: 'recorded'; readonly trace: RecordedTrace };

/** Whether the recorded word stands in for the run: until the reader has asked something of it, and only for its own data. */
export function standsIn({ run, loaded }: Pick<RunState, 'run' | 'loaded'>, live: boolean): boolean {
  const recordable = openingSettings.data;
  return run === null
    ? loaded === null || loaded.task === PRESETS.default.task
    : !live && run.settings.data === recordable;
}

/** Null before anything can be shown. */
export function shownTrace(
  state: Pick<RunState, 'run' | 'loaded' | 'report' | 'past'>,
  live: boolean,
  recorded: RecordedTrace | null,
): ShownTrace | null {
  const { run, report, past } = state;
  const standIn = standsIn(state, live) ? recorded : null;
  if (run === null || report === null || standIn !== null)
    return standIn === null ? null : { kind: 'recorded', trace: standIn };
  const { settings, data } = run;
  const known = { settings, vocabulary: data.vocabulary, sources: data.sourceVocabulary };
  return past === null
    ? { kind: 'live', trace: { report, ...known } }
    : { kind: 'past', trace: { report: past.report, ...known }, timePoint: past.timePoint };
}
