/** A run leaves the page as a file and comes back from one, with the numbers of an unbroken run; what is no such file is refused. */
import { MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeCheckpoint, encodeCheckpoint } from '../../../src/training/checkpoint.ts';
import type { EngineClient } from '../../../src/worker/client.ts';
import { smallSettings, startedRun } from '../../support/engine.ts';
import { tinyData } from '../../support/tinyData.ts';

const settings = smallSettings({ heldOut: 0.1 });
const advance = async (client: EngineClient, updates: number): Promise<void> => {
  for (let i = 0; i < updates; i++) await client.request('advance', null);
};

/** What was measured, without the seconds it took. */
async function measured(client: EngineClient) {
  const { contestants, events } = await client.request('runFile', { full: true });
  const plain = contestants.map(({ loss, gradientNorm, evaluations, decoderCells }) => ({
    ...{ loss, gradientNorm, decoderCells },
    tests: evaluations.map(({ seconds: _, ...test }) => test),
  }));
  return { plain, events };
}

let client: EngineClient;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  ({ client } = await startedRun(tinyData(), settings));
  await advance(client, 6);
  const saved = await client.request('checkpoint', { kept: null });
  expect(saved.updates).toBe(6);
  ({ bytes } = saved);
});
afterAll(() => client.close());

const open = (content: Uint8Array<ArrayBuffer> | string) =>
  client.request('openCheckpoint', { file: new Blob([content]) });

describe('a run that was saved to go on elsewhere', () => {
  it('goes on there, optimiser, chosen weights and curves included, and saving it has changed nothing', async () => {
    const whole = await startedRun(tinyData(), settings);
    await advance(whole.client, 12);
    const { plain } = await measured(whole.client);
    whole.client.close();

    const there = await startedRun(tinyData(), smallSettings({ hidden: 5 }));
    const { snapshot, run } = await open(bytes);
    await there.client.request('configure', { settings: run.settings, from: snapshot });
    await advance(there.client, 6);
    const later = await measured(there.client);
    expect(later.plain).toEqual(plain);
    expect(later.events.map(({ what }) => what.replace(/ \(.*/, ''))).toEqual(
      expect.arrayContaining(['built on cpu', 'went on after a break on cpu']),
    );
    there.client.close();

    await advance(client, 6);
    expect((await measured(client)).plain).toEqual(plain);
  });

  it('is what the command line writes: its run, its weights’ hash, no place of data, and what its tokens mean', () => {
    const { run, dataFile, snapshot } = decodeCheckpoint(bytes);
    expect(run).toMatchObject({ settings, backend: 'cpu', made: { runtime: 'Node', platform: 'test' } });
    expect(run.checkpoint).toMatch(/^[0-9a-f]{32}$/);
    expect(dataFile).toBeNull();
    expect(snapshot[0]?.chosen?.updates).toBeGreaterThanOrEqual(0);
  });

  it('hands its memory over instead of copying it', async () => {
    const post = vi.spyOn(MessagePort.prototype, 'postMessage');
    const { snapshot } = await open(bytes);
    // The test runner sends messages, too.
    const handed = post.mock.calls
      .flatMap(([, transfer]) => (Array.isArray(transfer) ? (transfer as readonly Transferable[]) : []))
      .filter((each) => each instanceof ArrayBuffer);
    post.mockRestore();
    const vectors = snapshot.contestants.flatMap(({ weights, moments, chosen }) => [
      weights,
      ...moments,
      ...(chosen ? [chosen.weights] : []),
    ]);
    expect(vectors.length).toBeGreaterThan(2);
    expect(handed.length).toBeGreaterThanOrEqual(vectors.length);
    // What has changed hands is gone here.
    for (const { byteLength } of handed) expect(byteLength).toBe(0);
  });

  it('that is kept and not in view is the same file', async () => {
    const kept = await open(bytes);
    const again = await client.request('checkpoint', { kept });
    expect(decodeCheckpoint(again.bytes)).toEqual(decodeCheckpoint(bytes));
  });

  it('keeps which weights it was given to begin with, and what it still has to change', async () => {
    const begunWith = { name: 'a.safetensors', weights: 'abc' };
    const changes = [{ updates: [7, 7], settings: { learningRate: 0.125 } }];
    const given = decodeCheckpoint(bytes);
    const file = encodeCheckpoint({ ...given, run: { ...given.run, begunWith }, changes });
    const there = await startedRun(tinyData(), settings);
    const { snapshot } = await open(file);
    await there.client.request('configure', { settings, from: snapshot });
    expect(await there.client.request('runFile', { full: false })).toMatchObject({ begunWith });
    const { bytes: later } = await there.client.request('checkpoint', { kept: null });
    expect(decodeCheckpoint(later)).toMatchObject({ changes, run: { begunWith } });
    // Learning rates change when the time has come, and not before.
    await advance(there.client, 2);
    const { bytes: last } = await there.client.request('checkpoint', { kept: null });
    expect(decodeCheckpoint(last)).toMatchObject({ run: { settings: { learningRate: 0.125 } } });
    expect(decodeCheckpoint(last).changes).toBeUndefined();
    there.client.close();
  });
});

describe('a file that no run goes on from is refused in one sentence, and the run in view stays', () => {
  it.each<[string, () => Uint8Array<ArrayBuffer> | string, string]>([
    ['cut off', () => bytes.slice(0, -9), 'The checkpoint is damaged: '],
    ['empty', () => '', 'The checkpoint is damaged: its header is cut off.'],
    ['another program’s', () => 'a text that was called .safetensors', 'The checkpoint is damaged: '],
    [
      'with what cannot be changed on the way',
      () => {
        const changes = [{ updates: [7, 7], settings: { seed: 3 } }];
        return encodeCheckpoint({ ...decodeCheckpoint(bytes), changes });
      },
      'The checkpoint is damaged: changes[0] sets what cannot be set on the way.',
    ],
    [
      'with changes of other contestants',
      () => encodeCheckpoint({ ...decodeCheckpoint(bytes), changes: [{ updates: [7], settings: {} }] }),
      'The checkpoint is damaged: what was to be changed on the way is of another number of contestants.',
    ],
    [
      'with functions of its user',
      () => {
        const { run, ...kept } = decodeCheckpoint(bytes);
        const plugin = { name: 'mine.js', content: 'abc', gives: ['cost'] } as const;
        return encodeCheckpoint({
          ...kept,
          run: { ...run, plugin: { ...plugin, gives: [...plugin.gives] } },
        });
      },
      'This run learns with functions of its user (mine.js), which the page does not have',
    ],
    [
      'whose figures were changed',
      () => {
        const text = new TextDecoder('latin1').decode(bytes);
        const [found = ''] = /\\"seed\\":\d/.exec(text) ?? [];
        expect(found).not.toBe('');
        const other = text.replace(found, `${found.slice(0, -1)}3`);
        return Uint8Array.from(other, (letter) => letter.charCodeAt(0));
      },
      'The checkpoint is damaged: its run was changed after it was written.',
    ],
  ])('%s', async (_, content, sentence) => {
    const before = await client.request('runFile', { full: false });
    await expect(open(content())).rejects.toMatchObject({
      code: 'bad-run-file',
      message: expect.stringContaining(sentence) as unknown,
    });
    const { contestants } = await client.request('runFile', { full: false });
    expect(contestants).toEqual(before.contestants);
  });

  it('larger than the page opens', async () => {
    const { readCheckpointFile } = await import('../../../src/worker/checkpoints.ts');
    const large = { size: 2 ** 31 } as Blob;
    await expect(readCheckpointFile(large)).rejects.toThrow(
      'The checkpoint holds more than 1,024 MB, which is more than this page opens.',
    );
  });
});
