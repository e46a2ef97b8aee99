/** A run that repeats one whose settings were changed on the way: the same changes at the same updates, whatever happens to it. */
import { expect, it } from 'vitest';
import { scriptOf } from '../../../src/experiments/settingsChange.ts';
import type { RunFile } from '../../../src/experiments/runFile.ts';
import { startOf } from '../../../src/experiments/atStart.ts';
import type { EngineClient } from '../../../src/worker/client.ts';
import { Listener, smallSettings, spawnSession, startedRun } from '../../support/engine.ts';
import { freezable, impatient } from '../../support/freezable.ts';
import { losable } from '../../support/losable.ts';
import { numbersOf } from '../../support/replayed.ts';
import { tinyData } from '../../support/tinyData.ts';

const steps = async (client: EngineClient, count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await client.request('advance', null);
};
const fileOf = (client: EngineClient): Promise<RunFile> => client.request('runFile', { full: false });
const changesIn = ({ events }: RunFile) => events.filter(({ changed }) => changed);

/** Seven updates, changed after two, three and five. */
async function original(): Promise<RunFile> {
  const { client } = await startedRun(tinyData(), smallSettings({ evaluationInterval: 3, maxUpdates: 7 }));
  await steps(client, 2);
  await client.request('adjust', { settings: { learningRate: 0.25 } });
  await steps(client, 1);
  await client.request('adjust', { settings: { evaluationInterval: 1 } });
  await steps(client, 2);
  await client.request('adjust', { settings: { learningRate: 0.1, evaluationInterval: 2 } });
  await steps(client, 2);
  const file = await fileOf(client);
  client.close();
  return file;
}

/** A run that is to repeat another one stands at its start. */
async function begin(client: EngineClient, file: RunFile): Promise<void> {
  const { settings, changes, problem } = scriptOf(file);
  expect(problem).toBeNull();
  await client.request('boot', { override: 'cpu', kernels: 'fused' });
  await client.request('loadBuiltIn', { data: 'built-in', base: 'words' });
  await client.request('configure', { settings, from: startOf(settings, changes) });
}

function expectRepeated(file: RunFile, again: RunFile): void {
  expect(changesIn(again)).toEqual(changesIn(file));
  expect(numbersOf(again)).toEqual(numbersOf(file));
  expect(again.settings).toEqual(file.settings);
}

it('makes the changes again, tells each, and can be repeated itself', async () => {
  const file = await original();
  expect(changesIn(file).map(({ at }) => at)).toEqual([2, 3, 5]);
  const listener = new Listener(() => spawnSession(tinyData()));
  const { client } = listener;
  await begin(client, file);
  await steps(client, 7);
  const again = await fileOf(client);
  expectRepeated(file, again);
  expect(again.events[0]?.what).toBe(file.events[0]?.what);
  const told = listener.news.flatMap((news) => (news.kind === 'adjusted' ? [news.settings] : []));
  expect(told.map((now) => [now.learningRate, now.evaluationInterval])).toEqual([
    [0.25, 3],
    [0.25, 1],
    [0.1, 2],
  ]);
  client.close();
});

/** How far a run is kept, and how far it has come when it is lost. */
const LOSSES = [
  { kept: 1, lost: 3 },
  { kept: 1, lost: 6 },
  { kept: 2, lost: 4 },
  { kept: 3, lost: 6 },
  { kept: 6, lost: 6 },
];

/** Steps to where the run is kept, and plays on to where it is to be lost. */
async function playOn(listener: Listener, { kept, lost }: (typeof LOSSES)[number]): Promise<void> {
  await steps(listener.client, kept);
  await listener.client.request('play', { speed: 40 });
  await listener.until(() => listener.losses(1, 1).length >= lost);
}

/** Plays to the seventh update and compares. */
async function expectEnds(listener: Listener, file: RunFile): Promise<void> {
  await listener.client.request('play', { speed: 0 });
  await listener.until(() => listener.reasons.at(-1)?.kind === 'stop-rule');
  expectRepeated(file, await fileOf(listener.client));
  listener.client.close();
}

it.each(LOSSES)('makes them again in a fresh worker: kept at $kept, hung at $lost', async (where) => {
  const file = await original();
  const { engines, spawn } = freezable();
  const listener = new Listener(spawn, impatient);
  await begin(listener.client, file);
  await playOn(listener, where);
  for (const engine of engines) engine.frozen = true;
  expect(await listener.client.request('pause', null)).toEqual({ update: where.kept });
  expect(engines.length).toBe(2);
  await expectEnds(listener, file);
});

it.each(LOSSES)('makes them again on a fresh device: kept at $kept, lost at $lost', async (where) => {
  const file = await original();
  const { starters, lose } = losable();
  const listener = new Listener(() => spawnSession(tinyData(), starters));
  await begin(listener.client, file);
  await playOn(listener, where);
  const since = listener.news.length;
  lose('for a test');
  const restored = () => listener.news.slice(since).find(({ kind }) => kind === 'restored');
  await listener.until(() => restored() !== undefined);
  expect(restored()).toMatchObject({ updates: [where.kept, where.kept] });
  await expectEnds(listener, file);
});

it('goes on from a snapshot taken on the way with what is still to come', async () => {
  const file = await original();
  for (const done of [1, 2, 4, 5]) {
    const { client } = new Listener(() => spawnSession(tinyData()));
    await begin(client, file);
    await steps(client, done);
    const from = await client.snapshot();
    if (from?.settings === undefined) throw new Error('no snapshot');
    await client.request('configure', { settings: from.settings, from });
    await steps(client, 7 - done);
    expectRepeated(file, await fileOf(client));
    client.close();
  }
});

it('a change that the file of a run has missed keeps none from being made that comes later', async () => {
  const file = await original();
  const { client } = new Listener(() => spawnSession(tinyData()));
  await begin(client, file);
  await steps(client, 2);
  const from = await client.snapshot();
  if (from?.changes === undefined || from.settings === undefined) throw new Error('nothing is to come');
  const missed = { updates: [1, 1], settings: { clipNorm: 7 } };
  await client.request('configure', {
    settings: from.settings,
    from: { ...from, changes: [missed, ...from.changes] },
  });
  await steps(client, 5);
  expectRepeated(file, await fileOf(client));
  client.close();
});

it('leaves a setting alone that the reader changes by hand, also where the worker is started afresh', async () => {
  const file = await original();
  for (const hangs of [false, true]) {
    const { engines, spawn } = freezable();
    const { client } = new Listener(spawn, impatient);
    await begin(client, file);
    await steps(client, 1);
    await client.request('adjust', { settings: { learningRate: 0.05 } });
    if (hangs) {
      for (const engine of engines) engine.frozen = true;
      await client.request('pause', null);
    }
    await steps(client, 6);
    const again = await fileOf(client);
    expect(changesIn(again).map(({ at, changed }) => [at, changed])).toEqual([
      [1, { learningRate: [0.5, 0.05] }],
      [3, { evaluationInterval: [3, 1] }],
      [5, { evaluationInterval: [1, 2] }],
    ]);
    expect(again.settings).toMatchObject({ learningRate: 0.05, evaluationInterval: 2 });
    client.close();
  }
});
