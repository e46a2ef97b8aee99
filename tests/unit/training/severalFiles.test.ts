/** Data out of several files: two languages line by line, and files of their own that test or are held out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import { loadData, wantedData } from '../../../src/headless/loadData.ts';
import { holdOut } from '../../../src/training/heldOut.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-several-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const many = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const quiet = (): void => undefined;

const ENGLISH = file(
  'train.en',
  many(40, (i) => (i === 0 ? '# a dog 0' : `a dog ${i % 5}`)),
);
const GERMAN = file('train.de', `${many(40, (i) => `ein Hund ${i % 5}`)}\n`);

describe('two parallel files', () => {
  it('are read together: no line is a comment, and both stand in the data’s name and hash', async () => {
    const data = await loadData({ file: `${ENGLISH},${GERMAN}` }, quiet);
    expect([data.task, data.name, data.examples.length]).toEqual(['translation', 'train.en + train.de', 40]);
    expect(data.understood?.examples.slice(0, 2)).toEqual([
      { read: '# a dog 0', written: 'ein hund 0' },
      { read: 'a dog 1', written: 'ein hund 1' },
    ]);
    const turned = await loadData({ file: `${GERMAN},${ENGLISH}` }, quiet);
    expect(turned.understood?.examples[1]).toEqual({ read: 'ein hund 1', written: 'a dog 1' });
    expect([turned.content === data.content, turned.fingerprint === data.fingerprint]).toEqual([
      false,
      false,
    ]);
  });

  it('are refused where one has more lines', async () => {
    const short = file(
      'short.de',
      many(39, () => 'ein Hund'),
    );
    await expect(loadData({ file: `${ENGLISH},${short}` }, quiet)).rejects.toThrow(
      'train.en has 40 lines, but short.de 39 lines: line by line one must be the translation of the other',
    );
    await expect(loadData({ file: `${ENGLISH},${GERMAN},${short}` }, quiet)).rejects.toThrow('names 3 files');
  });
});

const tagged = (count: number, word: string): string => many(count, () => `the O\n${word} B-X\n`);
const PAIRS = many(30, (i) => `a dog ${i}\tein Hund ${i}`);
const KINDS: readonly (readonly [string, (count: number, word: string) => string])[] = [
  ['tags.conll', tagged],
  ['pairs.tsv', (count, word) => many(count, () => `the ${word}\tdie ${word}`)],
  [
    'list.txt',
    (count, word) =>
      many(count, (i) => `${word}${'abcdefghijklmnopqrstuvwxyz'[i % 26] ?? ''}: ${word}, wird`),
  ],
];

it('a file that is held out sets no limit to what is written of the others', async () => {
  const short = (word: string) => `the ${word}\tdie ${word}`;
  const long = (word: string) => `the ${word}\tdie ${word} ${'und '.repeat(9)}die`;
  const train = file(
    'limit.tsv',
    many(30, () => short('dog')),
  );
  const heldOutData = file(
    'limit-held.tsv',
    many(12, () => long('dog')),
  );
  const testData = file(
    'limit-test.tsv',
    many(12, () => long('cat')),
  );
  const cells = async (parts: object) =>
    (await loadData({ file: train, ...parts }, quiet)).packing.ending?.cells;
  expect(await cells({ heldOutData })).toBe(3);
  expect(await cells({ testData })).toBe(13);
});

describe('files of their own', () => {
  it.each(KINDS)('test, or are held out, and make no part of the vocabulary: %s', async (name, make) => {
    const train = file(name, make(30, 'word'));
    const heldOutData = file(`held-${name}`, make(12, 'held'));
    const testData = file(`test-${name}`, make(10, 'newer'));
    const data = await loadData({ file: train, testData, heldOutData }, quiet);
    expect(data.splits.map(({ id }) => id)).toEqual(['separate']);
    expect(() => data.split('shuffled-tenth')).toThrow('only separate can be chosen');
    const { train: training, heldOut, test } = data.split('separate');
    const alone = await loadData({ file: train }, quiet);
    const each = name === 'list.txt' ? 2 : 1;
    expect([training.length, heldOut?.length, test.length]).toEqual([30 * each, 12 * each, 10 * each]);
    expect(training).toHaveLength(alone.examples.length);
    expect(data.content).not.toBe(alone.content);
    if (data.task !== 'spelling') expect(data.sourceVocabulary).not.toContain('newer');
    const inputs = (i: number) => at(data.examples, i).inputs;
    expect(inputs(0)).not.toEqual(inputs(at(test, 0)));
  });

  it.each(KINDS)(
    'are named with the one that trains, and make other data in another part: %s',
    async (name, make) => {
      const train = file(name, make(30, 'word'));
      const beside = file(`beside-${name}`, make(12, 'held'));
      const [tested, held] = [
        await loadData({ file: train, testData: beside }, quiet),
        await loadData({ file: train, heldOutData: beside }, quiet),
      ];
      expect(tested.name).toBe(`${name}, tested on beside-${name}`);
      expect(held.name).toBe(`${name}, beside-${name} held out`);
      expect(tested.understood?.separate).toEqual({ test: `beside-${name}` });
      expect([tested.content === held.content, tested.fingerprint === held.fingerprint]).toEqual([
        false,
        false,
      ]);
    },
  );

  it('are refused by their own name where they look like another format, are broken or have nothing to use', async () => {
    const train = file('alike.tsv', PAIRS);
    const load = (testData: string, format?: string) => loadData({ file: train, testData, format }, quiet);
    await expect(load(file('alike.conll', tagged(30, 'word')))).rejects.toThrow(
      'alike.conll looks like tagged sentences, a word a line, but alike.tsv is read as pairs of sentences, tabs between: ',
    );
    await expect(load(file('broken.tsv', `${PAIRS}\nno pair`))).rejects.toThrow(
      'broken.tsv: line 31 has one column, but must have two',
    );
    await expect(load(file('other.conll', tagged(30, 'word')), 'pairs')).rejects.toThrow(
      'other.conll: line 1 has one column',
    );
    await expect(load(file('long.tsv', `${'a '.repeat(20)}\t${'b '.repeat(20)}\n`))).rejects.toThrow(
      'long.tsv has nothing to test with: all that it holds is empty or too long',
    );
    await expect(load(file('short.tsv', PAIRS.split('\n').slice(0, 3).join('\n')))).resolves.toMatchObject({
      task: 'translation',
    });
  });

  it('leave the last tenth to test where only what is held out has a file', async () => {
    const train = file('tenth.conll', tagged(30, 'word'));
    const heldOutData = file('held.conll', tagged(12, 'held'));
    const {
      train: training,
      heldOut,
      test,
    } = (await loadData({ file: train, heldOutData }, quiet)).split('separate');
    expect([training.length, heldOut?.length, [...test]]).toEqual([27, 12, [27, 28, 29]]);
  });

  it('are held out whatever part the settings would hold out', async () => {
    const train = file('race.conll', tagged(30, 'word'));
    const testData = file('race-test.conll', tagged(10, 'newer'));
    const heldOutData = file('race-held.conll', tagged(12, 'held'));
    const data = await loadData({ file: train, testData, heldOutData }, quiet);
    const { train: training, heldOut, test } = holdOut(data.split('separate'), 0.2, randomFromSeed(1));
    expect([training.length, heldOut.length, test.length]).toEqual([30, 12, 10]);
  });

  it('are refused for a text, and for data that come with the playground', async () => {
    const text = file('text.txt', 'It was the best of times. '.repeat(30));
    await expect(loadData({ file: text, testData: text }, quiet)).rejects.toThrow(
      'text.txt is a text, whose every tenth window tests',
    );
    expect(() => wantedData({ data: 'chunking' }, null, { testData: text })).toThrow('--data names none');
  });
});

describe('tags of a file of its own', () => {
  const [first, second] = ['a B-X\nb I-X\nc O\nd B-Y\n', 'a I-X\nb I-X\nc O\nd I-Y\n'];
  const [more, fewer] = ['a B-X\nb I-X\nc O\nd B-Y\ne B-Y\n', 'a I-X\nb I-X\nc O\nd I-Y\ne B-Y\n'];
  const ends = 'a B-X\nb E-X\nc O\nd S-Y\ne S-Y\n';

  it.each([
    ['IOB1 for IOB2', first, fewer, 'IOB2', 'IOB1', more],
    ['IOB2 for IOB1', second + fewer, more, 'IOB1', 'IOB2', fewer],
    ['IOBES for IOB1', second + fewer, ends, 'IOB1', 'IOBES', fewer],
    ['IOB1 for IOBES', ends, fewer, 'IOBES', 'IOB1', more],
  ])(
    'are turned into those of what trains, and that is said: %s',
    async (_, own, tests, scheme, other, made) => {
      const train = file(
        'own.conll',
        many(30, () => own),
      );
      const testData = file(
        'tests.conll',
        many(10, () => tests),
      );
      const data = await loadData({ file: train, testData }, quiet);
      const to = scheme === 'IOBES' ? 'IOB2' : scheme;
      expect(data.understood?.notes.filter((note) => note.includes('IOB'))).toEqual([
        `Tags are of ${scheme}${scheme === to ? '' : `, and were turned into ${to}`}.`,
        `Of tests.conll: Tags are of ${other}, and were turned into ${to}.`,
      ]);
      const [test = -1] = data.split('separate').test;
      const written = made
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[1] ?? '');
      expect(Array.from(data.examples[test]?.targets ?? [], (tag) => data.vocabulary[tag])).toEqual(written);
    },
  );
});

describe('columns of a file of its own', () => {
  const of = (name: string, ...columns: readonly string[]) =>
    file(
      name,
      many(25, (i) => columns.map((column) => `w${i} ${column}\n`).join('')),
    );
  const read = async (train: string, testData: string) => {
    const data = await loadData({ file: train, testData }, quiet);
    return { notes: data.understood?.notes ?? [], vocabulary: data.vocabulary };
  };

  it('are those of what trains, though rare tags are missing there', async () => {
    const train = of('ner.conll', 'DT B-NP O', 'NN I-NP B-LOC', 'VB B-VP O');
    const { notes, vocabulary } = await read(train, of('none.conll', 'DT B-NP O', 'NN I-NP O'));
    expect(vocabulary).toEqual(['B-LOC', 'O']);
    expect(notes).toContain('Of none.conll: Words stand in column 1 and tags in column 4 of 4.');
  });

  it('may have tags that nobody can learn, which is said', async () => {
    const train = of('two.conll', 'B-X', 'O');
    const { notes } = await read(train, of('more.conll', 'B-X', 'B-Y', 'I-Y'));
    expect(notes).toContain('Of more.conll: Training has no tags B-Y, I-Y: nobody can learn them.');
  });

  it('must have tags of chunks where those that train are', async () => {
    const train = of('chunks.conll', 'B-X', 'O');
    await expect(read(train, of('speech.conll', 'DT', 'NN'))).rejects.toThrow(
      'speech.conll: no column holds tags such as B-NP',
    );
  });
});

it('which side of a misspelling is right is that of what trains, and so it is said', async () => {
  const words = Array.from('bcdfghjklmnpqrstvwxz', (letter) => `${letter}eceive`);
  const list = (name: string) =>
    file(
      name,
      words.flatMap((word) => [`${word.replace('ei', 'ie')}\t${word}`, `${word}e\t${word}`]).join('\n'),
    );
  const { understood } = await loadData({ file: list('list.tsv'), testData: list('tests.tsv') }, quiet);
  expect(understood?.notes).toContain('Of tests.tsv: The second side is right: as in what trains.');
});
