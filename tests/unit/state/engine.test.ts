/** Driving the engine: what is asked of it and when, what the page says meanwhile, and what its news change. */
import { afterAll, expect, test, vi } from 'vitest';
import { openScriptedPage, settle } from '../../support/scriptedPage.ts';

afterAll(() => {
  vi.unstubAllGlobals();
});

/** A page whose run stands, or which still starts. */
async function open(status: 'booting' | 'ready' = 'ready') {
  const page = await openScriptedPage();
  const door = await import('../../../src/state/engine.ts');
  const { engineStore } = await import('../../../src/state/engineStore.ts');
  const { noticeStore } = await import('../../../src/state/noticeStore.ts');
  const { PlaygroundError } = await import('../../../src/base/errors.ts');
  door.connectEngine();
  engineStore.setState({ status: { kind: status } });
  return {
    ...page,
    ...door,
    PlaygroundError,
    state: engineStore.getState,
    set: engineStore.setState,
    notices: () => noticeStore.getState().notices.map(({ message, code }) => [message, code]),
  };
}

test('Play before the engine is there is remembered, and taken back by Pause', async () => {
  const page = await open('booting');
  await page.play();
  expect([page.asked(), page.state().playWhenReady]).toEqual([[], true]);
  page.togglePlay();
  await settle();
  expect([page.asked(), page.state().playWhenReady]).toEqual([[], false]);
  page.set({ status: { kind: 'ready' }, building: true });
  await page.play();
  expect([page.asked(), page.state().playWhenReady]).toEqual([[], true]);
});

test('Play runs at the chosen speed, once; another speed is told while it runs', async () => {
  const page = await open();
  page.setSpeed(4);
  expect(page.asked()).toEqual([]);
  const playing = page.play();
  await page.play();
  await settle();
  expect(page.engine.asked).toMatchObject([{ name: 'play', params: { speed: 4 } }]);
  await page.answerUntil(playing);
  expect(page.state().status).toEqual({ kind: 'running' });
  page.setSpeed(0);
  await settle();
  expect(page.engine.asked).toMatchObject([{ name: 'play', params: { speed: 0 } }]);
});

test('Pause shows at once and is done when the engine says so', async () => {
  const page = await open();
  await page.answerUntil(page.play());
  const pausing = page.pause();
  expect(page.state().status).toEqual({ kind: 'pausing' });
  await page.answerUntil(pausing);
  expect(page.state()).toMatchObject({
    status: { kind: 'paused', reason: { kind: 'asked' } },
    activity: null,
  });
  await page.pause();
  expect(page.asked()).toEqual([]);
});

test.each([['play'], ['pause'], ['advance']] as const)('%s that fails pauses and says why', async (name) => {
  const page = await open();
  if (name === 'pause') await page.answerUntil(page.play());
  const done = page[name]();
  await settle();
  page.engine.refuse('no-backend', 'No backend is left.');
  await done;
  expect(page.state().status).toMatchObject({
    kind: 'paused',
    reason: { kind: 'error', code: 'no-backend', message: 'No backend is left.' },
  });
  expect(page.notices()).toEqual([['No backend is left.', 'no-backend']]);
});

test('an update that was called off is no error', async () => {
  const page = await open();
  const done = page.advance();
  await settle();
  expect(page.state().activity?.label).toBe('One update of each contestant');
  page.engine.refuse('stopped', 'Training was asked to stop.');
  await done;
  expect(page.state().status).toEqual({ kind: 'paused', reason: { kind: 'asked' } });
  expect(page.notices()).toEqual([]);
});

test('no update is made while training or while a run is built', async () => {
  const page = await open();
  page.set({ building: true });
  await page.advance();
  page.set({ building: false, status: { kind: 'running' } });
  await page.advance();
  expect(page.asked()).toEqual([]);
});

test('news of the engine change what the page says', async () => {
  const page = await open();
  page.engine.tell({ kind: 'running' });
  expect(page.state().status.kind).toBe('running');
  page.engine.tell({ kind: 'progress', label: 'Compiling', fraction: 0.25 });
  expect(page.state().activity).toMatchObject({ label: 'Compiling', fraction: 0.25 });
  page.engine.tell({ kind: 'notice', code: 'stopped', message: 'The tab slept.' });
  page.engine.tell({ kind: 'notice', code: 'device-lost', message: 'The GPU was lost.' });
  expect(page.notices()).toEqual([
    ['The tab slept.', null],
    ['The GPU was lost.', 'device-lost'],
  ]);
  page.engine.tell({
    kind: 'paused',
    reason: { kind: 'error', code: 'internal', message: 'A defect.' },
    updates: [3, 4],
  });
  expect(page.state()).toMatchObject({
    status: { kind: 'paused', updates: [3, 4] },
    activity: null,
    work: null,
  });
  expect(page.notices()).toContainEqual(['A defect.', 'internal']);
});

test('what must not overlap waits its turn, and an error of one does not hold up the next', async () => {
  const page = await open();
  const order: string[] = [];
  const slow = page.inTurn(async () => {
    order.push('one begins');
    await settle();
    order.push('one ends');
    throw new page.PlaygroundError('bad-data', 'Line 3 is empty.');
  });
  const next = page.inTurn(() => {
    order.push('two');
    return Promise.resolve();
  });
  await Promise.all([slow, next]);
  expect(order).toEqual(['one begins', 'one ends', 'two']);
  expect(page.notices()).toEqual([['Line 3 is empty.', 'bad-data']]);
});
