/** Functions of the user's own: the numbers of the built-in ones where they do the same, in any thread, and one sentence where they go wrong. */
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { csvLines } from '../../src/experiments/curvesCsv.ts';
import { resultOf } from '../../src/experiments/results.ts';
import { decodeRunFile, encodeRunFile, type RunFile } from '../../src/experiments/runFile.ts';
import { seedTables } from '../../src/experiments/seedTable.ts';
import { printedTables } from '../../src/headless/printedTables.ts';
import { summaryText } from '../../src/headless/summary.ts';
import {
  readData,
  train,
  type CellToTry,
  type OwnMeasure,
  type OwnPair,
  type OwnTask,
  type Plugin,
  type Run,
  type RunAsked,
} from '../../src/headless/library/library.ts';
import { searnn } from '../support/searnn.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const { place } = temporaryFolder();
const LIMIT = 240_000;
const SMALL = { hidden: 6, embedding: 3, batchSize: 4, evaluationInterval: 4, steps: 8 } as const;
const TINY = '--hidden 6 --embedding 3 --batch-size 4 --evaluation-interval 4 --steps 8';

/** The share of wrong positions, as it is built in. */
const HAMMING = `(written, truth) => truth.filter((token, p) => token !== written[p]).length / truth.length`;
/** The three highest scores and the truth, four in all, the first of equal ones: top-4, as it is built in. */
const TOP4 = `({ scores, truth }) => {
  const others = [...scores.keys()].filter((token) => token !== truth);
  return [truth, ...others.sort((a, b) => scores[b] - scores[a] || a - b).slice(0, 3)];
}`;
/** Four of all, drawn as they are built in, the truth among them. */
const UNIFORM4 = `({ scores, truth, uniform }) => {
  const others = [...scores.keys()].filter((token) => token !== truth);
  return [truth, ...others.sort((a, b) => uniform(b) - uniform(a)).slice(0, 3)];
}`;

/** A module of these functions. */
function moduleOf(name: string, functions: Readonly<Record<string, string>>): string {
  const file = place(name);
  writeFileSync(
    file,
    Object.entries(functions)
      .map(([name, text]) => `export const ${name} = ${text};\n`)
      .join(''),
  );
  return file;
}

const numbersOf = ({ contestants }: Pick<RunFile, 'contestants'>) =>
  contestants.map(({ loss, gradientNorm, evaluations }) => [
    [...loss],
    [...gradientNorm],
    evaluations.map(({ seconds: _, ...figures }) => figures),
  ]);
/** Without the tests on the way: a run that was stopped and went on has one more. */
const learnedOf = ({ contestants }: Pick<RunFile, 'contestants'>) =>
  contestants.map(({ loss, gradientNorm, evaluations }) => {
    const last = evaluations.at(-1);
    return [[...loss], [...gradientNorm], last?.letterError, last?.wordError, last?.ownError];
  });
const small = (asked: RunAsked) => train({ ...SMALL, ...asked });
const trainedBy = async (asked: RunAsked, threads = 1) =>
  numbersOf((await train({ ...SMALL, ...asked }, { threads })).runFile);
const read = (file: string): RunFile => decodeRunFile(readFileSync(file, 'utf8'));

describe('functions of the user’s own', () => {
  it.each(['built-in', 'toy'] as const)(
    'that do what built-in ones do have their numbers, in memory and in threads: %s',
    async (data) => {
      const own = moduleOf(`both-${data}.mjs`, { cost: HAMMING, sampler: TOP4 });
      const functions = (await import(own)) as Plugin;
      const asked = (tokens: 'all' | 'topk'): RunAsked => ({
        data,
        contestants: [
          'mle',
          { method: 'searnn', tokens, tokenCount: 4, cost: tokens === 'all' ? 'task' : 'hamming' },
        ],
      });
      const builtIn = await trainedBy(asked('topk'));
      expect(await trainedBy({ ...asked('all'), plugin: { ...functions } })).toEqual(builtIn);
      expect(await trainedBy({ ...asked('all'), plugin: own }, 2)).toEqual(builtIn);
      expect(await trainedBy(asked('all'))).not.toEqual(builtIn);
    },
    LIMIT,
  );

  it(
    'draw as built-in ones draw, and count up to the end of a sequence',
    async () => {
      const cost = (written: readonly string[], truth: readonly string[]): number => {
        expect([...written, ...truth]).not.toContain('</s>');
        return Math.abs(written.length - truth.length);
      };
      const seen = { data: 'translation', contestants: ['searnn'], steps: 2, evaluationInterval: 2 } as const;
      await train({ ...SMALL, ...seen, plugin: { cost } });
      const asked = (tokens: 'all' | 'uniform'): RunAsked => ({
        data: 'toy',
        contestants: [{ method: 'searnn', tokens, tokenCount: 4 }],
      });
      const sampler = (await import(moduleOf('uniform.mjs', { sampler: UNIFORM4 }))) as Plugin;
      expect(await trainedBy({ ...asked('all'), plugin: { ...sampler } })).toEqual(
        await trainedBy(asked('uniform')),
      );
    },
    LIMIT,
  );

  it(
    'change what is learned where they do something else, and only for who would use the data’s own',
    async () => {
      const contestants = [
        { method: 'searnn' },
        { method: 'searnn', cost: 'hamming' },
        { method: 'dagger' },
        { method: 'ocd' },
      ] as const;
      const [, ...others] = await trainedBy({ data: 'toy', contestants });
      const [own, ...same] = await trainedBy({
        data: 'toy',
        contestants,
        plugin: { cost: (a, b) => (a.join() === b.join() ? 0 : 1) },
      });
      expect(own?.[0]).not.toEqual(others[0]?.[0]);
      expect(same.map(([loss]) => loss)).toEqual(others.map(([loss]) => loss));
    },
    LIMIT,
  );

  it(
    'see a cell as it is',
    async () => {
      const cells: CellToTry[] = [];
      const sampler = (cell: CellToTry): readonly number[] => {
        cells.push(cell);
        return [cell.truth, (cell.truth + 1) % cell.vocabulary.length];
      };
      await train({ ...SMALL, data: 'toy', contestants: ['searnn'], steps: 2, plugin: { sampler } });
      expect(new Set(cells.map(({ update }) => update))).toEqual(new Set([0, 1]));
      for (const { position, length, scores, vocabulary, truth, uniform } of cells) {
        expect(position).toBeLessThan(length);
        expect(scores).toHaveLength(vocabulary.length);
        expect(vocabulary[truth]).toMatch(/^\d$/);
        expect(uniform(truth)).toBe(uniform(truth));
      }
    },
    LIMIT,
  );

  it.each<[Plugin | Record<string, unknown>, object, string]>([
    [{ cost: () => NaN }, {}, 'The cost of plugin gave NaN for “'],
    [{ cost: () => -1 }, {}, 'is right, but a cost must be a finite number, 0 or more.'],
    [{ cost: () => 1e300 }, {}, 'gave 1e+300'],
    [{ cost: () => '1' }, {}, 'gave “1”'],
    [
      {
        cost: () => {
          throw new Error('no idea.');
        },
      },
      {},
      'is right: no idea.',
    ],
    [{ sampler: () => 3 }, {}, 'but must give a list of tokens.'],
    [{ sampler: () => [99] }, {}, 'but 99 is none of the tokens 0 to 9.'],
    [{ sampler: () => [0.5] }, {}, 'but 0.5 is none of the tokens 0 to 9.'],
    [{ sampler: ({ truth }: CellToTry) => [truth, truth] }, {}, 'but each token can be tried once.'],
    [{ sampler: () => [] }, {}, ', must be tried, too.'],
    [
      {
        sampler: () => {
          throw new Error('no idea');
        },
      },
      {},
      'The sampler of plugin threw at cell 1 of a sequence, where “',
    ],
    [
      { costs: () => 0 },
      {},
      'plugin has “costs”, but a plugin has cost, sampler, task and nothing else; did you mean cost?',
    ],
    [{ cost: 3 }, {}, 'plugin: cost must be a function.'],
    [{}, {}, 'plugin has nothing for the engine: a plugin has at least one of cost, sampler, task.'],
    [{ cost: () => 0 }, { contestants: ['mle'] }, 'The cost of plugin would never be asked'],
    [{ sampler: () => [] }, { contestants: ['dagger'] }, 'The sampler of plugin would never be asked'],
    [
      { cost: () => 0 },
      { contestants: ['dagger', 'ocd'] },
      'The cost of plugin would never be asked: no contestant of SeaRNN or AggreVaTeD',
    ],
    [
      { cost: () => 0 },
      { contestants: ['mle', { method: 'searnn', reference: 'best' }] },
      'Contestant 2 has sequences finished best',
    ],
  ])('are refused in one sentence: %o %o', async (plugin, changes, sentence) => {
    const refused = train({
      ...SMALL,
      data: 'toy',
      contestants: ['searnn'],
      ...changes,
      plugin: plugin,
    });
    await expect(refused).rejects.toMatchObject({ name: 'PlaygroundError', code: 'bad-setting' });
    await expect(refused).rejects.toThrow(sentence);
  });

  it('cannot go to threads without their file', async () => {
    const refused = train({ ...SMALL, data: 'toy', plugin: { cost: () => 0 } }, { threads: 2 });
    await expect(refused).rejects.toThrow('functions cannot go to other threads; give as plugin the file');
  });
});

/** Twenty words of one to four letters, each with itself turned round, and with its vowels doubled. */
const WORDS = ['a', 'ab', 'bad', 'cede', 'dab', 'ebb', 'fee', 'gag', 'hag', 'jade'];
const reversed: readonly OwnPair[] = WORDS.map((word) => [Array.from(word), Array.from(word).reverse()]);
const doubled: readonly OwnPair[] = WORDS.map((word) => [
  Array.from(word),
  Array.from(word.replaceAll(/[aeiou]/g, '$&$&')),
]);
const taskOf = (pairs: readonly OwnPair[]): OwnTask => ({
  name: 'words',
  train: pairs.slice(2),
  test: pairs.slice(0, 2),
});

describe('a task of the user’s own', () => {
  it(
    'is learned with the numbers that the same pairs have as a file',
    async () => {
      const lines = (pairs: readonly OwnPair[]) =>
        pairs.map((sides) => sides.map((side) => side.join(' ')).join('\t')).join('\n');
      // Of a file every word must come thrice, and there must be twenty pairs.
      const train = [...doubled, ...doubled, ...doubled];
      const test = doubled.slice(3, 6);
      writeFileSync(place('train.tsv'), lines(train));
      writeFileSync(place('test.tsv'), lines(test));
      const data = await readData(place('train.tsv'), { format: 'pairs', testData: place('test.tsv') });
      const asked: RunAsked = { contestants: ['mle', { method: 'searnn', cost: 'edit' }], split: 'separate' };
      const task: OwnTask = {
        ...{ name: 'doubled', train, test },
        ...{ reads: data.sourceVocabulary ?? [], writes: data.vocabulary.slice(0, -1) },
      };
      const errorsOf = (run: Run) =>
        run.contestants.map(({ loss, tests, test: last }) => [
          loss,
          [...tests, last].map(({ letterError, wordError }) => [letterError, wordError]),
        ]);
      const byFile = await small({ ...asked, data });
      expect(errorsOf(await small({ ...asked, plugin: { task } }))).toEqual(errorsOf(byFile));
    },
    LIMIT,
  );

  it(
    'begins with settings that fit it, is spoken of in tokens, and reads and writes them',
    async () => {
      const runs = [];
      for (const pairs of [reversed, doubled])
        runs.push(await small({ plugin: { task: taskOf(pairs) }, contestants: ['mle'] }));
      const [even, uneven] = runs;
      expect(even?.settings).toMatchObject({ data: 'own', split: 'separate' });
      expect(even?.runFile.data).toMatchObject({ task: 'own', name: 'words', counts: { train: 8, test: 2 } });
      expect((await even?.write('b a d'))?.[0]?.tokens).toHaveLength(3);
      const [answer] = (await uneven?.write('b a d')) ?? [];
      expect(answer?.text).toBe(answer?.tokens.join(' '));
      expect(answer?.tokens).not.toContain('</s>');
    },
    LIMIT,
  );

  it.each([
    ['shares', (wrong: boolean) => Number(wrong)],
    ['sums', (wrong: boolean) => [wrong ? 2 : 0, 2] as const],
  ])(
    'is reported by its own error, by its name, and chooses weights by it: %s',
    async (_, told) => {
      const of: OwnMeasure = (written, truth) => told(written.join() !== truth.join());
      const task: OwnTask = { ...taskOf([...doubled, ...reversed]), error: { name: 'wrong words', of } };
      const { runFile, contestants } = await small({
        ...{ plugin: { task }, contestants: ['mle', 'searnn'], heldOut: 0.25, steps: 24, learningRate: 0.05 },
      });
      for (const { tests, test } of contestants)
        for (const one of [...tests, test]) {
          expect(one.ownError).toBe(one.wordError);
          expect(one.heldOut?.ownError).toBe(one.heldOut?.wordError);
        }
      const [first] = contestants;
      const { chosen } = first?.test ?? {};
      const least = Math.min(...(first?.tests.map(({ heldOut }) => heldOut?.wordError ?? 1) ?? []));
      expect(chosen).toMatchObject({ heldOutError: least, ownError: chosen?.wordError });
      expect(runFile.data.errorName).toBe('wrong words');
      expect(decodeRunFile(encodeRunFile(runFile)).contestants).toHaveLength(2);
      const result = resultOf(runFile);
      expect(printedTables([result])[0]?.caption).toBe('wrong words');
      expect(seedTables([result])[0]?.rows[0]?.spread.mean).toBe(result.contestants[0]?.wordError);
      const lines = [...csvLines([{ name: 'r', run: runFile }])];
      expect(lines.filter((line) => line.includes(',wrong words,'))).toHaveLength(
        lines.filter((line) => line.includes(',wordError,')).length,
      );
      expect(summaryText(runFile)).toMatch(
        /^MLE: wrong words [\d.]+ %, token error .* chosen by wrong words /,
      );
    },
    LIMIT,
  );

  it.each<[unknown, string]>([
    [() => NaN, 'The error of plugin gave NaN for “'],
    [() => 2, 'but must give a share from 0 to 1, or two numbers'],
    [() => [3, 2], 'gave [3, 2]'],
    [() => [0, 1, 2], 'gave [0, 1, 2]'],
    [
      () => {
        throw new Error('no idea');
      },
      'The error of plugin threw for “',
    ],
  ])('ends in one sentence where its error is none: %s', async (of, sentence) => {
    const task = { ...taskOf(reversed), error: { name: 'e', of: of as OwnMeasure } };
    await expect(small({ plugin: { task }, contestants: ['mle'] })).rejects.toThrow(sentence);
  });

  const pair: OwnPair = [['a'], ['b']];
  it.each<[unknown, object, string]>([
    [null, {}, 'plugin: task must be an object.'],
    [{ train: [pair], test: [pair] }, {}, 'The task of plugin: name must be a text.'],
    [{ name: 'n', train: [], test: [pair] }, {}, 'train must be a list of one pair or more.'],
    [{ name: 'n', train: [pair] }, {}, 'test must be a list of one pair or more.'],
    [
      { name: 'n', train: [pair, ['a', 'b']], test: [pair] },
      {},
      'train[1] must be a pair of lists of tokens',
    ],
    [
      { name: 'n', train: [[['a'], []]], test: [pair] },
      {},
      'train[0] has 1 and 0 tokens, but each side must have 1 to 200.',
    ],
    [{ name: 'n', train: [pair], test: [pair], reads: ['b'] }, {}, 'reads lacks “a”, which some pair has.'],
    [
      { name: 'n', train: [pair], test: [pair], writes: ['b', 'b'] },
      {},
      'writes must be a list of different tokens.',
    ],
    [{ name: 'n', train: [[['a'], ['</s>', 'b']]], test: [pair] }, {}, '“</s>” ends what is written'],
    [
      { name: 'n', train: [pair], test: [pair], error: () => 0 },
      {},
      'error must have a name, a text, and of',
    ],
    [
      { name: 'n', train: [pair], test: [pair], error: { name: 'loss', of: () => 0 } },
      {},
      'error is called “loss”, but every run has a figure of that name',
    ],
    [
      { name: 'n', train: [pair], test: [pair] },
      { data: 'toy' },
      'plugin has a task, which has data of its own: leave data out.',
    ],
  ])('is refused in one sentence: %j %j', async (task, changes, sentence) => {
    await expect(small({ ...changes, plugin: { task } as Plugin })).rejects.toThrow(sentence);
  });

  it(
    'is trained on and gone on with from the command line, which asks for it where it is not there',
    async () => {
      const own = moduleOf('task.mjs', { task: JSON.stringify(taskOf(doubled)) });
      const file = place('task.json');
      const line = `train --duel ${TINY} --plugin ${own} --threads 2`;
      expect(await searnn(`${line} --steps 4 --out ${file}`)).toMatchObject({ code: 0 });
      expect(await searnn(`train --resume --steps 8 --plugin ${own} --out ${file}`)).toMatchObject({
        code: 0,
      });
      const whole = await small({ contestants: ['mle', 'searnn'], plugin: own });
      expect(read(file).contestants.map(({ loss }) => [...loss])).toEqual(
        whole.runFile.contestants.map(({ loss }) => [...loss]),
      );
      for (const [words, sentence] of [
        [`train --resume --out ${file}`, 'name it with --plugin.'],
        [`train --config ${file}`, '--config: the run was trained on the task of the plugin task.mjs ('],
        [`evaluate ${file}`, 'evaluate: the run was trained on the task of the plugin task.mjs ('],
        [`${line} --data toy`, '--data and the task of task.mjs both name data; give one of the two.'],
        [`train --config ${file} --data toy`, 'split) is separate, but the built-in data'],
      ] as const)
        expect(await searnn(words)).toMatchObject({
          code: 2,
          stderr: expect.stringContaining(sentence) as unknown,
        });
      // Settings go with other data, too.
      const pairs = place('other.tsv');
      writeFileSync(pairs, 'a b\tb a\nc d\td c\n'.repeat(30));
      for (const named of ['toy --split copy', pairs])
        expect(await searnn(`train --config ${file} --steps 1 --data ${named}`)).toMatchObject({ code: 0 });
    },
    LIMIT,
  );
});

describe('--plugin', () => {
  it(
    'trains with a module, tells so in the run file, and goes on with no other one',
    async () => {
      const [own, other] = [
        moduleOf('own.mjs', { cost: HAMMING }),
        moduleOf('other.mjs', { cost: `() => 0` }),
      ];
      const [file, plain] = [place('own.json'), place('plain.json')];
      const line = `train --data toy --duel ${TINY}`;
      expect(await searnn(`${line} --out ${plain}`)).toMatchObject({ code: 0 });
      expect(await searnn(`${line} --plugin ${own} --threads 2 --steps 4 --out ${file}`)).toMatchObject({
        code: 0,
      });
      const { plugin, events } = read(file);
      expect(plugin).toEqual({
        name: 'own.mjs',
        content: createHash('sha256').update(readFileSync(own)).digest('hex').slice(0, 32),
        gives: ['cost'],
      });
      expect(events.map(({ what }) => what).join()).toContain('trained with a plugin (own.mjs, ');
      const goOn = `train --resume --steps 8 --out ${file}`;
      const named = `--resume: the run was trained with the plugin own.mjs (${plugin?.content?.slice(0, 8)})`;
      for (const [options, sentence] of [
        ['', `${named}; name it with --plugin.`],
        [` --plugin ${other}`, `${named}, and this is another: the plugin other.mjs (`],
      ] as const)
        expect(await searnn(`${goOn}${options}`)).toMatchObject({
          code: 2,
          stderr: expect.stringContaining(sentence) as unknown,
        });
      expect(await searnn(`${goOn} --plugin ${own}`)).toMatchObject({ code: 0 });
      const lossesOf = (run: RunFile) => run.contestants.map(({ loss }) => loss);
      expect(lossesOf(read(file))).toEqual(lossesOf(read(plain)));
      expect(read(file).plugin).toEqual(plugin);
      const added = await searnn(`train --resume --steps 9 --plugin ${own} --out ${plain}`);
      expect(added).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('trained without a plugin; leave') as unknown,
      });
      const replay = await searnn(`train --config ${file} --steps 2`);
      expect(replay.stderr).toContain('note: The run was trained with functions of a plugin (own.mjs: cost)');
      const another = await searnn(`train --config ${file} --steps 2 --plugin ${other}`);
      expect(another.stderr).toContain('nothing tells that those of this repeat are the same');
      const { seed } = read(file).settings;
      copyFileSync(file, place(`many.seed${seed}.json`));
      expect(await searnn(`${line} --seeds ${seed},${seed + 1} --out ${place('many.json')}`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('the run was trained with the plugin own.mjs (') as unknown,
      });
    },
    LIMIT,
  );

  it(
    'is read anew where its file has changed since',
    async () => {
      const changing = (cost: string) => moduleOf('changing.mjs', { cost });
      const free = await trainedBy({ data: 'toy', plugin: changing('() => 0') });
      const hamming = await trainedBy({ data: 'toy', plugin: changing(HAMMING) });
      expect(hamming).not.toEqual(free);
      expect(hamming).toEqual(await trainedBy({ data: 'toy' }));
    },
    LIMIT,
  );

  it(
    'ends with its sentence where it goes wrong in a thread, and keeps what was trained',
    async () => {
      const file = place('wrong.json');
      const late = moduleOf('late.mjs', {
        cost: `(() => { let asked = 0; return () => (asked++ < 300 ? 1 : undefined); })()`,
      });
      let ending: ChildProcess | undefined;
      onTestFinished(() => void ending?.kill('SIGKILL'));
      const line = `train --data toy --duel ${TINY} --threads 2 --plugin ${late} --out ${file}`;
      const failed = await searnn(line, (child) => (ending = child));
      expect(failed.code).toBe(2);
      expect(failed.stderr).toMatch(
        /\nThe cost of late\.mjs gave undefined for “.*” where “.*” is right, but a cost must be a finite number, 0 or more\.\n$/,
      );
      expect(read(file).contestants[0]?.updates).toBeGreaterThan(0);
    },
    LIMIT,
  );

  it.each([
    ['none.mjs', 'The plugin none.mjs cannot be read: there is no such file or folder.'],
    ['broken.mjs', 'The plugin broken.mjs cannot be loaded: '],
  ])('that cannot be loaded is told in one sentence: %s', async (name, sentence) => {
    if (name === 'broken.mjs') writeFileSync(place(name), 'export const cost = (;\n');
    const { code, stderr } = await searnn(`train --data toy --steps 1 --plugin ${place(name)}`);
    expect(code).toBe(2);
    expect(stderr.replaceAll(place(name), name)).toContain(sentence);
  });

  it(
    'trains several seeds, in turns and side by side, to the numbers of single runs',
    async () => {
      const error = `{ name: 'wrong words', of: (a, b) => Number(a.join() !== b.join()) }`;
      const own = moduleOf('seeds.mjs', {
        cost: HAMMING,
        sampler: UNIFORM4,
        task: `{ ...${JSON.stringify(taskOf(doubled))}, error: ${error} }`,
      });
      const [one, two] = [place('one.json'), place('two.json')];
      const line = `train --duel --tokens all ${TINY} --plugin ${own}`;
      const seedOf = (file: string, seed: number) => read(file.replace('.json', `.seed${seed}.json`));
      const told = await searnn(`${line} --seeds 2,3 --out ${one}`);
      expect(told).toMatchObject({ code: 0, stdout: expect.stringContaining('wrong words') as unknown });
      const summary = await searnn(`summarise ${place('one.seed2.json')}`);
      expect(summary).toMatchObject({
        code: 0,
        stderr: expect.stringMatching(/^MLE: wrong words /) as unknown,
      });
      const half = await searnn(`${line} --seeds 2,3 --jobs 2 --threads 2 --steps 4 --out ${two}`);
      expect(half).toMatchObject({ code: 0 });
      expect(half.stderr).toContain('2 runs side by side');
      expect(await searnn(`${line} --seeds 2,3 --jobs 2 --out ${two}`)).toMatchObject({
        code: 0,
        stdout: told.stdout,
      });
      for (const seed of [2, 3]) {
        expect(seedOf(two, seed).plugin).toMatchObject({
          name: 'seeds.mjs',
          content: createHash('sha256').update(readFileSync(own)).digest('hex').slice(0, 32),
        });
        expect(learnedOf(seedOf(two, seed))).toEqual(learnedOf(seedOf(one, seed)));
      }
      expect(numbersOf(seedOf(one, 3))).toEqual(
        await trainedBy({ plugin: own, seed: 3, contestants: ['mle', { method: 'searnn', tokens: 'all' }] }),
      );
    },
    LIMIT,
  );

  it(
    'goes with seeds that began with it, and ends all of them where it goes wrong in one',
    async () => {
      const [own, other] = [
        moduleOf('same.mjs', { cost: HAMMING }),
        moduleOf('another.mjs', { cost: `() => { throw new Error('no idea') }` }),
      ];
      const line = `train --data toy --duel ${TINY} --seeds 1,2 --jobs 2`;
      const begun = `${line} --out ${place('began.json')}`;
      expect(await searnn(`${begun} --plugin ${own}`)).toMatchObject({ code: 0 });
      for (const [words, sentence] of [
        [`${begun} --steps 9`, '; name it with --plugin, or name another --out.'],
        [`${begun} --steps 9 --plugin ${other}`, 'and this is another: the plugin another.mjs ('],
        [`${line} --out ${place('ended.json')} --plugin ${other}`, 'The cost of another.mjs threw for “'],
      ] as const)
        expect(await searnn(words)).toMatchObject({
          code: 2,
          stderr: expect.stringContaining(sentence) as unknown,
        });
      const config = place('began.seed1.json');
      const without = await searnn(`${line} --config ${config} --steps 1 --out ${place('without.json')}`);
      expect(without).toMatchObject({
        code: 0,
        stderr: expect.stringContaining(
          'note: The run was trained with functions of a plugin (same.mjs: cost)',
        ) as unknown,
      });
      const plain = `${line} --plugin ${own} --steps 2 --out ${place('without.json')}`;
      expect(await searnn(plain)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(
          'without.seed1.json: the run was trained without a plugin; leave --plugin out, or name another --out.',
        ) as unknown,
      });
    },
    LIMIT,
  );

  it(
    'is not replaced by what is written',
    async () => {
      const own = moduleOf('kept.mjs', { cost: HAMMING });
      const refused = await searnn(`train --data toy ${TINY} --plugin ${own} --force --out ${own}`);
      expect(refused).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('is what this command reads: name another file.') as unknown,
      });
    },
    LIMIT,
  );

  it(
    'is needed where a damaged checkpoint is set aside and the run begins anew',
    async () => {
      const file = place('damaged.json');
      const checkpoint = place('damaged.checkpoint.safetensors');
      for (const part of ['cost', 'task'] as const) {
        const own = moduleOf(`damaged-${part}.mjs`, {
          ...(part === 'cost' ? { cost: HAMMING } : { task: JSON.stringify(taskOf(reversed)) }),
        });
        const line = `${part === 'cost' ? '--data toy ' : ''}--duel ${TINY} --plugin ${own}`;
        expect(await searnn(`train ${line} --force --out ${file}`)).toMatchObject({ code: 0 });
        const whole = read(file);
        writeFileSync(checkpoint, readFileSync(checkpoint).subarray(0, 900));
        const again = `train --resume --restart-damaged --out ${file}`;
        expect(await searnn(again)).toMatchObject({
          code: 2,
          stderr: expect.stringMatching(
            /^--resume: the run was trained with the plugin .* name it with --plugin\.\n$/,
          ) as unknown,
        });
        expect(read(file)).toEqual(whole);
        const restarted = await searnn(`${again} --plugin ${own}`);
        expect(restarted).toMatchObject({
          code: 0,
          stderr: expect.stringContaining('the run begins anew.') as unknown,
        });
        expect(numbersOf(read(file))).toEqual(numbersOf(whole));
        expect(read(file).plugin).toEqual(whole.plugin);
      }
    },
    LIMIT,
  );
});
