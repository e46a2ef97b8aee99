/** The watched word at an earlier time point: asked for once, remembered while the run lasts, forgotten with it. */
import { afterAll, expect, test, vi } from 'vitest';
import type { TimePoint } from '../../../src/experiments/reports.ts';
import { openScriptedPage, settle } from '../../support/scriptedPage.ts';

afterAll(() => {
  vi.unstubAllGlobals();
});

/** A run of the built-in rows with three time points behind it, and a word that is watched. */
async function open() {
  const page = await openScriptedPage();
  const { chooseData } = await import('../../../src/state/boot.ts');
  const { connectEngine } = await import('../../../src/state/engine.ts');
  const { engineStore } = await import('../../../src/state/engineStore.ts');
  const { connectLookBack } = await import('../../../src/state/lookBack.ts');
  const { noticeStore } = await import('../../../src/state/noticeStore.ts');
  const { runStore } = await import('../../../src/state/runStore.ts');
  const { shownStore } = await import('../../../src/state/shownStore.ts');
  const { pointAtTime, timeStore } = await import('../../../src/state/timeStore.ts');
  const { beginLooking, chooseWord, watchStore } = await import('../../../src/state/watch.ts');
  connectEngine();
  connectLookBack();
  engineStore.setState({ status: { kind: 'ready' } });
  beginLooking();
  const train = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) page.engine.train(1, false);
    await settle();
  };
  const answerAll = async (): Promise<void> => {
    for (let i = 0; i < 30; i++) {
      await settle();
      page.engine.answer(0);
    }
  };
  await page.answerUntil(chooseData('toy'));
  await train();
  await answerAll();
  const timePoints = (): readonly TimePoint[] => runStore.getState().timePoints;
  return {
    ...page,
    ...{ train, answerAll, timePoints, chooseData, chooseWord, pointAtTime },
    point: (which: number) => pointAtTime(timePoints().at(which) ?? null),
    pointed: () => timeStore.getState().pointed,
    watched: () => watchStore.getState().testIndex,
    /** Updates of the word at the time point in view; null at present. */
    past: () => {
      const { past } = runStore.getState();
      return past && [past.timePoint.updates, past.report.views.map(({ update }) => update)];
    },
    lookBacks: () => page.engine.asked.filter(({ name }) => name === 'lookBack').length,
    notices: () => noticeStore.getState().notices.map(({ message }) => message),
    shown: shownStore.getState,
  };
}

test('a moment pointed at is shown, and asked for once', async () => {
  const page = await open();
  expect(page.past()).toBeNull();
  page.point(0);
  await settle();
  expect(page.lookBacks()).toBe(1);
  await page.answerAll();
  expect(page.past()).toEqual([
    [1, 1],
    [1, 1],
  ]);
  page.pointAtTime(null);
  expect(page.past()).toBeNull();
  page.point(0);
  // What is known needs no answer.
  expect(page.past()).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('what is wanted when an answer comes is asked for next, and the older answer is not shown', async () => {
  const page = await open();
  page.point(0);
  await settle();
  page.point(1);
  await settle();
  // One at a time.
  expect(page.lookBacks()).toBe(1);
  page.engine.answer(page.engine.asked.findIndex(({ name }) => name === 'lookBack'));
  await settle();
  expect(page.past()).toBeNull();
  await page.answerAll();
  expect(page.past()?.[0]).toEqual([2, 2]);
});

test('a moment that the engine keeps no longer is let go', async () => {
  const page = await open();
  const gone = page.timePoints()[0];
  // More time points push it out of the engine, while the page still points at it.
  page.point(0);
  await settle();
  await page.train();
  await page.answerAll();
  expect(page.pointed()).toBeNull();
  expect(page.timePoints().map(({ id }) => id)).not.toContain(gone?.id);
  expect(page.past()).toBeNull();
});

test('an error is told once, and not asked into again', async () => {
  const page = await open();
  page.point(0);
  await page.reach('lookBack');
  page.engine.refuse('internal', 'It could not be read.');
  await settle();
  expect(page.notices()).toEqual(['It could not be read.']);
  page.pointAtTime(null);
  page.point(0);
  const failed = page.timePoints()[0]?.id;
  for (let i = 0; i < 30; i++) {
    await settle();
    // Other time points are fetched ahead.
    expect(page.engine.asked.map(({ params }) => params)).not.toContainEqual(
      expect.objectContaining({ timePoint: failed }),
    );
    page.engine.answer(0);
  }
});

test('another run, or a lost device, forgets what was', async () => {
  const page = await open();
  page.point(0);
  await page.answerAll();
  page.engine.lose();
  await settle();
  expect([page.pointed(), page.past()]).toEqual([null, null]);
  await page.train();
  await page.answerAll();
  page.point(-1);
  await page.answerAll();
  expect(page.past()).not.toBeNull();
  await page.answerUntil(page.chooseData('spelling'));
  expect([page.pointed(), page.past()]).toEqual([null, null]);
});
