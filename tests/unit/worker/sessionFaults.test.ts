/** The session when something goes wrong: bad settings, no numbers, a lost device, questions asked too early. */
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../src/experiments/settings.ts';
import type { RunSnapshot } from '../../../src/worker/protocol.ts';
import type { ContestantSnapshot } from '../../../src/training/contract.ts';
import { Listener, smallSettings, spawnSession, startedRun } from '../../support/engine.ts';
import { losable } from '../../support/losable.ts';
import { tinyData } from '../../support/tinyData.ts';

const start = (changes: Partial<Settings> = {}) => startedRun(tinyData(), smallSettings(changes));

describe('a session in trouble', () => {
  it('refuses bad settings in one sentence and keeps the run that is there', async () => {
    const { client } = await start();
    await client.request('advance', null);
    await expect(
      client.request('configure', { settings: { ...defaultSettings, batchSize: 0 } }),
    ).rejects.toMatchObject({ code: 'bad-setting', message: expect.stringContaining('batch') as string });
    await expect(
      client.request('configure', { settings: smallSettings({ split: 'fold-3' }) }),
    ).rejects.toMatchObject({ code: 'bad-setting' });
    expect(await client.request('advance', null)).toEqual({ update: 2 });
    client.close();
  });

  it('refuses what was kept of a run of another size, and stays the run that it is', async () => {
    const { listener, client } = await start();
    const kept: RunSnapshot[] = [];
    client.onSnapshot((snapshot) => kept.push(snapshot));
    await client.request('advance', null);
    await listener.until(() => kept.length > 0);
    const settings = smallSettings({ hidden: 7 });
    const run = await client.request('configure', { settings });
    const [snapshot] = kept;
    if (!snapshot) throw new Error('nothing was kept');
    const refused = {
      code: 'bad-run-file',
      message: expect.stringMatching(
        /does not belong to its settings: contestant 1 has \d+ weights, but must have \d+\.$/,
      ) as string,
    };
    await expect(client.request('restore', { snapshot })).rejects.toMatchObject(refused);
    await expect(client.request('configure', { settings, from: snapshot })).rejects.toMatchObject(refused);
    expect(await client.request('advance', null)).toEqual({ update: 1 });
    await listener.until(() => listener.losses(1, run.runId).length === 1);
    client.close();
  });

  it('pauses with the reason when the loss is no number, and keeps what was measured', async () => {
    const { listener, client, run } = await start();
    await client.request('advance', null);
    const broken: ContestantSnapshot = {
      updates: 1,
      seconds: 1,
      decoderCells: 1,
      rollOuts: 0,
      weights: new Float32Array(run.parameterCount).fill(Number.NaN),
      moments: [],
    };
    const record = await client.request('runFile', { full: false });
    await client.request('restore', {
      snapshot: { runId: run.runId, contestants: [broken, broken], record },
    });
    await client.request('play', { speed: 0 });
    await listener.until(() => listener.reasons.at(-1)?.kind === 'error');
    expect(listener.reasons.at(-1)).toMatchObject({ code: 'not-finite' });
    await expect(client.request('advance', null)).rejects.toMatchObject({ code: 'not-finite' });
    const file = await client.request('runFile', { full: false });
    expect(file.contestants[0]?.loss).toEqual(record.contestants[0]?.loss);
    client.close();
  });

  it('goes on from its last snapshot when the device is lost, with the numbers it would have had', async () => {
    const whole = await start({ maxUpdates: 6 });
    await whole.client.request('play', { speed: 0 });
    await whole.listener.until(() => whole.listener.losses(1, whole.run.runId).length === 6);

    const { starters, lose } = losable();
    const { listener, client, run } = await startedRun(
      tinyData(),
      smallSettings({ maxUpdates: 6 }),
      starters,
    );
    for (let i = 0; i < 2; i++) await client.request('advance', null);
    await client.request('play', { speed: 4 });
    await listener.until(() => listener.losses(0, run.runId).length >= 3);
    lose('for a test');
    await listener.until(() => listener.news.some(({ kind }) => kind === 'restored'));
    const kinds = listener.news.map(({ kind }) => kind);
    expect(kinds.indexOf('notice')).toBeLessThan(kinds.indexOf('backend'));
    const restored = listener.news.find((news) => news.kind === 'restored');
    expect(restored).toMatchObject({ kind: 'restored', runId: run.runId, updates: [2, 2] });
    const told = restored?.kind === 'restored' ? restored.record.contestants : [];
    expect(told.map(({ loss }) => loss.length)).toEqual([2, 2]);
    await client.request('play', { speed: 0 });
    await listener.until(() => listener.reasons.at(-1)?.kind === 'stop-rule');
    const since = listener.news.findIndex(({ kind }) => kind === 'restored');
    const later = () =>
      listener.news
        .slice(since)
        .flatMap((news) => (news.kind === 'frame' ? Array.from(news.frame.metrics[1]?.loss ?? []) : []));
    await listener.until(() => later().length === 4);
    const expected = whole.listener.losses(1, whole.run.runId);
    expect(later()).toEqual(expected.slice(2));
    const { contestants } = await client.request('runFile', { full: false });
    expect(Array.from(contestants[1]?.loss ?? [])).toEqual(expected);
    client.close();
    whole.client.close();
  });

  it('says what is missing when asked too early', async () => {
    const { client } = new Listener(() => spawnSession(tinyData()));
    await expect(client.request('play', { speed: 0 })).rejects.toMatchObject({ code: 'not-ready' });
    await expect(client.request('configure', { settings: smallSettings() })).rejects.toMatchObject({
      code: 'not-ready',
    });
    expect(await client.request('watch', { testIndex: 0 })).toBeNull();
    client.close();
  });
});
