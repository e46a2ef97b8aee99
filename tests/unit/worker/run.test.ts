/** What may be lost of a run: nothing after its first update, and then ten seconds of training at most. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { News, RunSnapshot } from '../../../src/worker/protocol.ts';
import { Run } from '../../../src/worker/run.ts';
import { tinyRace } from '../../support/races.ts';
import { noYield } from '../../support/smallModels.ts';
import { smallSettings, startedRun } from '../../support/engine.ts';
import { tinyData } from '../../support/tinyData.ts';
import { useBackend } from '../../support/backends.ts';

afterEach(() => vi.restoreAllMocks());

/** Updates of each contestant. */
const updatesOf = ({ contestants }: RunSnapshot) => contestants.map(({ updates }) => updates);

describe('snapshots', () => {
  it.each([0.5, 1.7])('are never ten seconds apart where an update takes %s s', async (seconds) => {
    await useBackend('cpu');
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const taken: { at: number; updates: number[] }[] = [];
    const post = (news: News): void => {
      if (news.kind === 'snapshot') taken.push({ at: now, updates: updatesOf(news.snapshot) });
    };
    const run = new Run(1, tinyRace({ evaluationInterval: 20 }), post);
    while (now < 36_000) {
      await run.measureIfDue(noYield);
      // The clock stands while an update computes; what it takes has passed when the next thing is looked at.
      now += 1000 * seconds;
      await run.advance(noYield, false);
    }
    run.publisher.close();
    run.race.dispose();
    expect(taken.slice(0, 2)).toEqual([
      { at: 1000 * seconds, updates: [1, 0] },
      { at: 2000 * seconds, updates: [1, 1] },
    ]);
    const gaps = taken.slice(1).map(({ at }, i) => at - (taken[i]?.at ?? 0));
    expect(gaps.length).toBeGreaterThan(2);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(10_000);
  });

  it('are taken when asked for, once at the same updates, and change no number', async () => {
    const settings = smallSettings({ maxUpdates: 6 });
    const { client, listener, run } = await startedRun(tinyData(), settings);
    const seen: number[][] = [];
    client.onSnapshot((snapshot) => seen.push(updatesOf(snapshot)));
    await client.request('snapshot', null);
    expect(seen).toEqual([]);
    await client.request('advance', null);
    await client.request('advance', null);
    await client.request('snapshot', null);
    expect(seen.at(-1)).toEqual([2, 2]);
    const count = seen.length;
    await client.request('snapshot', null);
    expect(seen.length).toBe(count);
    await client.request('play', { speed: 0 });
    await client.request('snapshot', null);
    await listener.until(() => listener.losses(1, run.runId).length === 6);
    client.close();

    const plain = await startedRun(tinyData(), settings);
    await plain.client.request('play', { speed: 0 });
    await plain.listener.until(() => plain.listener.losses(1, plain.run.runId).length === 6);
    expect(listener.losses(1, run.runId)).toEqual(plain.listener.losses(1, plain.run.runId));
    plain.client.close();
  });

  it('are where another run goes on, under a number of its own, with the numbers of an unbroken one', async () => {
    const settings = smallSettings({ maxUpdates: 8 });
    const whole = await startedRun(tinyData(), settings);
    await whole.client.request('play', { speed: 0 });
    await whole.listener.until(() => whole.listener.losses(1, whole.run.runId).length === 8);
    await whole.listener.until(() => whole.listener.reasons.length > 0);
    const expected = await whole.client.request('runFile', { full: false });
    whole.client.close();

    const first = await startedRun(tinyData(), settings);
    for (let i = 0; i < 5; i++) await first.client.request('advance', null);
    const snapshot = structuredClone(await first.client.snapshot());
    first.client.close();
    expect(snapshot && updatesOf(snapshot)).toEqual([5, 5]);

    const second = await startedRun(tinyData(), settings);
    const from = snapshot ?? undefined;
    const { runId } = await second.client.request('configure', { settings, ...(from && { from }) });
    expect(runId).not.toBe(second.run.runId);
    expect(await second.client.snapshot()).toMatchObject({ runId });
    await second.client.request('play', { speed: 0 });
    // Frames come, and only with what is new.
    await second.listener.until(() => second.listener.losses(1, runId).length === 3);
    await second.listener.until(() => second.listener.reasons.length > 0);
    const { contestants } = await second.client.request('runFile', { full: false });
    const plain = (all: typeof contestants) =>
      all.map(({ loss, gradientNorm, evaluations }) => ({
        ...{ loss, gradientNorm },
        tests: evaluations.map(({ seconds: _, ...test }) => test),
      }));
    expect(plain(contestants)).toEqual(plain(expected.contestants));

    // One that does not fit leaves the run that was there as it is.
    const other = { settings: { ...settings, hidden: 4 }, ...(from && { from }) };
    await expect(second.client.request('configure', other)).rejects.toThrow(
      'does not belong to its settings: contestant 1 has 1151 weights, but must have 451.',
    );
    expect(await second.client.request('runFile', { full: false })).toMatchObject({ settings });
    second.client.close();
  });
});
