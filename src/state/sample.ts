/** What the contestants do with the sample of test words, now or at the moment in view; asked for while somebody looks. */
import { createStore } from 'zustand/vanilla';
import type { RecoveryCurve } from '../experiments/examination.ts';
import type { Moment, SampleReading, SampleWords } from '../experiments/reports.ts';
import { client } from './engine.ts';
import { engineStore } from './engineStore.ts';
import { keepAsking } from './keepAsking.ts';
import { runStore, selectUpdate } from './runStore.ts';
import { selectionStore } from './selection.ts';
import { momentInView, timeStore } from './timeStore.ts';

/** Something as it was at a moment; null: now. */
export interface AtMoment<T> {
  readonly moment: Moment | null;
  /** The page's update when the answer came. */
  readonly update: number;
  readonly value: T;
}

export interface SampleState {
  readonly words: SampleWords | null;
  readonly readings: AtMoment<readonly SampleReading[]> | null;
  readonly recovery: AtMoment<readonly (RecoveryCurve | null)[]> | null;
}

const NOTHING: SampleState = { words: null, readings: null, recovery: null };

export const sampleStore = createStore<SampleState>(() => NOTHING);

/** Answers that are remembered of earlier moments: they do not change. */
const REMEMBERED = 48;

/** Keeps `key` of the store fresh by `fetch`; what is known of a moment is not asked again. */
function keepFresh<T>(
  key: 'readings' | 'recovery',
  fetch: (moment: number | null) => Promise<T | null>,
  put: (answer: AtMoment<T>) => void,
  interval: number,
  share?: number,
): () => void {
  const known = new Map<number, T>();
  const request = async (): Promise<void> => {
    const { run } = engineStore.getState();
    if (run === null) return;
    const moment = momentInView(timeStore.getState(), selectionStore.getState());
    const before = moment === null ? undefined : known.get(moment.id);
    const value = before ?? (await fetch(moment?.id ?? null));
    if (value === null || engineStore.getState().run?.runId !== run.runId) return;
    if (moment !== null) known.set(moment.id, value);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    put({ moment, update: selectUpdate(runStore.getState()), value });
  };
  // Another run: what was known is void. Heard before `keepAsking` hears of it and asks anew.
  const forget = engineStore.subscribe((now, before) => {
    if (now.run?.runId === before.run?.runId) return;
    known.clear();
    sampleStore.setState(NOTHING);
  });
  const { ask, stop } = keepAsking(request, interval, share);
  const stops = [
    forget,
    timeStore.subscribe((now, before) => {
      // The present is asked for at its own pace, however often the run is tested.
      if (now.pointed !== before.pointed) ask();
    }),
    selectionStore.subscribe((now, before) => now.step !== before.step && ask()),
    client.onNews((news) => {
      if (news.kind === 'restored') known.clear();
    }),
  ];
  return () => {
    stop();
    for (const each of stops) each();
    sampleStore.setState({ [key]: null });
  };
}

/** Keeps the readings of the sample fresh, and its words beside them. Returns how to stop. */
export const keepReadings = (): (() => void) =>
  keepFresh(
    'readings',
    async (moment) => {
      if (sampleStore.getState().words === null) {
        const { run } = engineStore.getState();
        const words = await client.request('sampleWords', null);
        if (engineStore.getState().run?.runId !== run?.runId) return null;
        sampleStore.setState({ words });
      }
      return client.request('readSample', { moment });
    },
    (readings) => sampleStore.setState({ readings }),
    1_000,
  );

/** Recovery is always in view: it may cost training so little. */
const RECOVERY_SHARE = 0.03;

/** Keeps the recovery curves fresh. Returns how to stop. */
export const keepRecovery = (): (() => void) =>
  keepFresh(
    'recovery',
    (moment) => client.request('recover', { moment }),
    (recovery) => sampleStore.setState({ recovery }),
    2_000,
    RECOVERY_SHARE,
  );
