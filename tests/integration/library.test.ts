/** The engine as a library: runs stand by themselves, are called off, and go wrong in one sentence. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { readData, train, type Run, type RunAsked } from '../../src/headless/library/library.ts';
import { searnn } from '../support/searnn.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const { place } = temporaryFolder();
const LIMIT = 120_000;
const TOY = { data: 'toy', hidden: 6, embedding: 3, batchSize: 4, evaluationInterval: 3, steps: 6 } as const;
const numbersOf = ({ contestants }: Run) =>
  contestants.map(({ loss, test, weights }) => [
    loss,
    test.letterError,
    [...weights()].map(([name, { values }]) => [name, [...values]]),
  ]);
const shortened = (asked: RunAsked = {}) => train({ ...TOY, ...asked });

describe('train', () => {
  it(
    'gives each of several runs that are asked for at once the numbers that it has alone',
    async () => {
      const alone = [await shortened({ seed: 1 }), await shortened({ seed: 2 })];
      const atOnce = await Promise.all([
        shortened({ seed: 1 }),
        shortened({ seed: 3 }).then((run) => run.write('1 2')),
        shortened({ seed: 2 }),
      ]);
      expect(numbersOf(atOnce[0])).toEqual(alone.slice(0, 1).flatMap(numbersOf));
      expect(numbersOf(atOnce[2])).toEqual(alone.slice(1).flatMap(numbersOf));
      expect(numbersOf(atOnce[0])).not.toEqual(numbersOf(atOnce[2]));
    },
    LIMIT,
  );

  it(
    'has the same numbers with threads',
    async () => {
      const two = await train({ ...TOY, seed: 1 }, { threads: 2 });
      expect(numbersOf(two)).toEqual(numbersOf(await shortened({ seed: 1 })));
    },
    LIMIT,
  );

  it(
    'is rejected with the reason of its signal: before it begins, while it waits, and while it trains; the next one is whole',
    async () => {
      const reason = new Error('enough');
      await expect(train(TOY, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
      const [first, second] = [new AbortController(), new AbortController()];
      const long = train(
        { ...TOY, steps: 100_000 },
        {
          signal: first.signal,
          onEvaluation: ([test]) => {
            if (test?.update === 3) second.abort(reason);
          },
        },
      );
      const waiting = train(TOY, { signal: second.signal });
      const whole = shortened({ seed: 1 });
      await expect(waiting).rejects.toBe(reason);
      first.abort(reason);
      await expect(long).rejects.toBe(reason);
      expect(numbersOf(await whole)).toEqual(numbersOf(await shortened({ seed: 1 })));
    },
    LIMIT,
  );

  it(
    'is rejected with what a listener throws, and leaves nothing behind',
    async () => {
      const fault = new Error('mine');
      const throws = () => {
        throw fault;
      };
      await expect(train(TOY, { onUpdate: throws })).rejects.toBe(fault);
      await expect(train(TOY, { onEvaluation: throws })).rejects.toBe(fault);
      await expect(train(TOY, { stopWhen: throws })).rejects.toBe(fault);
      expect(await shortened()).toMatchObject({ ending: 'maxUpdates' });
    },
    LIMIT,
  );

  it(
    'ends where stopWhen says, with the weights of that update',
    async () => {
      const run = await train({ ...TOY, steps: 1_000 }, { stopWhen: ([test]) => (test?.update ?? 0) >= 6 });
      expect(run.ending).toBe('stopWhen');
      expect(numbersOf(run)).toEqual(numbersOf(await shortened()));
    },
    LIMIT,
  );

  it(
    'gives the weights that the chosen test tells of, though they are those after a last update between two tests',
    async () => {
      const { contestants } = await train({
        ...{ ...TOY, batchSize: 16, contestants: ['mle'], steps: 59, evaluationInterval: 30 },
        ...{ heldOut: 0.25, learningRate: 0.1, optimiser: 'adam' },
      });
      const [mle] = contestants;
      expect(mle?.test.chosen?.update).toBe(59);
      expect(mle?.weights('chosen')).toEqual(mle?.weights('last'));
    },
    LIMIT,
  );

  it(
    'gives the weights that a linear chain reads with: its average, where it has one',
    async () => {
      const chains = [true, false].map((chainAverage) => ({ method: 'crf', chainAverage }) as const);
      const run = await train({ ...TOY, data: 'built-in', contestants: chains });
      const [averaged, last] = run.contestants;
      expect(averaged?.loss).toEqual(last?.loss);
      expect(averaged?.weights()).not.toEqual(last?.weights());
    },
    LIMIT,
  );

  it('begins with the settings of its preset or its data, and changes what is asked for', async () => {
    const run = await shortened({
      contestants: ['crf', { method: 'mle' }],
      data: 'built-in',
      preset: 'default',
    });
    expect(run.settings).toMatchObject({ data: 'built-in', hidden: 6, optimiser: 'adam' });
    expect([...(run.contestants[0]?.weights() ?? [])].map(([name, { shape }]) => [name, shape])).toEqual([
      ['chain.W', [128, 26]],
      ['chain.b', [26]],
      ['chain.pairs', [26, 26]],
      ['chain.start', [26]],
    ]);
    const pixels = new Uint8Array(3 * 128);
    expect((await run.write(pixels)).map(({ text }) => text.length)).toEqual([3, 3]);
    await expect(run.write('abc')).rejects.toThrow('write: these data have no text to read; give pixels,');
  });

  it.each<[object, string]>([
    [{ preset: 'mine' }, 'preset is “mine”, but must be one of default, '],
    [{ data: 'mine.txt' }, 'data is “mine.txt”, but must be one of fewer-words, '],
    [{ contestants: ['you'] }, 'method is “you”, but must be one of mle, '],
    [{ contestants: [{ method: 'mle', hidden: 3 }] }, 'contestant 1: “hidden” is not a setting; '],
    [{ contestants: [] }, 'contestants is a list of 0, but must be a list of 1 to 4.'],
    [{ hiden: 3 }, '“hiden” is not a setting; the settings are seed, '],
    [{ seed: -1 }, 'seed is -1, but must be a whole number from 0 to '],
    [{ maxUpdates: 3 }, 'steps is short for maxUpdates: give one of the two.'],
    [{ steps: 0 }, 'This run would never end: give steps, targetError or stopWhen.'],
    [{ split: 'fold-1' }, 'fold-1'],
  ])('refuses %j in one sentence', async (changes, sentence) => {
    const refused = train({ ...TOY, ...changes });
    await expect(refused).rejects.toMatchObject({ name: 'PlaygroundError', code: 'bad-setting' });
    await expect(refused).rejects.toThrow(sentence);
  });

  it('refuses threads that are none', async () => {
    await expect(train(TOY, { threads: 0.5 })).rejects.toThrow('threads is 0.5, but must be a whole number');
  });
});

describe('a run', () => {
  it(
    'is saved as the command line saves it, which tests it again and goes on with it',
    async () => {
      writeFileSync(place('pairs.tsv'), 'guten tag\tgood day\ngute nacht\tgood night\n'.repeat(30));
      const notes: string[] = [];
      const data = await readData(place('pairs.tsv'), { onNote: (note) => notes.push(note) });
      expect(notes.join()).toContain('Read as pairs of sentences');
      const run = await train({ ...TOY, data, contestants: ['mle'] });
      const file = place('runs/own.json');
      await run.save(file);
      await expect(run.save(file)).rejects.toThrow('exists already: replace: true replaces it.');
      await run.save(file, { replace: true });
      expect(existsSync(`${file}.lock`)).toBe(false);
      const tested = await searnn(`evaluate ${file} --json`);
      expect(JSON.parse(tested.stdout)).toMatchObject({
        contestants: [{ letterError: run.contestants[0]?.test.letterError }],
      });
      expect(await searnn(`train --resume --steps 9 --out ${file}`)).toMatchObject({ code: 0 });
      expect(decodeRunFile(readFileSync(file, 'utf8')).contestants[0]?.updates).toBe(9);
      await expect(run.write('xyz')).resolves.toHaveLength(1);
    },
    LIMIT,
  );
});
