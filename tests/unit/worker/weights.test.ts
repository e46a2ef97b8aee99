/** One contestant's weights leave the page as the command line's export writes them, and a run begins with those of a file. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { contestantSchema } from '../../../src/experiments/settings.ts';
import { startAgain } from '../../../src/state/givenStart.ts';
import { decodeCheckpoint } from '../../../src/training/checkpoint.ts';
import { hashOfWeights } from '../../../src/training/givenWeights.ts';
import { decodeTensors, encodeTensors, sizeOfShape } from '../../../src/training/safetensors.ts';
import { encodeWeights } from '../../../src/training/weightsFile.ts';
import type { EngineClient } from '../../../src/worker/client.ts';
import { smallSettings, startedRun } from '../../support/engine.ts';
import { tinyData } from '../../support/tinyData.ts';

const data = tinyData();
const named = { source: 'built-in', fingerprint: data.fingerprint } as const;
const chain = contestantSchema.parse({ method: 'crf' });
const settings = smallSettings({
  heldOut: 0.1,
  evaluationInterval: 2,
  contestants: [...smallSettings().contestants, chain],
});
const advance = async (client: EngineClient, updates: number): Promise<void> => {
  for (let i = 0; i < updates; i++) await client.request('advance', null);
};

let client: EngineClient;
let checkpoint: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  ({ client } = await startedRun(data, settings));
  await advance(client, 5);
  ({ bytes: checkpoint } = await client.request('checkpoint', { kept: null }));
});
afterAll(() => client.close());

const save = async (contestant: number, which: 'last' | 'chosen' = 'last') =>
  client.request('saveWeights', { contestant, which, kept: null });

describe('weights that are saved', () => {
  it('are those of the run in view as it stands, with all that it takes to read them', async () => {
    const { snapshot } = decodeCheckpoint(checkpoint);
    for (const contestant of [0, 1]) {
      const { bytes, update } = await save(contestant);
      const { weights } = at(snapshot, contestant);
      expect(update).toBe(5);
      const same = { settings, data, contestant, update, which: 'last', weights } as const;
      expect(bytes).toEqual(encodeWeights(same));
    }
  });

  it('are those that held-out sequences chose, where they are asked for', async () => {
    const { chosen } = at(decodeCheckpoint(checkpoint).snapshot, 1);
    if (chosen === undefined) throw new Error('nothing was chosen');
    const { bytes, update } = await save(1, 'chosen');
    expect(update).toBe(chosen.updates);
    const { weights } = chosen;
    const same = { settings, data, contestant: 1, update, which: 'chosen', weights } as const;
    expect(bytes).toEqual(encodeWeights(same));
  });

  it('of a linear chain are its average, and none are chosen', async () => {
    const [, average] = at(decodeCheckpoint(checkpoint).snapshot, 2).moments;
    if (average === undefined) throw new Error('no average');
    const { bytes } = await save(2);
    const same = { settings, data, contestant: 2, update: 5, which: 'last', weights: average } as const;
    expect(bytes).toEqual(encodeWeights(same));
    await expect(save(2, 'chosen')).rejects.toThrow(
      'is a linear chain, of which the newest weights can be saved.',
    );
  });

  it('of a run that is kept are the same file, whatever is in view', async () => {
    const there = await startedRun(data, smallSettings({ hidden: 5 }));
    const { run, snapshot } = await there.client.request('openCheckpoint', { file: new Blob([checkpoint]) });
    for (const which of ['last', 'chosen'] as const) {
      const kept = { run, snapshot, data: named };
      const answer = await there.client.request('saveWeights', { contestant: 1, which, kept });
      expect(answer).toEqual(await save(1, which));
    }
    const [cut] = snapshot.contestants;
    const torn = { ...snapshot, contestants: cut ? [cut] : [] };
    const asked = { contestant: 0, which: 'last', kept: { run, snapshot: torn, data: named } } as const;
    await expect(there.client.request('saveWeights', asked)).rejects.toThrow(
      'does not belong to its settings',
    );
    there.client.close();
  });

  it('are asked for of a contestant that is there, and chosen where something was held out', async () => {
    await expect(save(7)).rejects.toThrow('Contestant 8 does not exist: there are 3.');
    const there = await startedRun(data, smallSettings());
    const asked = { contestant: 0, which: 'chosen', kept: null } as const;
    await expect(there.client.request('saveWeights', asked)).rejects.toThrow(
      'Nothing was held out that could choose the weights of MLE so far: save its newest ones.',
    );
    there.client.close();
  });
});

describe('a file of weights that is opened', () => {
  const name = 'a.safetensors';

  it('begins a run with the very same weights, which says so, learns, and keeps that it was given them', async () => {
    const { bytes } = await save(1);
    const file = new Blob([bytes]);
    const there = await startedRun(data, smallSettings({ hidden: 5 }));
    const found = await there.client.request('findWeights', { file, name });
    if (found === null) throw new Error('no weights');
    expect(found.settings).toEqual({ ...settings, contestants: [settings.contestants[1]] });
    expect(found.data.fingerprint).toBe(data.fingerprint);
    // A second contestant begins with them, too.
    const own = found.settings.contestants;
    const both = { ...found.settings, contestants: [...own, ...smallSettings().contestants.slice(0, 1)] };
    const { from } = await there.client.request('beginWith', { file, name, settings: both, data: named });
    await there.client.request('configure', { settings: both, data: named, from });
    const before = await there.client.request('checkpoint', { kept: null });
    const { snapshot, run } = decodeCheckpoint(before.bytes);
    const { weights } = at(decodeCheckpoint(checkpoint).snapshot, 1);
    expect(snapshot.map((each) => [each.updates, each.weights])).toEqual([
      [0, weights],
      [0, weights],
    ]);
    const begunWith = { name, weights: hashOfWeights(weights) };
    expect(run.begunWith).toEqual(begunWith);
    expect(run.events.map(({ what }) => what.replace(/ \(.*/, ''))).toEqual([
      'began with given weights',
      'built on cpu',
    ]);
    await advance(there.client, 2);
    expect(await there.client.request('runFile', { full: false })).toMatchObject({ begunWith });
    const after = decodeCheckpoint((await there.client.request('checkpoint', { kept: null })).bytes);
    expect(after.snapshot[0]?.updates).toBe(2);
    expect(after.snapshot[0]?.weights).not.toEqual(weights);
    there.client.close();
  });

  it('begins the networks alone: a linear chain that joins them begins as it does beside others', async () => {
    const file = new Blob([(await save(1)).bytes]);
    const there = await startedRun(data, settings);
    const { snapshot: drawn } = decodeCheckpoint(
      (await there.client.request('checkpoint', { kept: null })).bytes,
    );
    const alone = { ...settings, contestants: settings.contestants.slice(1, 2) };
    const start = await there.client.request('beginWith', { file, name, settings: alone, data: named });
    const plan = startAgain({ ...start, file: name }, settings);
    if (plan?.from === undefined) throw new Error('no start');
    await there.client.request('configure', { settings, data: named, from: plan.from });
    const { bytes } = await there.client.request('checkpoint', { kept: null });
    const { weights } = at(decodeCheckpoint(checkpoint).snapshot, 1);
    const begun = decodeCheckpoint(bytes).snapshot;
    expect(begun.slice(0, 2).map((each) => each.weights)).toEqual([weights, weights]);
    expect(at(begun, 2)).toEqual(at(drawn, 2));
    await advance(there.client, 3);
    there.client.close();
  });

  const find = (content: Uint8Array<ArrayBuffer> | string) =>
    client.request('findWeights', { file: new Blob([content]), name });
  const rewritten = async (contestant: number, change: Record<string, string>) => {
    const { tensors, metadata } = decodeTensors((await save(contestant)).bytes);
    return encodeTensors({ tensors, metadata: { ...metadata, ...change } });
  };

  it('is told from a run with its state, and from what is no file of tensors', async () => {
    expect(await find(checkpoint)).toBeNull();
    for (const content of ['', 'no tensors', 'a longer text that holds no tensors at all'])
      expect(await find(content)).toBeNull();
  });

  it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>, string]>([
    [
      'of another program',
      () => rewritten(0, { format: 'pt' }),
      'a.safetensors does not say what its weights were trained with: give them to a run of such a network at the command line, with npm run searnn -- weights import a.safetensors --like run.json --out new.json',
    ],
    [
      'of a later release',
      () => rewritten(0, { version: '2' }),
      'The weights in a.safetensors cannot be used: it is of version 2, and this release reads version 1.',
    ],
    [
      'of a linear chain',
      async () => (await save(2)).bytes,
      'The weights in a.safetensors are of a linear chain, and only networks can begin with given weights: other programs can read this file.',
    ],
  ])('is refused in one sentence where it is %s', async (_, content, sentence) => {
    await expect(find(await content())).rejects.toMatchObject({ code: 'bad-run-file', message: sentence });
  });

  it('is refused by name where its numbers are of another type, whoever wrote it', async () => {
    const { tensors, metadata } = decodeTensors((await save(0)).bytes);
    const halved = (told: Record<string, string>) => {
      const entries = [...tensors].map(([tensor, { shape }]) => [
        tensor,
        { dtype: 'BF16', shape, data_offsets: [0, 2 * sizeOfShape(shape)] },
      ]);
      const header = { __metadata__: told, ...Object.fromEntries(entries) } as object;
      const json = new TextEncoder().encode(JSON.stringify(header));
      const file = new Uint8Array(8 + json.length);
      new DataView(file.buffer).setBigUint64(0, BigInt(json.length), true);
      file.set(json, 8);
      return file;
    };
    await expect(find(halved({ format: 'pt' }))).rejects.toThrow(
      'does not say what its weights were trained',
    );
    const own = halved(metadata);
    expect(await find(own)).not.toBeNull();
    const asked = { file: new Blob([own]), name, settings: smallSettings(), data: named };
    await expect(client.request('beginWith', asked)).rejects.toThrow(
      /^The weights in a\.safetensors cannot be used: .* holds BF16, but only F32 is read\.$/,
    );
  });

  it('is refused where its numbers are cut off, of another network, or of other tokens', async () => {
    const { bytes } = await save(0);
    const begin = (file: Uint8Array<ArrayBuffer>, change = {}) =>
      client.request('beginWith', {
        ...{ file: new Blob([file]), name, data: named },
        settings: { ...smallSettings(), ...change },
      });
    await expect(begin(bytes.slice(0, -4))).rejects.toThrow(
      'The weights in a.safetensors cannot be used: out.b is cut off.',
    );
    await expect(begin(bytes, { hidden: 5 })).rejects.toThrow(/cannot be used: enc\.Wx has the shape/);
    await expect(begin(await rewritten(0, { vocabulary: '["x"]' }))).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringContaining('are of other tokens than') as unknown,
    });
  });
});
