/** The trace in view: the live word once the run has something to show, until then the recorded one. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { part, textPart } from '../../state/part.ts';
import { selectPast, selectReport } from '../../state/runState.ts';
import { watchStore } from '../../state/watch.ts';
import { useData, useRun, useShown } from '../useShown.ts';
import { shownTrace, type ShownTrace } from './shownTrace.ts';
import type { RecordedTrace } from './trace.ts';

const file = textPart('opening.json');
/** Whoever looks at a live run alone needs no files. */
const reader = part(() => import('./trace.ts'));

/** Fetched once a page load, beside the page; null until it is there, or for good when it cannot be read. */
let opening: Promise<RecordedTrace | null> | undefined;

async function loadOpening(): Promise<RecordedTrace | null> {
  try {
    const [text, { parseTrace }] = await Promise.all([file.load(), reader.load()]);
    return parseTrace(JSON.parse(text));
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
  const run = useRun();
  const loaded = useData();
  const report = useShown(selectReport);
  const past = useShown(selectPast);
  const live = useStore(watchStore, (state) => state.live);
  const recorded = useRecorded();
  return useMemo(
    () => shownTrace({ run, loaded, report, past }, live, recorded),
    [run, loaded, report, past, live, recorded],
  );
}
