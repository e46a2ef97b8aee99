/** How all contestants go on from the letters that the reader forces: asked of the engine as long as somebody looks. */
import { client } from './engine.ts';
import { engineStore } from './engineStore.ts';
import { force, forkStore } from './forkStore.ts';
import { keepAsking } from './keepAsking.ts';
import { selectionStore } from './selection.ts';
import { momentInView, timeStore } from './timeStore.ts';
import { watchStore } from './watch.ts';

/** Asks how all contestants write the watched word with what is forced, now or at the moment in view. */
async function goOn(): Promise<void> {
  const { forced } = forkStore.getState();
  const { testIndex, report } = watchStore.getState();
  const { run } = engineStore.getState();
  if (forced.length === 0 || testIndex === null || run === null || report?.word.testIndex !== testIndex)
    return;
  const cells = new Int16Array(report.word.targets.length).fill(-1);
  for (const { cell, token } of forced) if (cell < cells.length) cells[cell] = token;
  const moment = momentInView(timeStore.getState(), selectionStore.getState())?.id ?? null;
  const readings = await client.request('goOn', { moment, testIndex, forced: cells });
  const now = forkStore.getState();
  if (readings === null || now.forced !== forced || watchStore.getState().testIndex !== testIndex) return;
  if (engineStore.getState().run?.runId === run.runId)
    forkStore.setState({ answer: { forced, testIndex, moment, readings } });
}

/** How often it is asked again while the contestants train, ms. */
const INTERVAL = 250;

/** Keeps the answer fresh while something is forced; called once by whoever shows it. Returns how to stop. */
export function keepForking(): () => void {
  const { ask, stop } = keepAsking(goOn, INTERVAL);
  const stops = [
    forkStore.subscribe((now, before) => now.forced !== before.forced && ask()),
    timeStore.subscribe((now, before) => now.pointed !== before.pointed && ask()),
    selectionStore.subscribe((now, before) => now.step !== before.step && ask()),
    watchStore.subscribe((now, before) => {
      if (now.testIndex !== before.testIndex) force([]);
      // The word's length is known with its first report.
      if (now.report?.word !== before.report?.word) ask();
    }),
  ];
  return () => {
    stop();
    for (const each of stops) each();
  };
}
