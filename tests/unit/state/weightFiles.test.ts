/** A run that began with the weights of a file begins with them again, whatever was in view meanwhile. */
import { afterAll, expect, test, vi } from 'vitest';
import { RunRecord } from '../../../src/experiments/runRecord.ts';
import type { RequestName } from '../../../src/worker/protocol.ts';
import { openScriptedPage, settle } from '../../support/scriptedPage.ts';

afterAll(() => {
  vi.unstubAllGlobals();
});

async function openPage() {
  const { engine, reach, answerUntil } = await openScriptedPage();
  const [{ chooseData }, { reset }, { connectEngine, inTurn }, { undo, redo }, { runStore }, weights, saved] =
    await Promise.all([
      import('../../../src/state/boot.ts'),
      import('../../../src/state/configure.ts'),
      import('../../../src/state/engine.ts'),
      import('../../../src/state/bringBack.ts'),
      import('../../../src/state/runStore.ts'),
      import('../../../src/state/weightFiles.ts'),
      import('../../../src/state/savedRun.ts'),
    ]);
  connectEngine();
  await answerUntil(chooseData('chunking'));
  const reply = (name: RequestName, result: unknown) => {
    const [message] = engine.asked.splice(0, 1);
    expect(message?.name).toBe(name);
    engine.tell({ kind: 'result', id: message?.id ?? -1, ...{ result } });
  };
  /** The run in view as an update or more has left it. */
  const train = async (): Promise<void> => {
    const { run } = runStore.getState();
    const one = {
      updates: 1,
      seconds: 0,
      decoderCells: 0,
      rollOuts: 0,
      weights: Float32Array.of(9),
      moments: [],
    };
    const contestants = run?.settings.contestants.map(() => one) ?? [];
    const record = { contestants: new RunRecord(contestants.length).contestants(), events: [] };
    engine.tell({ kind: 'snapshot', snapshot: { runId: run?.runId ?? -1, contestants, record } });
    await settle();
  };
  /** What the run is to begin with that Reset asks for: the first weight of each contestant. */
  const begunByReset = async () => {
    const work = reset();
    await settle();
    await reach('configure');
    const [message] = engine.asked;
    const from = message?.name === 'configure' ? message.params.from : undefined;
    await answerUntil(work);
    return from?.contestants.map((each) => each.weights[0]) ?? null;
  };
  const begin = async (weight: number): Promise<void> => {
    const { run } = runStore.getState();
    if (run === null) throw new Error('no run');
    const settings = { ...run.settings, contestants: run.settings.contestants.slice(0, 1) };
    const work = inTurn(() =>
      weights.beginWithWeights(new File([], 'a.safetensors'), { settings, data: run.data }),
    );
    await settle();
    await reach('beginWith');
    const start = { updates: 0, seconds: 0, decoderCells: 0, rollOuts: 0, moments: [] };
    const record = { contestants: new RunRecord(1).contestants(), events: [] };
    const given = { ...start, weights: Float32Array.of(weight) };
    reply('beginWith', {
      from: { runId: 0, contestants: [given], settings, record },
      chain: { ...start, weights: Float32Array.of(0) },
    });
    await answerUntil(work);
  };
  const { noticeStore } = await import('../../../src/state/noticeStore.ts');
  const problems = () => noticeStore.getState().notices.filter(({ code }) => code !== null);
  const back = (work: () => Promise<void>) => answerUntil(work());
  return { begin, problems, begunByReset, train, undo: () => back(undo), redo: () => back(redo), ...saved };
}

test('Reset begins with the weights of the run that is in view, also of one that came back', async () => {
  const page = await openPage();
  expect(await page.begunByReset()).toBeNull();
  await page.train();
  await page.begin(5);
  expect(await page.begunByReset()).toEqual([5]);
  await page.train();
  await page.begin(7);
  expect(await page.begunByReset()).toEqual([7]);
  await page.train();
  await page.undo();
  await page.redo();
  expect(await page.begunByReset()).toEqual([7]);
  await page.undo();
  await page.undo();
  expect(await page.begunByReset()).toEqual([5]);
  // A run file takes Reset for its replay, until it is out of view.
  page.dropSavedRun();
  expect(await page.begunByReset()).toEqual([5]);
});

test('a run at its start is not put among those that the browser keeps, where it would push out a trained one', async () => {
  const page = await openPage();
  await page.begin(5);
  // This browser cannot keep anything, and would say so.
  expect(page.problems()).toEqual([]);
});
