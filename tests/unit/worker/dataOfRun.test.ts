/** Which data a run is trained on, where others were loaded that no run was asked for. */
import { expect, it } from 'vitest';
import type { Loaders } from '../../../src/worker/loading.ts';
import { WorkerState } from '../../../src/worker/workerState.ts';
import type { RequestName } from '../../../src/worker/protocol.ts';
import { Listener, nodeStarters, smallSettings, spawnSession } from '../../support/engine.ts';
import { tinyData } from '../../support/tinyData.ts';

const mine = tinyData();
const other = { ...tinyData(), name: 'other.tsv', fingerprint: 'ffffffff' };
const loaders: Loaders = {
  builtIn: () => Promise.resolve(mine),
  file: () => Promise.resolve(other),
};
const readOther = { file: new Blob(['other']), name: other.name };

it('a run begins again on its own data, whatever was loaded since', async () => {
  const { client } = new Listener(() => spawnSession(mine, nodeStarters, loaders));
  await client.request('boot', { override: 'cpu', kernels: 'fused' });
  const data = await client.request('loadBuiltIn', { data: 'built-in', base: '' });
  const settings = smallSettings();
  await client.request('configure', { settings, data });
  const loaded = await client.request('loadFile', readOther);
  expect((await client.request('configure', { settings, data })).data).toEqual(data);
  await expect(client.request('configure', { settings, data: loaded })).rejects.toMatchObject({
    code: 'not-ready',
  });
  await client.request('loadFile', readOther);
  expect((await client.request('configure', { settings, data: loaded })).data).toEqual(loaded);
  client.close();
});

it('a fresh worker is told the data of the run, whatever was loaded since', async () => {
  const { client } = new Listener(() => spawnSession(mine, nodeStarters, loaders));
  const memory = new WorkerState();
  const ask: Parameters<WorkerState['replay']>[0] = async (name, params) => {
    const result = await client.request(name, params);
    memory.note(name, params, result);
    return result;
  };
  await ask('boot', { override: 'cpu', kernels: 'fused' });
  const data = await ask('loadBuiltIn', { data: 'built-in', base: '' });
  const settings = smallSettings();
  await ask('configure', { settings, data });
  await ask('loadFile', readOther);
  await ask('configure', { settings, data });
  client.close();

  const fresh = new Listener(() => spawnSession(mine, nodeStarters, loaders)).client;
  const told: RequestName[] = [];
  await memory.replay((name, params) => {
    told.push(name);
    return fresh.request(name, params);
  });
  expect(told).toEqual(['boot', 'loadBuiltIn', 'configure', 'restore']);
  fresh.close();
});
