/** The session with the real race on tfjs's cpu backend, asked by the real client over a real channel. */
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/experiments/settings.ts';
import { Listener, smallSettings, spawnSession, startedRun } from '../../support/engine.ts';
import { contestant } from '../../support/races.ts';
import { tinyData } from '../../support/tinyData.ts';

const start = (changes: Partial<Settings> = {}) => startedRun(tinyData(), smallSettings(changes));

/** Settings under which nothing would stop training for hours. */
const slow = { hidden: 32, embedding: 16, batchSize: 32, evaluationInterval: 100_000 };

describe('a session', () => {
  it('trains every contestant, tells all losses in order, and stops by rule after evaluating all test words', async () => {
    const { listener, client, run } = await start({ maxUpdates: 12 });
    await client.request('play', { speed: 0 });
    await listener.until(() => listener.reasons.length > 0);
    expect(listener.reasons).toEqual([{ kind: 'stop-rule', rule: 'maxUpdates', limit: 12 }]);
    await listener.until(() => listener.losses(1, run.runId).length === 12);
    expect(listener.losses(0, run.runId).length).toBe(12);
    const told = () => listener.frames.flatMap((frame) => frame.evaluations);
    await listener.until(() => told().length === 8);
    expect(told().map(({ update, words }) => `${update} ${words}`)).toEqual(
      ['0 sample', '5 sample', '10 sample', '12 all'].flatMap((line) => [line, line]),
    );
    client.close();
  });

  it('plays on after the wanted error was reached, until the next evaluation', async () => {
    // Every error is below 1, so each evaluation stops training.
    const { listener, client } = await start({ targetError: 1, evaluationInterval: 4 });
    for (const stops of [1, 2, 3]) {
      await client.request('play', { speed: 0 });
      await listener.until(() => listener.reasons.length === stops);
      expect(listener.reasons.at(-1)).toEqual({ kind: 'stop-rule', rule: 'targetError', limit: 1 });
    }
    await listener.until(() =>
      listener.frames.some((frame) => frame.evaluations.some((e) => e.update === 8)),
    );
    client.close();
  });

  it('begins again with the same numbers when configured with the same settings', async () => {
    const settings = smallSettings({ maxUpdates: 6 });
    const { listener, client, run } = await startedRun(tinyData(), settings);
    const trained = async (runId: number) => {
      const stops = listener.reasons.length;
      await client.request('play', { speed: 0 });
      await listener.until(() => listener.reasons.length > stops && listener.losses(1, runId).length === 6);
      return [listener.losses(0, runId), listener.losses(1, runId)];
    };
    const first = await trained(run.runId);
    const again = await client.request('configure', { settings });
    expect(again.runId).not.toBe(run.runId);
    expect(await trained(again.runId)).toEqual(first);
    client.close();
  });

  it('keeps the test of the update at which it stands, also where a snapshot was taken before that test', async () => {
    const { client } = await start({ evaluationInterval: 1 });
    await client.request('advance', null);
    const snapshot = await client.snapshot();
    for (const { evaluations } of snapshot?.record.contestants ?? [])
      expect(evaluations.map(({ update }) => update)).toEqual([0, 1]);
    expect(snapshot?.record.contestants.length).toBe(2);
    client.close();
  });

  it('stops within one phase when paused, and goes on from there as if it had never stopped', async () => {
    const whole = await start({ maxUpdates: 8 });
    await whole.client.request('play', { speed: 0 });
    await whole.listener.until(() => whole.listener.losses(1, whole.run.runId).length === 8);

    const { listener, client, run } = await start({ maxUpdates: 8 });
    for (let stops = 1; listener.reasons.at(-1)?.kind !== 'stop-rule'; stops++) {
      await client.request('play', { speed: 0 });
      await new Promise((resolve) => setTimeout(resolve, 15 * stops));
      const { update } = await client.request('pause', null);
      expect(update).toBeLessThanOrEqual(8);
      expect(listener.reasons.length).toBe(stops);
    }
    expect(listener.reasons.length).toBeGreaterThan(1);
    await listener.until(() => listener.losses(1, run.runId).length === 8);
    for (const contestant of [0, 1])
      expect(listener.losses(contestant, run.runId)).toEqual(
        whole.listener.losses(contestant, whole.run.runId),
      );
    client.close();
    whole.client.close();
  });

  it('has stopped computing when a pause is answered', async () => {
    const { listener, client } = await start(slow);
    await client.request('play', { speed: 0 });
    await listener.until(() => listener.frames.length > 1);
    const { update } = await client.request('pause', null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await client.request('pause', null)).toEqual({ update });
    expect(listener.frames.at(-1)?.longestPhase).toBeGreaterThan(0);
    client.close();
  });

  it('steps one update of each contestant', async () => {
    const { listener, client, run } = await start();
    expect(await client.request('advance', null)).toEqual({ update: 1 });
    expect(await client.request('advance', null)).toEqual({ update: 2 });
    await listener.until(() => listener.losses(1, run.runId).length === 2);
    expect(listener.losses(0, run.runId).length).toBe(2);
    client.close();
  });

  it('keeps to the speed in slow motion and shows each update before the next', async () => {
    const { listener, client, run } = await start();
    const started = performance.now();
    await client.request('play', { speed: 5 });
    await listener.until(() => listener.losses(1, run.runId).length >= 3);
    expect(performance.now() - started).toBeGreaterThan(450);
    for (const { metrics } of listener.frames)
      expect(metrics.reduce((sum, { loss }) => sum + loss.length, 0)).toBeLessThanOrEqual(1);
    await client.request('play', { speed: 0 });
    await listener.until(() => listener.losses(1, run.runId).length >= 20);
    client.close();
  });

  it('waits in slow motion for a page that does not show its frames, but never for a hidden one', async () => {
    const { listener, client } = await start({ maxUpdates: 3 });
    listener.acknowledging = false;
    await client.request('play', { speed: 1_000 });
    await listener.until(() => listener.frames.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await client.request('pause', null)).update).toBe(0);
    await client.request('visibility', { hidden: true });
    await client.request('play', { speed: 1_000 });
    await listener.until(() => listener.reasons.at(-1)?.kind === 'stop-rule');
    expect(listener.frames.length).toBe(1);
    client.close();
  });

  it('answers a watch request while paused and while training, of several only the last', async () => {
    const { listener, client } = await start();
    const report = await client.request('watch', { testIndex: 3 });
    expect(report?.word.testIndex).toBe(3);
    expect(report?.views.map(({ update }) => update)).toEqual([0, 0]);
    await client.request('play', { speed: 0 });
    const answers = await Promise.all([4, 5, 6].map((testIndex) => client.request('watch', { testIndex })));
    expect(answers.map((answer) => answer?.word.testIndex)).toEqual([undefined, undefined, 6]);
    await listener.until(() => listener.frames.some(({ watch }) => watch?.word.testIndex === 6));
    expect(await client.request('watch', { testIndex: null })).toBeNull();
    await expect(client.request('watch', { testIndex: 99_999 })).rejects.toMatchObject({
      code: 'bad-setting',
    });
    client.close();
  });

  it.each([-1, 0.5, Number.NaN, 99_999])(
    'remembers nothing of a word %s, which no run has',
    async (testIndex) => {
      const { client } = await start();
      await expect(client.request('watch', { testIndex })).rejects.toMatchObject({ code: 'bad-setting' });
      await client.request('configure', { settings: smallSettings({ evaluationInterval: 1 }) });
      expect(await client.request('advance', null)).toEqual({ update: 1 });
      client.close();
    },
  );

  it.each([-1, 0.5, Number.NaN])('refuses a word %s before there is a run', async (testIndex) => {
    const { client } = new Listener(() => spawnSession(tinyData()));
    await expect(client.request('watch', { testIndex })).rejects.toMatchObject({ code: 'bad-setting' });
    client.close();
  });

  it('shows the watched word as it stands after a pause', async () => {
    const { listener, client } = await start();
    await client.request('watch', { testIndex: 0 });
    await client.request('advance', null);
    await listener.until(() =>
      listener.frames.some(({ watch }) => watch?.views.every((v) => v.update === 1)),
    );
    client.close();
  });

  it('trains the same numbers whether somebody watches or not', async () => {
    const watched = await start({ maxUpdates: 6 });
    await watched.client.request('watch', { testIndex: 2 });
    const plain = await start({ maxUpdates: 6 });
    for (const { client } of [watched, plain]) await client.request('play', { speed: 50 });
    for (const { listener, run } of [watched, plain])
      await listener.until(() => listener.losses(1, run.runId).length === 6);
    for (const contestant of [0, 1])
      expect(watched.listener.losses(contestant, watched.run.runId)).toEqual(
        plain.listener.losses(contestant, plain.run.runId),
      );
    watched.client.close();
    plain.client.close();
  });

  it('refuses settings that these data cannot have in the words of the page, and trains on', async () => {
    const { listener, client, run } = await start(slow);
    await client.request('play', { speed: 0 });
    const contestants = [contestant({ cost: 'chunk-f1' })];
    await expect(
      client.request('configure', { settings: smallSettings({ contestants }) }),
    ).rejects.toMatchObject({
      code: 'bad-setting',
      message: expect.stringContaining('these data have no chunk tags') as string,
    });
    const frames = listener.frames.length;
    await listener.until(() => listener.frames.length > frames + 1);
    expect(listener.frames.at(-1)?.runId).toBe(run.runId);
    expect(listener.reasons).toEqual([]);
    client.close();
  });

  it('changes live settings while training and refuses the others', async () => {
    const { listener, client } = await start(slow);
    const running = smallSettings(slow);
    await client.request('play', { speed: 0 });
    await expect(client.request('adjust', { settings: { ...running, hidden: 9 } })).rejects.toMatchObject({
      code: 'bad-setting',
      message: expect.stringContaining('hidden') as string,
    });
    await listener.until(() => listener.frames.length > 1);
    const { update } = await client.request('pause', null);
    const settings = { ...running, maxUpdates: update + 2, learningRate: 0.25 };
    await client.request('adjust', { settings });
    // Said again it changes nothing, and is no event.
    await client.request('adjust', { settings });
    const { events } = await client.request('runFile', { full: false });
    expect(events.filter(({ what }) => what.startsWith('settings'))).toEqual([
      {
        at: update,
        what: `settings changed: learningRate 0.5 → 0.25, maxUpdates 0 → ${update + 2}`,
        updates: expect.arrayContaining([update]) as unknown,
        changed: { learningRate: [0.5, 0.25], maxUpdates: [0, update + 2] },
      },
    ]);
    await client.request('play', { speed: 0 });
    await listener.until(() => listener.reasons.some(({ kind }) => kind === 'stop-rule'));
    client.close();
  });

  it('remembers a change of settings at its update, however long the run goes on', async () => {
    const { client } = await start();
    await client.request('advance', null);
    await client.request('adjust', { settings: smallSettings({ learningRate: 0.25 }) });
    for (let i = 0; i < 2; i++) await client.request('advance', null);
    const { events } = await client.request('runFile', { full: false });
    expect(events.filter(({ changed }) => changed)).toMatchObject([{ at: 1, updates: [1, 1] }]);
    client.close();
  });

  it('keeps a change that is made while it stands, as if it had been made by a step', async () => {
    const { client } = await start();
    const kept: (number | undefined)[] = [];
    client.onSnapshot(({ settings }) => kept.push(settings?.learningRate));
    await client.request('advance', null);
    await client.request('adjust', { settings: { learningRate: 0.25 } });
    expect(kept.at(-1)).toBe(0.25);
    expect((await client.snapshot())?.settings?.learningRate).toBe(0.25);
    client.close();
  });

  it('writes a run file with every loss, the evaluations and what happened', async () => {
    const { client } = await start();
    for (let i = 0; i < 3; i++) await client.request('advance', null);
    const file = await client.request('runFile', { full: true });
    expect(file).toMatchObject({
      ...{ format: 'searnn-run', backend: 'cpu' },
      data: {
        name: 'tiny letters',
        task: 'letters',
        content: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      },
      made: { runtime: 'Node', platform: 'test', revision: null, threads: 1, kernels: 'stock', simd: null },
    });
    expect(file.contestants.map(({ updates, loss }) => [updates, loss.length])).toEqual([
      [3, 3],
      [3, 3],
    ]);
    expect(file.contestants[0]?.evaluations.map(({ words }) => words)).toEqual(['sample', 'all']);
    expect(file.contestants[1]?.msPerStep['total']).toBeGreaterThan(0);
    expect(file.events.map(({ what }) => what)[0]).toContain('cpu');
    client.close();
  });
});
