/** Files that people have: each kind is read as what it is, on the page and from the command line, or refused by name. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { sameData } from '../../../src/experiments/runData.ts';
import { loadData } from '../../../src/headless/loadData.ts';
import { parseChoice } from '../../../src/tasks/formats.ts';
import type { DataSet } from '../../../src/tasks/task.ts';
import { runDataOf } from '../../../src/training/runDataOf.ts';
import { workerLoaders } from '../../../src/worker/loading.ts';
import { misreadFile } from '../../support/realData.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-table-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Content = string | Uint8Array<ArrayBuffer>;

/** What becomes of a file: data, or the sentence that refuses it. */
async function outcome(read: () => Promise<DataSet>): Promise<DataSet | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PlaygroundError) return error.message;
    throw error;
  }
}

/** The file as the page’s worker reads it; the command line must make the same of it. */
async function both(name: string, content: Content, format?: string): Promise<DataSet | string> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const reading = {
    ...{ onProgress: () => undefined, yieldPoint: () => Promise.resolve() },
    ...(format !== undefined && { format: parseChoice(format) }),
  };
  const page = await outcome(() => workerLoaders.file(new Blob([content]), name, reading));
  const here = await outcome(() => loadData({ file, format }, () => undefined));
  const plain = (made: DataSet | string) =>
    typeof made === 'string' ? made : [made.fingerprint, made.content, made.understood];
  expect(plain(here)).toEqual(plain(page));
  return page;
}

const many = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const WHO = ['a dog', 'the cat', 'my aunt', 'one child', 'her friend'];
const WER = ['ein Hund', 'die Katze', 'meine Tante', 'ein Kind', 'ihr Freund'];
const DOES = ['sleeps', 'sings', 'walks', 'reads', 'waits', 'laughs'];
const TUT = ['schläft', 'singt', 'geht', 'liest', 'wartet', 'lacht'];
const english = (i: number): string => `${WHO[i % 5] ?? ''} ${DOES[i % 6] ?? ''}.`;
const german = (i: number): string => `${WER[i % 5] ?? ''} ${TUT[i % 6] ?? ''}.`;
const pair = (i: number): string => `${english(i)}\t${german(i)}`;

/** Right words, and three ways to misspell each. */
const RIGHT = Array.from('bcdfghjklmnpqrstvwxz', (letter) => `${letter}eceive`);
const wrongs = (right: string): readonly string[] => [
  right.replace('ece', 'eec'),
  right.replace('ei', 'ie'),
  right.replace('ve', 'v'),
];
const wrongPairs = RIGHT.flatMap((right) => wrongs(right).map((wrong) => [wrong, right] as const));

const TAGS = {
  IOB1: ['I-NP', 'I-NP', 'I-VP', 'I-NP', 'B-NP', 'O'],
  IOB2: ['B-NP', 'I-NP', 'B-VP', 'B-NP', 'B-NP', 'O'],
  IOBES: ['B-NP', 'E-NP', 'S-VP', 'S-NP', 'S-NP', 'O'],
  BILOU: ['B-NP', 'L-NP', 'U-VP', 'U-NP', 'U-NP', 'O'],
  /** Of chunks of one type, which has no name. */
  bare: ['B', 'I', 'O', 'B', 'B', 'O'],
  bareEnds: ['B', 'E', 'O', 'S', 'S', 'O'],
  speech: ['DT', 'NN', 'VB', 'PR', 'NN', '.'],
} as const;
const WORDS = ['the', 'dog', 'gave', 'him', 'bread', '.'];

/** Thirty sentences; `line` writes one word. */
const tagged = (line: (word: string, tag: string, t: number) => string, scheme: keyof typeof TAGS = 'IOB2') =>
  many(30, () => `${WORDS.map((word, t) => line(word, TAGS[scheme][t] ?? '', t)).join('\n')}\n`);

interface Row {
  readonly name: string;
  readonly content: Content;
  readonly format: string;
  readonly columns?: readonly [number, number];
  readonly read?: string;
  readonly written?: string;
  /** A note among those that are shown. */
  readonly says?: string;
  readonly count?: number;
}

const FIRST = { read: 'a dog sleeps .', written: 'ein hund schläft .' };
const pairs = { format: 'pairs', columns: [1, 2] as const, ...FIRST, count: 60 };
const MISSPELT = { read: 'beecive, beceive, beceiv', written: 'beceive' };
const list = { ...{ read: 'beecive, becieve, beceiv', written: MISSPELT.written }, count: 60 };
const sentences = { format: 'tagged', read: WORDS.join(' '), written: TAGS.IOB2.join(' '), count: 30 };

const TABLE: readonly (readonly [string, Row])[] = [
  ['pairs of two columns', { ...pairs, name: 'two.tsv', content: many(60, pair) }],
  ['pairs in a text', { ...pairs, name: 'two.txt', content: many(60, pair) }],
  [
    'pairs with an attribution',
    { ...pairs, name: 'deu.txt', content: many(60, (i) => `${pair(i)}\tCC-BY 2.0 #${i} (me)`) },
  ],
  [
    'four columns of Tatoeba',
    {
      ...{ ...pairs, name: 'sentences.tsv', columns: [2, 4] },
      content: many(60, (i) => `${1276 + i}\t${english(i)}\t${i + 77}\t${german(i)}`),
    },
  ],
  [
    'six columns with the names of languages',
    {
      ...{ ...pairs, name: 'detailed.tsv', columns: [3, 6] },
      content: many(60, (i) => `${i}\teng\t${english(i)}\t${i + 90}\tdeu\t${german(i)}`),
    },
  ],
  ['a tab at the end', { ...pairs, name: 'tab.tsv', content: many(60, (i) => `${pair(i)}\t`) }],
  [
    'a header and comments',
    {
      ...{ ...pairs, name: 'header.tsv', says: 'Left out: 2 comments.' },
      content: `# en\tde\n# made by me\n${many(60, pair)}`,
    },
  ],
  [
    'a first line with the names of the columns',
    {
      ...{ ...pairs, name: 'names.tsv', says: 'Left out: the line with the names of the columns.' },
      content: `source\ttarget\n${many(60, pair)}`,
    },
  ],
  [
    'a first pair that begins with #',
    {
      ...{ ...pairs, name: 'hash.tsv', read: '# blessed', written: '# gesegnet', count: 61 },
      content: `#blessed\t#gesegnet\n${many(60, pair)}`,
    },
  ],
  [
    'an empty side on line 1',
    { ...pairs, name: 'side.tsv', content: `\tein Hund\n${many(60, pair)}`, read: '', written: 'ein hund' },
  ],
  [
    'several translations of a sentence',
    {
      ...{
        ...pairs,
        name: 'several.tsv',
        says: '30 sentences have several translations: pairs to learn from, and all right where they test, which counts once.',
        count: 90,
      },
      content: `${many(60, pair)}\n${many(30, (i) => `${english(i)}\tDoch ${german(i)}`)}`,
    },
  ],
  [
    'a language without spaces',
    {
      ...{
        ...pairs,
        name: 'cmn.tsv',
        written: '那 只 狗 睡 觉 。',
        says: 'Column 2 is cut into characters.',
      },
      content: many(60, (i) => `${english(i)}\t那只狗睡觉。`),
    },
  ],
  [
    'a language without spaces whose words are apart',
    {
      ...{ ...pairs, name: 'apart.tsv', written: '那 只 狗 睡觉 。' },
      content: many(60, (i) => `${english(i)}\t那 只 狗 睡觉 。`),
    },
  ],
  [
    'right: wrong, wrong*3',
    {
      ...{ ...list, name: 'list.txt', format: 'misspelt-colon', columns: [2, 1], count: 100 },
      content: RIGHT.map((right) => `${right}: ${wrongs(right).join(', ')}*3`).join('\n'),
    },
  ],
  [
    'right: wrong wrong',
    {
      ...{ ...list, name: 'norvig.txt', format: 'misspelt-colon', columns: [2, 1] },
      content: RIGHT.map((right) => `${right}: ${wrongs(right).join(' ')}`).join('\n'),
    },
  ],
  [
    'a right word without wrongs',
    {
      ...{ ...list, name: 'none.txt', format: 'misspelt-colon' },
      ...{ says: 'Left out: 1 word that nobody misspelt.' },
      content: RIGHT.map((right) => `${right}: ${wrongs(right).join(' ')}`).join('\n') + '\nyes:\n',
    },
  ],
  [
    'wrong: right',
    {
      ...{ ...list, name: 'turned.txt', format: 'misspelt-colon', columns: [1, 2] },
      content: wrongPairs.map(([wrong, right]) => `${wrong}: ${right}`).join('\n'),
    },
  ],
  [
    'wrong->right1, right2',
    {
      ...{ ...list, name: 'wiki.txt', format: 'misspelt-arrow', columns: [1, 2], count: 62 },
      says: '1 misspelling stands for several words: it is an example for each, and no answer to it is right for all.',
      content: `${wrongPairs.map(([wrong, right]) => `${wrong}->${right}`).join('\n')}\nrecieve->receive, relieve`,
    },
  ],
  [
    'wrong->two words',
    {
      ...{ ...list, name: 'two.txt', format: 'misspelt-arrow', columns: [1, 2], count: 61 },
      says: 'The second side is right: as such lists have it.',
      content: `${wrongPairs.map(([wrong, right]) => `${wrong}->${right}`).join('\n')}\nalot->a lot`,
    },
  ],
  [
    '$right, then its wrongs',
    {
      ...{ ...list, name: 'birkbeck.dat', format: 'misspelt-dollar', columns: [2, 1] },
      content: RIGHT.map((right) => `$${right}\n${wrongs(right).join('\n')}`).join('\n'),
    },
  ],
  [
    '$right, then its wrongs with counts',
    {
      ...{ ...list, name: 'holbrook.dat', format: 'misspelt-dollar', count: 120 },
      content: RIGHT.map((right) => `$${right}\n${wrongs(right).join(' 2\n')} 2`).join('\n'),
    },
  ],
  ...(['\t', ' '] as const).flatMap((gap, i) => [
    [
      `wrong${gap}right`,
      {
        ...{ ...list, name: `wrong${i}.tsv`, format: 'misspelt-columns', columns: [1, 2] as const },
        content: wrongPairs.map(([wrong, right]) => `${wrong}${gap}${right}`).join('\n'),
      },
    ] as const,
    [
      `right${gap}wrong`,
      {
        ...{ ...list, name: `right${i}.txt`, format: 'misspelt-columns', columns: [2, 1] as const },
        content: wrongPairs.map(([wrong, right]) => `${right}${gap}${wrong}`).join('\n'),
      },
    ] as const,
  ]),
  [
    'wrong, right and how often',
    {
      ...{ ...list, name: 'often.tsv', format: 'misspelt-columns', columns: [1, 2], count: 120 },
      says: 'Left out: the line with the names of the columns.',
      content: `misspelling\tcorrection\tcount\n${wrongPairs.map(([wrong, right], i) => `${wrong}\t${right}\t${1 + (i % 3)}`).join('\n')}`,
    },
  ],
  [
    'CoNLL-2000 below the names of its columns',
    {
      ...{ ...sentences, name: 'named.txt', columns: [1, 3] },
      says: 'Left out: the line with the names of the columns.',
      content: `Word POS Tag\n${tagged((word, tag) => `${word} X ${tag}`)}`,
    },
  ],
  [
    'CoNLL-2000',
    { ...sentences, name: '2000.txt', columns: [1, 3], content: tagged((word, tag) => `${word} X ${tag}`) },
  ],
  [
    'CoNLL-2003',
    {
      ...{ ...sentences, name: '2003.txt', columns: [1, 4], says: 'Left out: 2 document marks.' },
      content: `-DOCSTART- -X- O O\n\n${tagged((word, tag) => `${word} X I-NP ${tag}`)}\n\n-DOCSTART- -X- O O\n`,
    },
  ],
  [
    'CoNLL-2002',
    { ...sentences, name: 'esp.train', columns: [1, 2], content: tagged((word, tag) => `${word} ${tag}`) },
  ],
  [
    'CoNLL-U',
    {
      ...{ ...sentences, name: 'en.conllu', format: 'conllu', columns: [2, 4], written: 'X0 X1 X2 X3 X4 X5' },
      says: 'Left out: 30 comments, 30 multiword tokens.',
      content: many(
        30,
        (i) =>
          `# text = ${i} O\n1-2\tthedog${'\t_'.repeat(8)}\n${WORDS.map((word, t) => `${t + 1}\t${word}\t${word}\tX${t}${'\t_'.repeat(6)}`).join('\n')}\n`,
      ),
    },
  ],
  [
    'WNUT',
    { ...sentences, name: 'wnut.conll', columns: [1, 2], content: tagged((word, tag) => `${word}\t${tag}`) },
  ],
  [
    'MultiCoNER',
    {
      ...{ ...sentences, name: 'multi.conll', columns: [1, 4], says: 'Left out: 30 comments.' },
      content: tagged((word, tag, t) => `${t === 0 ? '# id 77-ab\tdomain=en\n' : ''}${word} _ _ ${tag}`),
    },
  ],
  [
    'an index column',
    {
      ...sentences,
      name: 'index.bio',
      columns: [2, 4],
      content: tagged((word, tag, t) => `${t + 1} ${word} X ${tag}`),
    },
  ],
  [
    'one type of chunk without a name',
    {
      ...{ ...sentences, name: 'ncbi.tsv', columns: [1, 2], written: TAGS.bare.join(' ') },
      ...{ says: 'Tags are of IOB2.', content: tagged((word, tag) => `${word}\t${tag}`, 'bare') },
    },
  ],
  [
    'the same in IOBES',
    {
      ...{ ...sentences, name: 'bc5.tsv', written: TAGS.bare.join(' ') },
      says: 'Tags are of IOBES, and were turned into IOB2.',
      content: tagged((word, tag) => `${word}\t${tag}`, 'bareEnds'),
    },
  ],
  [
    'words with their parts of speech',
    {
      ...{ ...sentences, name: 'speech.tsv', columns: [1, 2], written: TAGS.speech.join(' ') },
      says: 'These tags mark no chunks: each is learned by itself.',
      content: tagged((word, tag) => `${word}\t${tag}`, 'speech'),
    },
  ],
  [
    'parts of speech before lemmas',
    {
      ...{ ...sentences, name: 'tagger.txt', columns: [1, 2], written: TAGS.speech.join(' ') },
      content: many(
        30,
        (i) => `${WORDS.map((word, t) => `${word} ${TAGS.speech[t] ?? ''} ${word}${i}`).join('\n')}\n`,
      ),
    },
  ],
  [
    'chunks within chunks, in a column behind theirs',
    {
      ...{ ...sentences, name: 'germeval.tsv', columns: [2, 3] },
      content: tagged(
        (word, tag, t) =>
          `${t === 0 ? '#\tn-tv\t[2009]\n' : ''}${t + 1}\t${word}\t${tag}\t${t === 3 ? tag : 'O'}`,
      ),
    },
  ],
  [
    'numbers of sentences and no empty lines',
    {
      ...{ ...sentences, name: 'numbers.tsv', columns: [2, 4] },
      says: 'Sentences are told apart by column 1.',
      content: many(30, (i) =>
        WORDS.map((word, t) => `${i + 1}\t${word}\tX\t${TAGS.IOB2[t] ?? ''}`).join('\n'),
      ),
    },
  ],
  [
    'a sentence named at its first word alone',
    {
      ...{ ...sentences, name: 'named.tsv', columns: [2, 3] },
      says: 'Sentences are told apart by column 1.',
      content: many(30, (i) =>
        WORDS.map((word, t) => `${t === 0 ? `Sentence: ${i + 1}` : ''}\t${word}\t${TAGS.IOB2[t] ?? ''}`).join(
          '\n',
        ),
      ),
    },
  ],
  [
    'numbers of documents and of sentences and no empty lines',
    {
      ...{ ...sentences, name: 'both.tsv', columns: [3, 4] },
      says: 'Sentences are told apart by column 2.',
      content: many(30, (i) =>
        WORDS.map((word, t) => `doc${Math.floor(i / 10)}\ts${i}\t${word}\t${TAGS.IOB2[t] ?? ''}`).join('\n'),
      ),
    },
  ],
  [
    'a number of the sentence behind rare tags and no empty lines',
    {
      ...{ ...sentences, name: 'behind.tsv', columns: [1, 2], written: 'O O O O B-LOC O' },
      says: 'Sentences are told apart by column 3.',
      content: many(30, (i) =>
        WORDS.map((word, t) => `${word}\t${t === 4 ? 'B-LOC' : 'O'}\t${i + 7}`).join('\n'),
      ),
    },
  ],
  [
    'where each word begins before it',
    {
      ...{ ...sentences, name: 'offsets.tsv', columns: [3, 4] },
      content: tagged((word, tag, t) => `${5 * t}\t${5 * t + 3}\t${word}\t${tag}`),
    },
  ],
  [
    'parts of speech below the names of their columns, a sentence named at its first word',
    {
      ...{ ...sentences, name: 'kaggle.tsv', columns: [2, 3], written: TAGS.speech.join(' ') },
      says: 'Sentences are told apart by column 1.',
      content: `Sentence #\tWord\tPOS\n${many(30, (i) =>
        WORDS.map(
          (word, t) => `${t === 0 ? `Sentence: ${i + 1}` : ''}\t${word}\t${TAGS.speech[t] ?? ''}`,
        ).join('\n'),
      )}`,
    },
  ],
  [
    'names of documents, parts and numbers of words before the words',
    {
      ...{ ...sentences, name: 'ontonotes.conll', columns: [4, 6] },
      content: many(
        30,
        (i) =>
          `${WORDS.map((word, t) => `bc/cctv/${Math.floor(i / 10)} ${i % 3} ${t} ${word} X ${TAGS.IOB2[t] ?? ''}`).join('\n')}\n`,
      ),
    },
  ],
  [
    'IOB1',
    {
      ...{ ...sentences, name: 'iob1.txt', written: TAGS.IOB1.join(' '), says: 'Tags are of IOB1.' },
      content: tagged((word, tag) => `${word} ${tag}`, 'IOB1'),
    },
  ],
  ...(['IOBES', 'BILOU'] as const).map(
    (scheme) =>
      [
        scheme,
        {
          ...{
            ...sentences,
            name: `${scheme}.txt`,
            says: `Tags are of ${scheme}, and were turned into IOB2.`,
          },
          content: tagged((word, tag) => `${word} ${tag}`, scheme),
        },
      ] as const,
  ),
  [
    'sentences with a label each, in blocks',
    {
      ...{ name: 'acts.tsv', format: 'pairs', read: 'a dog sleeps .', written: 'statement', count: 60 },
      content: many(
        60,
        (i) => `${english(i)}\t${i % 2 ? 'question' : 'statement'}${i % 3 === 2 ? '\n' : ''}`,
      ),
    },
  ],
  [
    'a text in letters that spelling does not tell apart',
    {
      ...{ name: 'roman.txt', format: 'text' },
      says: '36.4 % of its characters are none of the 43 symbols: each of them is read as #.',
      content: 'to be or not to be: быть или.\n'.repeat(20),
    },
  ],
  [
    'any text',
    { name: 'book.txt', format: 'text', content: 'HAMLET:\nTo be, or not to be: that is it.\n'.repeat(20) },
  ],
];

describe('a file is read as what it is', () => {
  it.each(TABLE)('%s', async (_, { name, content, format, columns, read, written, says, count }) => {
    const data = await both(name, content);
    if (typeof data === 'string') throw new Error(data);
    const { understood, examples } = data;
    expect(understood?.format).toBe(format);
    if (columns) expect(understood?.columns).toEqual(columns);
    if (written !== undefined) expect(understood?.examples[0]).toEqual({ read, written });
    if (says !== undefined) expect(understood?.notes).toContain(says);
    if (count !== undefined) expect(examples).toHaveLength(count);
  });
});

describe('a file is read as its reader says', () => {
  const tatoeba = many(60, (i) => `${i}\t${english(i)}\t${i + 77}\t${german(i)}`);
  const lines = tagged((word, tag) => `${word} X${tag} I-NP ${tag}`);
  const words = many(60, (i) => `${RIGHT[i % 20] ?? ''}\t${RIGHT[(i + 1) % 20] ?? ''}`);
  it.each<[string, string, Content, string, string, string]>([
    ['the other way round', 'turned.tsv', tatoeba, 'pairs:4,2', FIRST.written, FIRST.read],
    ['as characters', 'few.tsv', many(60, () => 'ab c\tDe f'), 'character-pairs', 'a b c', 'd e f'],
    [
      'other tags',
      'other.txt',
      lines,
      'tagged:1,2',
      WORDS.join(' '),
      TAGS.IOB2.map((tag) => `X${tag}`).join(' '),
    ],
    ['two words as pairs', 'words.tsv', words, 'pairs', 'beceive', 'ceceive'],
    ['wrong and right exchanged', 'list.tsv', words, 'misspelt-columns:2,1', 'ceceive', 'beceive'],
    ['a table as a text', 'table.tsv', words, 'text', '', 'beceive\tceceive'],
  ])('%s', async (_, name, content, format, read, written) => {
    const data = await both(name, content, format);
    if (typeof data === 'string') throw new Error(data);
    expect(data.understood?.chosen).toBe(format);
    expect(data.understood?.examples[0]?.written).toBe(written);
    expect(data.understood?.examples[0]?.read.startsWith(read)).toBe(true);
    expect(runDataOf(data).format).toBe(format);
  });

  it.each([
    ['pears', 'The format is "pears", but must be one of letters, tagged, '],
    ['text:1,2', 'The format text has no columns to choose.'],
    ['pairs:2,2', 'The columns of pairs are 2 and 2, but must be two different ones, counted from 1.'],
    ['pairs:0,2', 'The columns of pairs are 0 and 2, but must be'],
  ])('but not as %s', async (format, sentence) => {
    await expect(loadData({ file: 'any.txt', format }, () => undefined)).rejects.toThrow(sentence);
  });

  it('and the same file, read in another way, is other data', async () => {
    const [one, other] = [await both('same.tsv', tatoeba), await both('same.tsv', tatoeba, 'pairs:4,2')];
    if (typeof one === 'string' || typeof other === 'string') throw new Error('refused');
    expect(sameData(runDataOf(one), runDataOf(other))).toBe(false);
  });

  it('and what was understood is said before training begins', async () => {
    const file = path.join(folder, 'said.tsv');
    writeFileSync(file, tatoeba);
    const said: string[] = [];
    await loadData({ file }, (text) => said.push(text));
    expect(said.slice(0, 3)).toEqual([
      'Reading said.tsv …',
      'Read as pairs of sentences, tabs between. Column 2 is read and column 4 is written, of 4. 60 sequences, 30 different ones to write; unknown: 0.0 % of what is read, 0.0 % of what is written.',
      `  ${FIRST.read} → ${FIRST.written}`,
    ]);
    expect(said).toHaveLength(7);
  });
});

const utf16 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'utf16le'));
const latin = Uint8Array.from(Buffer.from(many(60, pair), 'latin1'));
const PAIRS = many(60, pair);

describe('a file is refused by name', () => {
  it.each<[string, string, Content, string]>([
    ['UTF-16', 'a.tsv', utf16(`\ufeff${PAIRS}`), 'is text in UTF-16; save it as UTF-8'],
    ['UTF-16 without a mark', 'b.tsv', utf16(PAIRS), 'is text in UTF-16; save it as UTF-8'],
    ['Latin-1', 'c.tsv', latin, 'is no text in UTF-8 but perhaps in Latin-1; save it as UTF-8'],
    ['zip', 'd.tsv', 'PK\u0003\u0004and so on', 'is a zip archive or an office document; unpack it'],
    ['PDF', 'e.txt', '%PDF-1.7\n', 'is a PDF; save its text as a .txt in UTF-8'],
    ['HTML', 'f.txt', '\n<!DOCTYPE html>\n<html>', 'is a web page (HTML); save its text alone'],
    ['packed UTF-16', 'g.tsv.gz', Uint8Array.from(gzipSync(utf16(`\ufeff${PAIRS}`))), 'is text in UTF-16'],
    [
      'a table with commas',
      'h.csv',
      many(60, (i) => `${english(i)},${german(i)}`),
      'has no tabs between its columns',
    ],
    [
      'a text in another script',
      'p.txt',
      'Быть или не быть, вот в чём вопрос (Hamlet).\n'.repeat(20),
      'is in letters that spelling does not tell apart: 81.3 % of them are none of its 43 symbols, and all would be read as #; take',
    ],
    [
      'misspellings in another script',
      'q.txt',
      many(40, (i) => `${'бвгд'.charAt(i % 4)}${'жзиклмнопр'.charAt(i % 10)}т: т`),
      'is in letters that spelling does not tell apart: 100.0 % of them',
    ],
    [
      'prose as a table',
      'i.tsv',
      'It was so.\n'.repeat(60),
      'holds neither letters (letter.data), nor pairs with a tab between, nor tagged',
    ],
    [
      'prose as tags',
      'j.conll',
      'It was so.\n'.repeat(60),
      'holds neither letters (letter.data), nor pairs with a tab between, nor tagged',
    ],
    [
      'IOBES and BILOU in one',
      'k.conll',
      tagged((word, tag) => `${word} ${tag}`, 'IOBES') + '\n\nthe U-NP\n',
      'line 212 is tagged U-NP, but tags before it are of IOBES',
    ],
    [
      'IOB2 and IOBES in one',
      'l.conll',
      tagged((word, tag) => `${word} ${tag}`, 'IOBES') + '\n\nthe B-NP\ngave O\n',
      'line 212 is tagged B-NP, but the chunk goes no further, and must then end with E-NP',
    ],
    [
      'sentences of one language',
      'n.tsv',
      many(60, (i) => `${i}\teng\t${english(i)}`),
      'holds neither letters (letter.data), nor pairs with a tab between, nor tagged',
    ],
    [
      'rare tags without an empty line',
      'o.conll',
      many(180, (i) => `w${i} ${i % 14 === 3 ? 'B-LOC' : 'O'}`),
      'has 1 sentence, but chunking needs at least 20, with an empty line between',
    ],
    [
      'words and tags without an empty line',
      'm.conll',
      tagged((word, tag) => `${word} ${tag}`).replaceAll('\n\n', '\n'),
      'has 1 sentence, but chunking needs at least 20, with an empty line between',
    ],
  ])('%s', async (_, name, content, sentence) => {
    expect(await both(name, content)).toMatch(new RegExp(`^${name}:? `));
    expect(await both(name, content)).toContain(sentence);
  });
});

describe.skipIf(misreadFile('wiki.txt') === null)('files that were misread once', () => {
  it.each<[string, string, string, number, number]>([
    ['anki-3col.tsv', 'pairs', '1,2', 384, 40],
    ['cmn.tsv', 'pairs', '1,2', 384, 43],
    ['unk-target.tsv', 'pairs', '1,2', 400, 2],
    ['short-perfect.tsv', 'pairs', '1,2', 240, 15],
    ['dups.tsv', 'pairs', '1,2', 400, 39],
    ['ner-sparse.conll', 'tagged', '1,2', 600, 4],
    ['bioes-S-first.txt', 'tagged', '1,3', 300, 6],
    ['docstart.txt', 'tagged', '1,4', 300, 5],
    ['indexed.txt', 'tagged', '2,5', 300, 5],
    ['norvig-testset.txt', 'misspelt-colon', '2,1', 150, 43],
    ['wiki.txt', 'misspelt-arrow', '1,2', 150, 43],
    ['birkbeck.txt', 'misspelt-dollar', '2,1', 150, 43],
  ])('%s', async (name, format, columns, examples, tokens) => {
    const data = await both(name, Uint8Array.from(readFileSync(misreadFile(name) ?? '')));
    if (typeof data === 'string') throw new Error(data);
    expect([data.understood?.format, data.understood?.columns?.join(',')]).toEqual([format, columns]);
    expect([data.examples.length, data.vocabulary.length]).toEqual([examples, tokens]);
  });
});
