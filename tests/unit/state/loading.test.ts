/** Reading a file on the page: it can be called off while it lasts, and then everything is as it was. */
import { afterAll, expect, test, vi } from 'vitest';
import { openScriptedPage, settle } from '../../support/scriptedPage.ts';

afterAll(() => {
  vi.unstubAllGlobals();
});

test('a file that is called off changes nothing, and says no more', async () => {
  const { engine, asked, answerUntil } = await openScriptedPage();
  const { chooseData, chooseOwnFile } = await import('../../../src/state/boot.ts');
  const { connectEngine, stopLoading } = await import('../../../src/state/engine.ts');
  const { engineStore } = await import('../../../src/state/engineStore.ts');
  const { noticeStore } = await import('../../../src/state/noticeStore.ts');
  const { runStore } = await import('../../../src/state/runStore.ts');
  const isLoading = () => engineStore.getState().activity?.isLoading ?? false;
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
