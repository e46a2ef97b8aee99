/** A run whose test set stands in a file of its own goes on, and is tested, without that being said again. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { checkpointPath } from '../../src/headless/checkpointPlace.ts';
import { decodeCheckpoint, encodeCheckpoint } from '../../src/training/checkpoint.ts';
import { searnn } from '../support/searnn.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const tagged = (count: number, word: string): string => `the O\n${word} B-X\n\n`.repeat(count);
const { place } = temporaryFolder();

it('is found again where it lay, and refused by name where it is another one, or nothing says where it lies', async () => {
  const [train, test, out] = [place('train.conll'), place('test.conll'), place('a.json')];
  writeFileSync(train, tagged(40, 'dog'));
  writeFileSync(test, tagged(6, 'cat'));
  const begin = `train --data ${train} --method mle --hidden 4 --embedding 2 --batch-size 4 --steps 3`;
  expect(await searnn(`${begin} --test-data ${test} --out ${out}`)).toMatchObject({ code: 0 });

  const resume = `train --resume --steps 5 --out ${out}`;
  expect(await searnn(resume)).toMatchObject({ code: 0 });
  const { data, contestants } = decodeRunFile(readFileSync(out, 'utf8'));
  expect(data).toMatchObject({
    ...{ name: 'train.conll, tested on test.conll', split: 'separate', counts: { train: 40, test: 6 } },
  });
  expect(contestants[0]?.updates).toBe(5);
  expect(await searnn(`evaluate ${out}`)).toMatchObject({
    ...{
      code: 0,
      stdout: expect.stringMatching(
        /, trained on train\.conll, tested on test\.conll, \w{8}, split separate; tested now on test\.conll, \w{8}, split separate: 6 test sentences\.\n$/,
      ) as unknown,
    },
  });

  // Another file to test on goes with the run's own to train on.
  const other = place('other.conll');
  writeFileSync(other, tagged(1, 'cat'));
  expect(await searnn(`evaluate ${out} --data ${other}`)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      `: to test on ${other} give --test-data ${other} alone, or name it with --test-data`,
    ) as unknown,
  });
  expect(await searnn(`evaluate ${out} --test-data ${other}`)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /; tested now on other\.conll, \w{8}, split separate: 1 test sentence\.\n$/,
    ) as unknown,
  });

  writeFileSync(test, tagged(6, 'fox'));
  expect(await searnn(resume)).toMatchObject({
    stderr: expect.stringContaining(
      'the run began on other data (train.conll, tested on test.conll',
    ) as unknown,
  });
  const changed = await searnn(`evaluate ${out} --json`);
  const note = expect.stringMatching(
    /^the data have changed since the run read them: train\.conll, tested on test\.conll, \w{8} then, train\.conll, tested on test\.conll, \w{8} now;/,
  ) as unknown;
  expect(changed).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('note: the data have') as unknown,
  });
  expect(JSON.parse(changed.stdout)).toMatchObject({ notes: [note] });
  // Who names a file knows what it is.
  expect(JSON.parse((await searnn(`evaluate ${out} --test-data ${test} --json`)).stdout)).toMatchObject({
    notes: [],
  });
  rmSync(test);
  expect(await searnn(resume)).toMatchObject({
    stderr: expect.stringMatching(/The file of --test-data .*test\.conll/) as unknown,
  });
  // As an earlier release left it.
  const { separate, ...earlier } = decodeCheckpoint(readFileSync(checkpointPath(out)));
  expect(separate).toEqual({ testData: test });
  writeFileSync(checkpointPath(out), encodeCheckpoint(earlier));
  for (const command of [resume, `evaluate ${out}`])
    expect(await searnn(command)).toMatchObject({
      stderr: expect.stringContaining(
        'stands in a file of its own (train.conll, tested on test.conll): name it with --test-data or --held-out-data, or another --split.',
      ) as unknown,
    });
}, 240_000);

it('tells nothing of weights as chosen on held-out data that the run did not have', async () => {
  const [train, own, other, out] = ['train', 'own', 'other']
    .map((name) => place(`${name}.conll`))
    .concat(place('a.json'));
  writeFileSync(String(train), tagged(40, 'dog'));
  writeFileSync(String(own), tagged(6, 'cat'));
  writeFileSync(String(other), `${tagged(6, 'cat')}the O\n\n`);
  const begin = `train --data ${train} --held-out-data ${own} --method mle --hidden 4 --embedding 2 --batch-size 4 --evaluation-interval 2 --steps 6`;
  expect(await searnn(`${begin} --out ${out}`)).toMatchObject({ code: 0 });
  const told = async (words: string) => {
    const { code, stdout } = await searnn(`evaluate ${out} --json ${words}`);
    expect(code).toBe(0);
    return JSON.parse(stdout) as { notes: string[]; contestants: Record<string, unknown>[] };
  };
  const note = expect.stringContaining('the run chose weights on the held-out') as unknown;
  const itself = await told('--beam 1');
  expect(itself.contestants[0]).toHaveProperty('chosen.heldOutError');
  expect(itself.notes).toEqual([]);
  const named = await told(`--held-out-data ${other}`);
  expect(named.contestants[0]).toHaveProperty('heldOut');
  expect(named.contestants[0]).not.toHaveProperty('chosen');
  expect(named.notes).toEqual([note]);
  const chosen = await told(`--held-out-data ${other} --weights chosen`);
  expect(chosen.contestants[0]).not.toHaveProperty('chosen');
  const { contestants } = decodeRunFile(readFileSync(String(out), 'utf8'));
  const [last] = contestants.map(({ evaluations }) => evaluations.at(-1)?.chosen?.update);
  expect(chosen).toMatchObject({ notes: [], contestants: [{ updates: last }] });
  // As when the file itself has changed since.
  writeFileSync(String(own), readFileSync(String(other)));
  const changed = await told('--beam 1');
  expect(changed.contestants[0]).not.toHaveProperty('chosen');
  expect(changed.notes.at(-1)).toEqual(note);
}, 240_000);
