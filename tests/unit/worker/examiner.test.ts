/** The examination and the nine tables over the wire, beside training, pauses and second thoughts. */
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/experiments/settings.ts';
import { smallSettings, startedRun } from '../../support/engine.ts';
import { tinyData } from '../../support/tinyData.ts';

const start = (changes: Partial<Settings> = {}) =>
  startedRun(tinyData(16), smallSettings({ hidden: 4, ...changes }));

describe('an examination', () => {
  it('of a run that plays waits for no pause, tells its progress, and training goes on after it', async () => {
    const { listener, client, run } = await start();
    await client.request('play', { speed: 0 });
    await listener.until(() => listener.losses(1, run.runId).length > 2);
    const { contestants } = await client.request('examine', null);
    const updates = contestants.map(({ updates: done }) => done);
    expect(Math.min(...updates)).toBeGreaterThan(0);
    const progress = listener.news.flatMap((news) =>
      news.kind === 'progress' && news.label.startsWith('MLE') ? [news] : [],
    );
    expect(progress.map(({ label }) => label)).toContain('MLE reads the test set');
    await listener.until(() => listener.losses(1, run.runId).length > (updates[1] ?? NaN));
    expect(listener.reasons).toEqual([]);
    client.close();
  });

  it('that a pause interrupts lets the pause answer, begins again, and has the figures of one undisturbed', async () => {
    const { listener, client, run } = await start();
    await client.request('play', { speed: 0 });
    await listener.until(() => listener.losses(1, run.runId).length > 2);
    const examined = client.request('examine', null);
    await listener.until(() =>
      listener.news.some((news) => news.kind === 'progress' && news.label.includes('reads')),
    );
    const heard = listener.news.length;
    await client.request('pause', null);
    expect(listener.reasons).toEqual([{ kind: 'asked' }]);
    const disturbed = await examined;
    const labels = listener.news
      .slice(heard)
      .flatMap((news) => (news.kind === 'progress' ? [news.label] : []));
    expect(labels).toContain('MLE reads the training sequences');
    expect(await client.request('examine', null)).toEqual(disturbed);
    client.close();
  });

  it('that is called off fails with stopped, and so does one that another takes the place of', async () => {
    const { listener, client } = await start();
    const first = client.request('examine', null);
    await listener.until(() =>
      listener.news.some((news) => news.kind === 'progress' && news.label.includes('reads')),
    );
    await client.request('stopExamining', null);
    await expect(first).rejects.toMatchObject({ code: 'stopped' });
    const second = client.request('examine', null);
    const third = client.request('examine', null);
    await expect(second).rejects.toMatchObject({ code: 'stopped' });
    expect((await third).contestants).toHaveLength(2);
    client.close();
  });
});

describe('the nine tables', () => {
  it('of the pair in force is the watched table', async () => {
    const { client } = await start();
    await client.request('advance', null);
    const watched = await client.request('watch', { testIndex: 3 });
    const { views, word, contestant } = await client.request('counterfactual', {
      testIndex: 3,
      contestant: 1,
    });
    expect(contestant).toBe(1);
    expect(word).toEqual(watched?.word);
    // Roll-in learned, roll-out mixed: row 3, column 2.
    expect(views[7]).toEqual(watched?.views[1]);
    client.close();
  });

  it.each([
    [{ testIndex: 60, contestant: 0 }, 'Test sequence 60 does not exist: allowed are 0 to 59.'],
    [{ testIndex: 0, contestant: 2 }, 'Contestant 3 does not exist: there are 2.'],
  ])('of %j do not exist, in one sentence', async (asked, message) => {
    const { client } = await start();
    await expect(client.request('counterfactual', asked)).rejects.toMatchObject({
      code: 'bad-setting',
      message,
    });
    client.close();
  });
});
