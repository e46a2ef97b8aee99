/** Which trace stands in the middle of the page: of the run's word, now or as it was, or the recorded one. */
import type { Moment } from '../../experiments/reports.ts';
import { selectData, type RunState } from '../../state/runState.ts';
import type { RecordedTrace, Trace } from './trace.ts';

export type ShownTrace =
  | { readonly kind: 'live'; readonly trace: Trace }
  /** As the word was at an earlier moment of the run. */
  | { readonly kind: 'past'; readonly trace: Trace; readonly moment: Moment }
  | { readonly kind: 'recorded'; readonly trace: RecordedTrace };

/**
 * Null before anything can be shown. The recorded word is one of letters, and stands in only until the reader has asked
 * something of the run (`live`).
 */
export function shownTrace(
  state: Pick<RunState, 'run' | 'loaded' | 'report' | 'past'>,
  live: boolean,
  recorded: RecordedTrace | null,
): ShownTrace | null {
  const { run, report, past } = state;
  const letters = (selectData(state)?.task ?? 'letters') === 'letters';
  const standIn = letters && !(live && run !== null) ? recorded : null;
  if (run === null || report === null || standIn !== null)
    return standIn === null ? null : { kind: 'recorded', trace: standIn };
  const { settings, data } = run;
  const known = { settings, vocabulary: data.vocabulary, sources: data.sourceVocabulary };
  return past === null
    ? { kind: 'live', trace: { report, ...known } }
    : { kind: 'past', trace: { report: past.report, ...known }, moment: past.moment };
}
