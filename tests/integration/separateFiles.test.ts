/** A run whose test set stands in a file of its own goes on, and is tested, without that being said again. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { checkpointPath, decodeCheckpoint, encodeCheckpoint } from '../../src/headless/checkpoint.ts';
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
    ...{ code: 0, stdout: expect.stringContaining('tested on test.conll') as unknown },
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
