/** A worker that hangs: the page's client ends it, starts a fresh one and brings it where the lost one stood. */
import { describe, expect, it } from 'vitest';
import { Listener, smallSettings, spawnSession } from '../../support/engine.ts';
import { freezable, impatient } from '../../support/freezable.ts';
import { tinyData } from '../../support/tinyData.ts';

async function stepped(listener: Listener, steps: number): Promise<number> {
  const { client } = listener;
  await client.request('boot', { override: 'cpu', kernels: 'fused' });
  await client.request('loadBuiltIn', { data: 'built-in', base: 'words' });
  const { runId } = await client.request('configure', { settings: smallSettings() });
  for (let i = 0; i < steps; i++) await client.request('advance', null);
  await listener.until(() => listener.losses(1, runId).length === steps);
  return runId;
}

describe('EngineClient', () => {
  it('starts a hung worker afresh when a pause gets no answer, at the last snapshot and under the same run', async () => {
    const { engines, spawn } = freezable();
    const listener = new Listener(spawn, impatient);
    const runId = await stepped(listener, 2);
    // An answer means that the snapshot posted before it has arrived.
    await client(listener).request('runFile', { full: false });
    for (const engine of engines) engine.frozen = true;
    const stuck = client(listener)
      .request('advance', null)
      .catch((error: unknown) => error);
    expect(await client(listener).request('pause', null)).toEqual({ update: 2 });
    expect(await stuck).toMatchObject({ code: 'stopped' });
    expect(engines).toMatchObject([{ terminated: true }, { terminated: false }]);
    expect(listener.news.find(({ kind }) => kind === 'restored')).toMatchObject({ runId, updates: [2, 2] });
    expect(listener.reasons.at(-1)).toEqual({ kind: 'asked' });

    expect(await client(listener).request('advance', null)).toEqual({ update: 3 });
    await listener.until(() => listener.losses(1, runId).length === 3);
    const unbroken = new Listener(() => spawnSession(tinyData()));
    const other = await stepped(unbroken, 3);
    expect(listener.losses(1, runId)).toEqual(unbroken.losses(1, other));
    client(listener).close();
    client(unbroken).close();
  });

  it('begins the run again under its number when no snapshot had been taken', async () => {
    const { engines, spawn } = freezable();
    const listener = new Listener(spawn, impatient);
    const runId = await stepped(listener, 0);
    for (const engine of engines) engine.frozen = true;
    expect(await client(listener).request('pause', null)).toEqual({ update: 0 });
    await client(listener).request('advance', null);
    await listener.until(() => listener.losses(0, runId).length === 1);
    client(listener).close();
  });

  it('starts a worker afresh that does not even give up reading a file', async () => {
    const { engines, spawn } = freezable();
    const listener = new Listener(spawn, { ...impatient, beforeFirstFrame: 60_000 });
    const runId = await stepped(listener, 0);
    for (const engine of engines) engine.frozen = true;
    const stuck = client(listener)
      .request('loadFile', { file: new Blob(), name: 'hangs.txt' })
      .catch((error: unknown) => error);
    expect(await client(listener).request('stopLoading', null)).toBeNull();
    expect(await stuck).toMatchObject({ code: 'stopped' });
    expect(engines).toMatchObject([{ terminated: true }, { terminated: false }]);
    await client(listener).request('advance', null);
    await listener.until(() => listener.losses(0, runId).length === 1);
    client(listener).close();
  });

  it('leaves a worker alone that is slow but alive', async () => {
    const { engines, spawn } = freezable();
    const listener = new Listener(spawn, { atLeast: 1, phases: 0, beforeFirstFrame: 5_000 });
    await stepped(listener, 0);
    await client(listener).request('play', { speed: 0 });
    await client(listener).request('pause', null);
    expect(engines.length).toBe(1);
    client(listener).close();
  });

  it('drops frames of earlier runs', async () => {
    const listener = new Listener(() => spawnSession(tinyData()));
    await stepped(listener, 1);
    await client(listener).request('play', { speed: 0 });
    const { runId } = await client(listener).request('configure', { settings: smallSettings() });
    const first = listener.frames.length;
    await client(listener).request('advance', null);
    await listener.until(() => listener.losses(1, runId).length === 1);
    expect(listener.frames.slice(first).every((frame) => frame.runId === runId)).toBe(true);
    client(listener).close();
  });
});

function client(listener: Listener) {
  return listener.client;
}
