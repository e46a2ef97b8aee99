/** Wrong input: one sentence that says what, where and what to do, the same on the page and on the command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { errorText, exitCodeOf } from '../../src/headless/errorText.ts';
import { loadData } from '../../src/headless/loadData.ts';
import { runCommand } from '../../src/headless/runCommand.ts';
import { workerLoaders } from '../../src/worker/loading.ts';
import { Listener, nodeStarters, spawnSession } from '../support/engine.ts';
import { kasselText, word } from '../support/kasselText.ts';
import { tinyData } from '../support/tinyData.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-refusals-'));
const { client } = new Listener(() => spawnSession(tinyData(), nodeStarters, workerLoaders));

afterAll(() => {
  client.close();
  rmSync(folder, { recursive: true });
});

/** What work throws, as the command line would tell it. */
async function refused(
  work: () => Promise<unknown>,
): Promise<{ readonly code: number; readonly text: string }> {
  try {
    await work();
  } catch (error) {
    return { code: exitCodeOf(error), text: errorText(error) };
  }
  return { code: 0, text: 'taken' };
}

const LIST = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter}at: ${letter}aat`).join('\n');
const PAIRS = 'a dog\tein hund\n'.repeat(30);
const TAGGED = 'the DT B-NP\ndog NN I-NP\n\n'.repeat(30);
const PACKED = Uint8Array.from(gzipSync('It was the best of times. '.repeat(20)));
const LETTERS = kasselText(['at', 'be', 'at'].map((text, i) => word(text, i)));
const FORMAT =
  '; a letter.data file has tab-separated id, letter, next_id, word_id, position, fold, 128 pixels';

describe('a file that cannot be read', () => {
  it.each<[name: string, content: string | Uint8Array<ArrayBuffer>, sentence: string]>([
    ['empty.txt', '', ' has 0 characters, but spelling needs at least 200: a longer text, please'],
    ['blank.txt', ' \n\t\n', ' has 0 characters, but spelling needs at least 200: a longer text, please'],
    ['short.txt', 'To be.', ' has 6 characters, but spelling needs at least 200: a longer text, please'],
    [
      'latin.txt',
      Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      ' is no text in UTF-8 but perhaps in Latin-1; save it as UTF-8, or let iconv -f LATIN1 -t UTF-8 turn it',
    ],
    ['cut.txt.gz', PACKED.slice(0, -9), ' is a damaged or cut-off gzip file; choose the file again'],
    [
      'more.txt.gz',
      Uint8Array.of(...PACKED, 7, 7),
      ' is a damaged or cut-off gzip file; choose the file again',
    ],
    ['few.tsv', 'a\tb\n', ' has 1 pair of sentences of up to 15 words, but translation needs at least 20'],
    [
      'odd.tsv',
      `${PAIRS}c\td\te`,
      ': line 31 has 3 columns, but must have two with a tab between: a sentence and its translation',
    ],
    [
      'one.tsv',
      `${PAIRS}c`,
      ': line 31 has one column, but must have two with a tab between: a sentence and its translation',
    ],
    [
      'few.conll',
      'a DT B-NP\n',
      ' has 1 sentence, but chunking needs at least 20, with an empty line between',
    ],
    [
      'odd.conll',
      `${TAGGED}the DT`,
      ': line 91 is “the DT”, but must end in a tag such as B-NP, I-NP or O, behind a word (for other tags say in which columns both stand: tagged:1,2)',
    ],
    [
      'few.txt',
      'four: for\nfive: fife',
      ' has 2 words of up to 20 letters with a misspelling, but needs at least 20',
    ],
    [
      'odd.txt',
      `${LIST}\nfive fife`,
      ': line 27 is “five fife”, but must be a word, a colon, and how it was misspelt, with commas between',
    ],
    ['empty.data', '', `: the file is empty${FORMAT}`],
    [
      'table.csv',
      'word,count\n',
      ' has no tabs between its columns; save the table with tabs (.tsv), or, if it is any text to spell, say so (Read as: any text, --format text)',
    ],
    [
      'odd.data',
      LETTERS.replace(/^2\t/m, '9\t'),
      ': line 2, column 1 (id): "9" does not continue the word of line 1, which needs 2',
    ],
    [
      'cut.data',
      LETTERS.slice(0, LETTERS.indexOf('\n') + 1),
      ': line 1, column 3 (next_id): "2" names a letter that does not follow; the file ends in a word',
    ],
  ])('%s', async (name, content, sentence) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    const here = await refused(() => loadData({ file }, () => undefined));
    const page = await refused(() => client.request('loadFile', { file: new Blob([content]), name }));
    expect(here).toEqual({ code: 2, text: `${name}${sentence}` });
    expect(page).toEqual(here);
  });
});

it('a split that a file does not offer is refused with those that it does, whatever asks for it', async () => {
  const file = path.join(folder, 'misspelt.txt');
  writeFileSync(file, LIST);
  const asked = [
    ...['by-writer', 'fold-1', 'noise-30'].map((split) => [`train --data ${file} --split ${split}`, split]),
    [`reproduce --task letters --data ${file} --split by-writer --out ${folder}/all`, 'by-writer'],
    [`reproduce --task spelling-30 --data ${file} --out ${folder}/all`, 'noise-30'],
  ] as const;
  for (const [line = '', split] of asked) {
    const { code, text } = await refused(() => runCommand(line.split(' ')));
    expect([line, code, text]).toEqual([
      line,
      2,
      `test texts (split) is ${split}, but your file offers by-type.`,
    ]);
  }
});

describe('a command that cannot be run', () => {
  it.each<[line: string, beginning: string]>([
    ['teach', '“teach” is no command; there are train, '],
    ['train letters', '“letters” was not expected; options begin with --'],
    ['train -h', '“-h” was not expected; options begin with --'],
    ['train --nonsense', 'There is no option --nonsense; --help lists all.'],
    ['train --rol-in learned', 'There is no option --rol-in; --help lists all. Did you mean --roll-in?'],
    ['train --no-seed', 'There is no option --no-seed; --help lists all.'],
    ['train --seed', '--seed needs a value behind it'],
    ['train --seed=x', '--seed is “x”, but must be a whole number from 0 to 4294967295.'],
    ['train --seed -1', '--seed is “-1”, but must be a whole number from 0 to 4294967295.'],
    ['train --batch-size 900', '--batch-size is “900”, but must be a whole number from 1 to 512.'],
    ['train --hidden 3', '--hidden is “3”, but must be a whole number from 4 to 512.'],
    ['train --dropout 2', '--dropout is “2”, but must be a number from 0 to 0.9.'],
    ['train --beam 0', '--beam is “0”, but must be a whole number from 1 to 10.'],
    ['train --learning-rate fast', '--learning-rate is “fast”, but must be a number from 0.00001 to 5.'],
    ['train --roll-in lerned', '--roll-in is “lerned”, but must be one of reference, learned, '],
    ['train --method moon', '--method is “moon”, but must be one of mle, searnn, '],
    ['train --tokens topk:1', '--tokens topk:… is “1”, but must be a whole number from 2 to 64.'],
    ['train --tokens all:5', '--tokens all takes no count, but got “5”.'],
    ['train --steps 1.5', '--steps is “1.5”, but must be a whole number from 0 to 10000000.'],
    ['train --steps 1e99', '--steps is “1e99”, but must be a whole number from 0 to 10000000.'],
    ['train --json=1', '--json is a switch and takes no value.'],
    ['train --test-fold 11', '--test-fold is “fold-11”, but must be one of by-type, '],
    ['train --split moon', '--split is “moon”, but must be one of by-type, '],
    [
      'train --split fold-3',
      'test sequences (split) is fold-3, but the built-in data (letters, 432 words) offer ',
    ],
    ['train --preset moon', '--preset is “moon”, but must be one of default, '],
    ['train --preset default --link v=2', 'Only one of --preset and --link can be the start, not both.'],
    ['train --link seed=x', 'In the link, seed is “x”, but must be a whole number from 0 to 4294967295.'],
    ['train --link c0.method=mle&c00.method=svm', 'In the link, “c0.method” stands more than once.'],
    ['train --link v=99', 'The link is of version 99, written by a later release'],
    ['train --link %ff', 'The link’s “%ff” is cut off or wrongly escaped after a % sign.'],
    [
      'train --duel --method mle',
      '--duel trains all contestants and --method only one; give one of the two.',
    ],
    ['train --backend webgpu', '--backend is “webgpu”, but on the command line must be one of wasm, cpu.'],
    ['train --kernels fast', '--kernels is “fast”, but on the command line must be one of fused, stock.'],
    [
      'train --resume',
      '--resume goes on from the checkpoint beside --out, but no --out is given; --resume <file> names the checkpoint itself.',
    ],
    [
      'train --data missing.data',
      'The data file missing.data cannot be read: there is no such file or folder.',
    ],
    ['train --data /dev/zero', 'The data file /dev/zero cannot be read: it is a device, not a file.'],
    ['train --data src', 'The data file src cannot be read: it is a folder.'],
    [
      'train --config missing.json',
      'The run file missing.json cannot be read: there is no such file or folder.',
    ],
    ['train --config src', 'The run file src cannot be read: it is a folder.'],
    ['train --config package.json', 'package.json: the file is no run file'],
    [
      'train --config README.md',
      'README.md: the file is no run file, or is cut off: it is not complete JSON.',
    ],
    [
      'train --out missing/folder/run.json',
      '--out missing/folder/run.json cannot be written: there is no such ',
    ],
    [
      'train --method crf --data spelling',
      'method is crf, but linear chains need pixels, and these data have none.',
    ],
    [
      'train --aligned --data spelling --attention none',
      'aligned decoder (aligned) is on, but what is written may be ',
    ],
    ['reproduce', 'reproduce needs --out <folder> for its run files'],
    ['reproduce --table 9 --list', '--table is “9”, but must be '],
    ['reproduce --task moon --list', '--task is “moon”, but must be one of '],
    ['reproduce --only moon --list', '--only names “moon”, but figures are '],
    ['reproduce --seeds 0 --list', '--seeds is “0”, but must be a whole number from 1 to 100.'],
    ['reproduce --steps x --list', '--steps is “x”, but must be a whole number from 1 to 10000000.'],
    ['reproduce --cost-scales a --list', '--cost-scales is “a”, but must be numbers from 1 to 1000 '],
    ['reproduce --with seed=x --list', 'In the link, seed is “x”, but must be '],
    ['evaluate', 'evaluate takes one run file or its checkpoint'],
    ['evaluate a.json b.json', 'evaluate takes one run file or its checkpoint'],
    ['evaluate missing.json', 'The checkpoint missing.checkpoint.safetensors cannot be read: '],
    ['evaluate package.json', 'package.json: the file is no run file'],
    ['evaluate a.json --beam 99', '--beam is “99”, but must be a whole number from 1 to 10.'],
    ['evaluate a.json --weights best', '--weights is “best”, but must be last or chosen.'],
    ['evaluate a.json --force', '--force replaces the file of --predictions, but none is given.'],
    [
      'reproduce --list --held-out 0 --cost-scales 20,50',
      'Held-out sequences choose between several α (20, 50)',
    ],
    ['summarise', 'summarise takes run files, --out <file>'],
    ['summarise missing.json', 'The run file missing.json cannot be read: there is no such file or folder.'],
    ['summarise package.json', 'package.json: the file is no run file'],
    ['reproduce --nonsense', 'There is no option --nonsense; --help lists all.'],
    ['reproduce --seds 3', 'There is no option --seds; --help lists all. Did you mean --seeds?'],
    ['reproduce letters', '“letters” was not expected; options begin with --'],
    ['reproduce -h', '“-h” was not expected; options begin with --'],
    ['reproduce --seeds --list', '--seeds needs a value behind it'],
    ['reproduce --seeds -1 --list', '--seeds is “-1”, but must be a whole number from 1 to 100.'],
    ['reproduce --list=1', '--list is a switch and takes no value.'],
    ['evaluate --nonsense', 'There is no option --nonsense; --help lists all.'],
    ['evaluate run.json --bean 5', 'There is no option --bean; --help lists all. Did you mean --beam?'],
    ['evaluate run.json --split', '--split needs a value behind it'],
    ['evaluate run.json --json=1', '--json is a switch and takes no value.'],
    ['compare', 'compare takes run files and --json'],
    ['compare package.json', 'package.json: the file is no run file'],
    ['compare --sjon', 'There is no option --sjon; --help lists all.'],
    ['export', 'export takes run files and where to write'],
    ['export run.json --force', 'export takes run files and where to write'],
    [
      'export run.json --x hours --svg a.svg',
      '--x is “hours”, but must be one of updates, examples, decoderCells, seconds.',
    ],
    ['export run.json --band ci --svg a.svg', '--band is “ci”, but must be one of sd, se, range, bootstrap.'],
    ['export run.json --width 5 --svg a.svg', '--width is “5”, but must be 60 to 400 mm.'],
    ['export run.json --width 84 --csv a.csv', '--width says how curves are drawn: give --svg <file>, too.'],
    ['export run.json --log --pgfplots a.txt --width 84', '--width says how curves are drawn'],
    [
      'export run.json --svg a --csv a',
      'Two kinds of files cannot be one file: give each a name of its own.',
    ],
    ['export missing.json', 'The run file missing.json cannot be read: there is no such file or folder.'],
    ['export package.json', 'package.json: the file is no run file'],
    ['export run.json --csf a.csv', 'There is no option --csf; --help lists all. Did you mean --csv?'],
    ['summarise --nonsense', 'There is no option --nonsense; --help lists all.'],
    ['summarise run.json --out', '--out needs a value behind it'],
    ['toys --nonsense', 'There is no option --nonsense; --help lists all.'],
    ['toys letters', 'toys takes nothing but --out <file>'],
  ])('%s', async (line, beginning) => {
    const { code, text } = await refused(() => runCommand(line.split(' ')));
    expect([code, text.slice(0, beginning.length)]).toEqual([2, beginning]);
    expect(text).toMatch(/^[^\n]*[.?]$/);
  });
});
