/** The page hears what is computed before it begins where that may take long, and next to nothing while training is fast. */
import { afterEach, expect, test, vi } from 'vitest';
import { newContestant } from '../../../src/experiments/methodSettings.ts';
import type { News, Work } from '../../../src/worker/protocol.ts';
import { WorkReporter } from '../../../src/worker/workReporter.ts';
import { startedRun, smallSettings } from '../../support/engine.ts';
import { tinyData } from '../../support/tinyData.ts';

afterEach(() => void vi.restoreAllMocks());

/** A teller whose jobs take as long as the test says, and what the page has heard of it. */
function telling() {
  const heard: (Work | null)[] = [];
  const post = (news: News): void => {
    if (news.kind === 'work') heard.push(news.work);
  };
  let now = 0;
  const teller = new WorkReporter(post, () => now);
  const update = (phases: readonly (readonly [Work['job'], number])[]): Promise<void> =>
    teller.during(() => {
      for (const [job, milliseconds] of phases) {
        teller.begin(job, 0);
        now += milliseconds;
      }
      return Promise.resolve();
    });
  return { heard, teller, update };
}

const rollsIn = { job: 'rollIn', contestant: 0 };
const rollsOut = { job: 'rollOut', contestant: 0 };

test('what was never done is told, what was short the last time is not, and what was long is told and called off', async () => {
  const { heard, update } = telling();
  await update([
    ['rollIn', 10],
    ['rollOut', 3_000],
  ]);
  expect(heard.splice(0)).toEqual([rollsIn, rollsOut, null]);
  await update([
    ['rollIn', 10],
    ['rollOut', 900],
    ['rollOut', 900],
    ['rollIn', 5],
  ]);
  // Both parts of the roll-outs are one.
  expect(heard.splice(0)).toEqual([rollsOut, null]);
  await update([
    ['rollIn', 10],
    ['rollOut', 20],
  ]);
  expect(heard.splice(0)).toEqual([rollsOut, null]);
  for (let i = 0; i < 100; i++)
    await update([
      ['rollIn', 10],
      ['rollOut', 20],
    ]);
  expect(heard).toEqual([]);
});

test('work that fails is over', async () => {
  const { heard, teller } = telling();
  const failing = teller.during(() => {
    teller.begin('look', null, 'writeOwn');
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect(heard).toEqual([{ job: 'look', contestant: null }, null]);
});

test('a run tells the phases of its first updates and tests, contestant by contestant, and then trains in silence', async () => {
  // Nothing takes long here, however busy the machine is.
  vi.spyOn(performance, 'now').mockImplementation(() => 0);
  const { client, listener } = await startedRun(tinyData(), smallSettings({ evaluationInterval: 3 }));
  const heard = (): string[] =>
    listener.news.flatMap((news) =>
      news.kind === 'work' && news.work ? [`${String(news.work.contestant)} ${news.work.job}`] : [],
    );
  await client.request('advance', null);
  const searches = ['1 rollIn', '1 rollOut', '1 costs', '1 objective', '1 backward', '1 update'];
  const first = ['0 test', '1 test', '0 rollIn', '0 objective', '0 backward', '0 update', ...searches];
  expect(heard()).toEqual(first);
  // It is over when it is over.
  expect(listener.news.findLast(({ kind }) => kind === 'work')).toEqual({ kind: 'work', work: null });
  for (let i = 0; i < 8; i++) await client.request('advance', null);
  expect(heard()).toEqual(first);
  await client.request('watch', { testIndex: 0 });
  expect(heard()).toEqual([...first, 'null look']);
  client.close();
});

test('a linear chain tells its phases, too', async () => {
  const settings = smallSettings({ contestants: [newContestant('crf')] });
  const { client, listener } = await startedRun(tinyData(), settings);
  await client.request('advance', null);
  const jobs = listener.news.flatMap((news) => (news.kind === 'work' && news.work ? [news.work.job] : []));
  expect(jobs).toEqual(['test', 'objective']);
  client.close();
});
