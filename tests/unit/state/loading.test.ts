/** Reading a file on the page: it can be called off while it lasts, and then everything is as it was. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ScriptedEngine } from '../../support/scriptedEngine.ts';

let engine: ScriptedEngine;

/** As much of a page as the stores need. */
beforeAll(() => {
  const listeners = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('document', { ...listeners, hidden: false, baseURI: 'http://localhost/' });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 0));
  vi.stubGlobal('Worker', function () {
    return (engine = new ScriptedEngine());
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

async function settle(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve));
}

test('a file that is called off changes nothing, and says no more', async () => {
  const { chooseData, chooseOwnFile } = await import('../../../src/state/boot.ts');
  const { connectEngine, stopLoading } = await import('../../../src/state/engine.ts');
  const { engineStore } = await import('../../../src/state/engineStore.ts');
  const { noticeStore } = await import('../../../src/state/noticeStore.ts');
  const { runStore } = await import('../../../src/state/runStore.ts');
  const asked = () => engine.asked.map(({ name }) => name);
  const isLoading = () => engineStore.getState().activity?.isLoading ?? false;
  /** Answers the oldest request over and over, until all is done. */
  const answerUntil = async (done: Promise<void>) => {
    const waiting = { still: true };
    void done.finally(() => {
      waiting.still = false;
    });
    while (waiting.still) {
      await settle();
      engine.answer(0);
    }
  };
  connectEngine();
  engineStore.setState({ status: { kind: 'ready' } });
  const begun = chooseData('chunking');
  await settle();
  // What comes with the page is there at once, and nothing stands in its place.
  expect([asked(), isLoading()]).toEqual([['loadBuiltIn'], false]);
  await answerUntil(begun);
  const { run } = runStore.getState();
  expect(run?.data.source).toBe('chunking');

  const chosen = chooseOwnFile({ name: 'long.txt', blob: new Blob(['any']) });
  await settle();
  engine.tell({ kind: 'progress', label: 'Reading the data', fraction: 0.5 });
  expect([asked(), isLoading()]).toEqual([['loadFile'], true]);
  expect(engineStore.getState().activity).toMatchObject({ label: 'Reading the data', fraction: 0.5 });
  stopLoading();
  await settle();
  expect(asked()).toEqual(['loadFile', 'stopLoading']);
  engine.answer(1);
  await answerUntil(chosen);
  expect(engineStore.getState()).toMatchObject({ activity: null, building: false });
  expect(runStore.getState().run).toBe(run);
  expect(noticeStore.getState().notices).toEqual([]);
});
