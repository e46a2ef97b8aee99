/** How all contestants go on from the letters that the reader forces: asked of the engine as long as somebody looks. */
import { askRun } from './askRun.ts';
import { force, forkStore } from './forkStore.ts';
import { poll } from './poll.ts';
import { commitAnswers, runStore } from './runStore.ts';
import { selectionStore } from './selection.ts';
import { timePointInView, timeStore } from './timeStore.ts';
import { watchStore } from './watch.ts';

/** Asks how all contestants write the watched word with what is forced, now or at the time point in view. */
async function goOn(): Promise<void> {
  const { forced } = forkStore.getState();
  const { testIndex } = watchStore.getState();
  const { report, timePoints } = runStore.getState();
  if (forced.length === 0 || testIndex === null || report?.word.testIndex !== testIndex) return;
  const cells = new Int32Array(report.word.targets.length).fill(-1);
  for (const { cell, token } of forced) if (cell < cells.length) cells[cell] = token;
  const timePoint =
    timePointInView({ timePoints }, timeStore.getState(), selectionStore.getState())?.id ?? null;
  const asked = await askRun('goOn', { timePoint, testIndex, forced: cells });
  const now = forkStore.getState();
  if (!asked?.answer || now.forced !== forced || watchStore.getState().testIndex !== testIndex) return;
  commitAnswers(asked.id, { fork: { forced, testIndex, timePoint, writings: asked.answer } });
}

/** How often it is asked again while the contestants train, ms. */
const INTERVAL = 250;

/** Keeps the answer fresh while something is forced; called once by whoever shows it. Returns how to stop. */
export function keepForking(): () => void {
  const { ask, stop } = poll(goOn, INTERVAL);
  const stops = [
    forkStore.subscribe((now, before) => now.forced !== before.forced && ask()),
    timeStore.subscribe((now, before) => now.pointed !== before.pointed && ask()),
    selectionStore.subscribe((now, before) => now.pastUpdate !== before.pastUpdate && ask()),
    watchStore.subscribe((now, before) => {
      if (now.testIndex !== before.testIndex) force([]);
    }),
    // The word's length is known with its first report.
    runStore.subscribe((now, before) => now.report?.word !== before.report?.word && ask()),
  ];
  return () => {
    stop();
    for (const each of stops) each();
  };
}
