/** From an opened page to a run that stands, and from there to other data: all of it changes together, or nothing does. */
import { afterAll, expect, test, vi } from 'vitest';
import { openScriptedPage, settle } from '../../support/scriptedPage.ts';

afterAll(() => {
  vi.unstubAllGlobals();
});

async function open(address = '') {
  const page = await openScriptedPage(address);
  const [boot, engine, run, settings, notices, watch, kept] = await Promise.all([
    import('../../../src/state/boot.ts'),
    import('../../../src/state/engineStore.ts'),
    import('../../../src/state/runStore.ts'),
    import('../../../src/state/settingsStore.ts'),
    import('../../../src/state/noticeStore.ts'),
    import('../../../src/state/watch.ts'),
    import('../../../src/state/runState.ts'),
  ]);
  return {
    ...page,
    ...boot,
    ...settings,
    status: () => engine.engineStore.getState().status,
    run: () => run.runStore.getState().run,
    data: () => kept.selectData(run.runStore.getState()),
    place: () => watch.watchStore.getState().place,
    notices: () =>
      notices.noticeStore
        .getState()
        // Nothing is kept in this browser, and that is said.
        .notices.filter(({ code }) => code !== 'storage')
        .map(({ message }) => message),
  };
}

/** All that a reader sees of what is trained. */
const seen = (page: Awaited<ReturnType<typeof open>>) => ({
  run: page.run(),
  data: page.data(),
  settings: page.wantedSettings(),
});

test('a page opens with a backend, its data and a run that stands', async () => {
  const page = await open('?v=2&data=toy&split=sort&seed=5');
  const opened = page.startEngine();
  await settle();
  expect([page.asked(), page.status().kind]).toEqual([['boot'], 'booting']);
  await page.reach('loadBuiltIn');
  expect([page.run(), page.data()]).toEqual([null, null]);
  await page.reach('configure');
  expect([page.run(), page.status().kind]).toEqual([null, 'booting']);
  await page.answerUntil(opened);
  expect(page.status()).toEqual({ kind: 'ready' });
  expect(page.run()?.settings).toMatchObject({ data: 'toy', seed: 5 });
  expect(page.run()?.settings).toEqual(page.wantedSettings());
});

test('a split that the data do not offer becomes their first, and that is said', async () => {
  const page = await open('?v=2&data=toy&split=sort');
  await page.answerUntil(page.startEngine());
  // The scripted data offer one split alone.
  expect(page.run()?.settings.split).toBe('by-writer');
  expect(page.notices()).toEqual(['These data have no split sort: the test rows are now by-writer.']);
});

test('a test sequence that is not there is said, in the words of the task', async () => {
  const page = await open('?v=2&data=toy&split=by-writer&word=99');
  await page.answerUntil(page.startEngine());
  expect(page.notices()).toContainEqual(
    'There is no test row 99: these test rows end at 7, which is shown instead.',
  );
  expect(page.place()).toBe(6);
});

test('an engine that does not start is a failure with its sentence; Play is not remembered', async () => {
  const page = await open('?v=2&play=1');
  const opened = page.startEngine();
  await settle();
  page.engine.refuse('no-backend', 'No backend starts here.');
  await opened;
  expect(page.status()).toEqual({ kind: 'failed', code: 'no-backend', message: 'No backend starts here.' });
  expect(page.notices()).toEqual(['No backend starts here.']);
});

test('another task begins with its own settings; run, data and settings change at once', async () => {
  const page = await open('?v=2&seed=9');
  await page.answerUntil(page.startEngine());
  const before = seen(page);
  const chosen = page.chooseData('toy');
  await page.reach('configure');
  // Loaded and planned, but nothing stands yet.
  expect(seen(page)).toEqual(before);
  await page.answerUntil(chosen);
  const { startOn } = await import('../../../src/experiments/presets.ts');
  expect(page.wantedSettings()).toEqual({ ...startOn('toy'), seed: 9, split: 'by-writer' });
  expect(page.run()?.settings).toEqual(page.wantedSettings());
  expect(page.data()).toBe(page.run()?.data);
  expect(page.data()?.task).toBe('toy');
});

test.each([
  ['cannot be read', 'loadFile', 'bad-data', 'toy.txt, line 1: nothing is there.'],
  ['cannot be trained on', 'configure', 'bad-setting', 'There is too little memory.'],
] as const)('data that %s change nothing', async (_, asked, code, sentence) => {
  const page = await open('?v=2');
  await page.answerUntil(page.startEngine());
  const before = seen(page);
  const chosen = page.chooseOwnFile({ name: 'toy.txt', blob: new Blob(['12']) });
  await page.reach(asked);
  page.engine.refuse(code, sentence);
  await page.answerUntil(chosen);
  expect(seen(page)).toEqual(before);
  expect(page.status()).toEqual({ kind: 'ready' });
  expect(page.notices()).toContain(sentence);
});

test('settings changed while data are read are not lost where those cannot be read', async () => {
  const page = await open('?v=2');
  await page.answerUntil(page.startEngine());
  const chosen = page.chooseData('toy');
  await page.reach('loadBuiltIn');
  page.wantSettings({ ...page.wantedSettings(), learningRate: 0.5 });
  page.engine.refuse('bad-data', 'They could not be fetched.');
  await page.answerUntil(chosen);
  expect(page.wantedSettings().learningRate).toBe(0.5);
});

test('a run on a file that is not kept is refused by the file’s name, also where nothing can be kept', async () => {
  const page = await open('?v=2');
  await page.answerUntil(page.startEngine());
  await page.answerUntil(page.chooseOwnFile({ name: 'mine.txt', blob: new Blob(['any']) }));
  const { restart } = page;
  const known = { name: 'theirs.txt', fingerprint: 'another' };
  const settings = { ...page.wantedSettings(), split: 'last-tenth' } as const;
  await expect(restart(settings, { known })).rejects.toThrow(
    'That run was trained on theirs.txt, which this browser does not keep: open that file first.',
  );
});
