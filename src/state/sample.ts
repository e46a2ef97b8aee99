/** What the contestants do with the sample of test words, now or at the time point in view; asked for while somebody looks. */
import { askRun } from './askRun.ts';
import { client } from './client.ts';
import { poll } from './poll.ts';
import { selectUpdate, type AtTimePoint } from './runState.ts';
import { commitAnswers, runId, runStore } from './runStore.ts';
import { selectionStore } from './selection.ts';
import { timePointInView, timeStore } from './timeStore.ts';

/** Answers that are remembered of earlier time points: they do not change. */
const REMEMBERED = 48;

/** An answer and its run, or nothing. */
type Asked<T> = Promise<{ readonly id: number; readonly answer: T | null } | null>;

/** Keeps an answer fresh by `fetch`; what is known of a time point is not asked again. */
function keepFresh<T>(
  fetch: (timePoint: number | null) => Asked<T>,
  put: (id: number, answer: AtTimePoint<T> | null) => void,
  interval: number,
  share?: number,
): () => void {
  const known = new Map<number, T>();
  const request = async (): Promise<void> => {
    const { timePoints } = runStore.getState();
    const timePoint = timePointInView({ timePoints }, timeStore.getState(), selectionStore.getState());
    const before = timePoint === null ? undefined : known.get(timePoint.id);
    const id = runId();
    if (before !== undefined && id !== null) {
      put(id, { timePoint, update: selectUpdate(runStore.getState()), value: before });
      return;
    }
    const asked = await fetch(timePoint?.id ?? null);
    if (!asked?.answer) return;
    if (timePoint !== null) known.set(timePoint.id, asked.answer);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    put(asked.id, { timePoint, update: selectUpdate(runStore.getState()), value: asked.answer });
  };
  // Another run: what was known is void. Heard before `poll` hears of it and asks anew.
  const forget = runStore.subscribe((now, before) => {
    if (now.run?.runId !== before.run?.runId) known.clear();
  });
  const { ask, stop } = poll(request, interval, share);
  const stops = [
    forget,
    timeStore.subscribe((now, before) => {
      // The present is asked for at its own pace, however often the run is tested.
      if (now.pointed !== before.pointed) ask();
    }),
    selectionStore.subscribe((now, before) => now.pastUpdate !== before.pastUpdate && ask()),
    client.onNews((news) => {
      if (news.kind === 'restored') known.clear();
    }),
  ];
  return () => {
    stop();
    for (const each of stops) each();
    const id = runId();
    if (id !== null) put(id, null);
  };
}

/** Keeps the readings of the sample fresh, and its words beside them. Returns how to stop. */
export const keepWritings = (): (() => void) =>
  keepFresh(
    async (timePoint) => {
      if (runStore.getState().words === null) {
        const words = await askRun('sampleWords', null);
        if (words === null) return null;
        commitAnswers(words.id, { words: words.answer });
      }
      return askRun('writeSample', { timePoint });
    },
    (id, writings) => commitAnswers(id, { writings }),
    1_000,
  );

/** Recovery is always in view: it may cost training so little. */
const RECOVERY_SHARE = 0.03;

/** Keeps the recovery curves fresh. Returns how to stop. */
export const keepRecovery = (): (() => void) =>
  keepFresh(
    (timePoint) => askRun('recover', { timePoint }),
    (id, recovery) => commitAnswers(id, { recovery }),
    2_000,
    RECOVERY_SHARE,
  );
