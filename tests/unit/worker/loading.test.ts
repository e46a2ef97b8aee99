/** Reading a file can be called off, at any moment, and then nothing of it is left. */
import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../../src/training/readData.ts';
import { Listener, nodeStarters, spawnSession } from '../../support/engine.ts';
import { tinyData } from '../../support/tinyData.ts';

/** An engine that reads files as the page's does. */
const reader = () =>
  new Listener(() =>
    spawnSession(tinyData(), nodeStarters, {
      builtIn: () => Promise.resolve(tinyData()),
      file: readDataFile,
    }),
  );

const long = new Blob(['some words and some more, '.repeat(100_000)]);
const short = new Blob(['a dog\tein hund\n'.repeat(30)]);

describe('a file that is read', () => {
  it.each([
    ['while its bytes come', 0],
    ['while they are made into examples', 1],
  ])('is given up when the reader says so: %s', async (_, fraction) => {
    const listener = reader();
    const { client } = listener;
    const reading = client.request('loadFile', { file: long, name: 'long.txt' }).then(
      () => 'taken',
      (error: unknown) => error,
    );
    const progress = () =>
      listener.news.flatMap((news) => (news.kind === 'progress' ? [news.fraction ?? 0] : []));
    await listener.until(() => progress().some((done) => done >= fraction));
    expect(await client.request('stopLoading', null)).toBeNull();
    expect(await reading).toMatchObject({ code: 'stopped' });
    const { task } = await client.request('loadFile', { file: short, name: 'short.tsv' });
    expect(task).toBe('translation');
    client.close();
  });

  it('is read as its reader says, and what was understood is told', async () => {
    const { client } = reader();
    const lines = Array.from({ length: 30 }, (_, i) => `${i}\ta dog ${i}\t7${i}\tein Hund ${i}`).join('\n');
    const ask = (format?: string) =>
      client.request('loadFile', { file: new Blob([lines]), name: 'four.tsv', ...(format && { format }) });
    const found = await ask();
    expect(found.understood).toMatchObject({ format: 'pairs', chosen: null, columns: [2, 4] });
    expect(found.formats?.map(({ id }) => id)).toContain('character-pairs');
    const turned = await ask('pairs:4,2');
    expect(turned.understood).toMatchObject({ chosen: 'pairs:4,2', columns: [4, 2] });
    expect(turned.understood?.examples[0]).toEqual({ read: 'ein hund 0', written: 'a dog 0' });
    expect([turned.content === found.content, turned.fingerprint === found.fingerprint]).toEqual([
      true,
      false,
    ]);
    await expect(ask('pears')).rejects.toMatchObject({ code: 'bad-setting' });
    client.close();
  });

  it('has a test set and what is held out in files of their own, and is as it was where one of them is wrong', async () => {
    const { client } = reader();
    const lines = (count: number, word: string) =>
      new Blob([
        Array.from({ length: count }, (_, i) => `a ${word} ${i % 7}\tein ${word} ${i % 7}`).join('\n'),
      ]);
    const ask = (test: Blob) =>
      client.request('loadFile', {
        ...{ file: lines(40, 'dog'), name: 'train.tsv' },
        separate: {
          test: { name: 'test.tsv', blob: test },
          heldOut: { name: 'held.tsv', blob: lines(6, 'cat') },
        },
      });
    const data = await ask(lines(9, 'fox'));
    expect(data.name).toBe('train.tsv, held.tsv held out, tested on test.tsv');
    expect(data.understood?.separate).toEqual({ heldOut: 'held.tsv', test: 'test.tsv' });
    expect([data.exampleCount, data.splits.map(({ id }) => id)]).toEqual([55, ['separate']]);
    expect(data.vocabulary).toContain('dog');
    expect(data.vocabulary).not.toContain('fox');
    await expect(ask(new Blob(['the DT B-NP\ndog NN I-NP\n\n'.repeat(9)]))).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringMatching(/^test\.tsv looks like tagged sentences/) as string,
    });
    client.close();
  });

  it('is given up for another one', async () => {
    const { client } = reader();
    const first = client
      .request('loadFile', { file: long, name: 'long.txt' })
      .catch((error: unknown) => error);
    const second = await client.request('loadFile', { file: short, name: 'short.tsv' });
    expect(second.name).toBe('short.tsv');
    expect(await first).toMatchObject({ code: 'stopped' });
    client.close();
  });

  it('may be called off when none is read', async () => {
    const { client } = reader();
    expect(await client.request('stopLoading', null)).toBeNull();
    expect((await client.request('loadFile', { file: short, name: 'short.tsv' })).exampleCount).toBe(30);
    client.close();
  });
});
