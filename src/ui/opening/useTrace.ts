/** The trace in view: the live word once the run has something to show, until then the recorded one. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Moment } from '../../experiments/reports.ts';
import { engineStore } from '../../state/engineStore.ts';
import { pastStore } from '../../state/lookBack.ts';
import { textPart } from '../../state/part.ts';
import { watchStore } from '../../state/watch.ts';
import { parseTrace, type RecordedTrace, type Trace } from './trace.ts';

export type ShownTrace =
  | { readonly kind: 'live'; readonly trace: Trace }
  /** As the word was at an earlier moment of the run. */
  | { readonly kind: 'past'; readonly trace: Trace; readonly moment: Moment }
  | { readonly kind: 'recorded'; readonly trace: RecordedTrace };

const file = textPart('opening.json');

/** Fetched once a page load, beside the page; null until it is there, or for good when it cannot be read. */
let opening: Promise<RecordedTrace | null> | undefined;

async function loadOpening(): Promise<RecordedTrace | null> {
  try {
    return parseTrace(JSON.parse(await file.load()));
  } catch {
    return null; // The page does without: the live word comes with the engine.
  }
}

function useRecorded(): RecordedTrace | null {
  const [trace, setTrace] = useState<RecordedTrace | null>(null);
  useEffect(() => {
    let here = true;
    opening ??= loadOpening();
    void opening.then((loaded) => {
      if (here) setTrace(loaded);
    });
    return () => {
      here = false;
    };
  }, []);
  return trace;
}

/** Null before anything can be shown. */
export function useTrace(): ShownTrace | null {
  const report = useStore(watchStore, (state) => state.report);
  const live = useStore(watchStore, (state) => state.live);
  const settings = useStore(engineStore, (state) => state.run?.settings);
  const data = useStore(engineStore, (state) => state.data);
  const past = useStore(pastStore, ({ shown }) => shown);
  const recorded = useRecorded();
  return useMemo(() => {
    const letters = data === null || data.task === 'letters';
    if (report !== null && settings !== undefined && data !== null) {
      const known = { settings, vocabulary: data.vocabulary, sources: data.sourceVocabulary };
      if (past !== null)
        return { kind: 'past', trace: { report: past.report, ...known }, moment: past.moment };
      // What is recorded is a word of letters.
      if (live || recorded === null || !letters) return { kind: 'live', trace: { report, ...known } };
    }
    return recorded === null || !letters ? null : { kind: 'recorded', trace: recorded };
  }, [report, live, past, settings, data, recorded]);
}
