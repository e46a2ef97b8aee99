/** `--resume` goes on from a checkpoint that it names, wherever that lies, with the numbers of a run without a break. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { searnn } from '../support/searnn.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-'));
const place = (name: string) => path.join(folder, name);
const LIMIT = 240_000;
const TINY = '--hidden 6 --embedding 3 --batch-size 4 --evaluation-interval 4 --duel --seed 5';

const lossesOf = (file: string) =>
  decodeRunFile(readFileSync(place(file), 'utf8')).contestants.map(({ loss }) => loss);
const done = async (line: string): Promise<string> => {
  const { code, stderr } = await searnn(line);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return stderr;
};

afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeAll(async () => {
  await done(`train ${TINY} --steps 6 --out ${place('a.json')}`);
  await done(`train ${TINY} --steps 12 --out ${place('whole.json')}`);
}, LIMIT);

it(
  'to files of its own: those that it began with stay as they were',
  async () => {
    const kept = ['a.json', 'a.checkpoint.safetensors'];
    const before = kept.map((file) => readFileSync(place(file)));
    // Either of its two files names a run.
    for (const [i, file] of kept.entries()) {
      await done(`train --resume ${place(file)} --steps 12 --out ${place(`b${i}.json`)}`);
      expect(lossesOf(`b${i}.json`)).toEqual(lossesOf('whole.json'));
    }
    expect(kept.map((file) => readFileSync(place(file)))).toEqual(before);
    const again = await searnn(`train --resume ${place('a.json')} --steps 14 --out ${place('b0.json')}`);
    expect(again).toMatchObject({
      code: 2,
      stderr: `--out ${place('b0.json')} exists already: name another file for the run that goes on from ${place('a.json')}.\n`,
    });
  },
  LIMIT,
);

it(
  'where it lies, when it is all that there is; under another name it is asked where',
  async () => {
    mkdirSync(place('taken'));
    const moved = place('taken/page.checkpoint.safetensors');
    writeFileSync(moved, readFileSync(place('a.checkpoint.safetensors')));
    expect(await done(`train --resume ${moved} --steps 12`)).toContain(
      `Written to ${place('taken/page.json')}.`,
    );
    expect(lossesOf('taken/page.json')).toEqual(lossesOf('whole.json'));
    // In the same place it goes on again.
    await done(`train --resume ${moved} --steps 13`);
    expect(lossesOf('taken/page.json').map(({ length }) => length)).toEqual([13, 13]);

    const odd = place('page.checkpoint(1).safetensors');
    renameSync(moved, odd);
    expect(await searnn(`train --resume ${odd}`)).toMatchObject({
      code: 2,
      stderr: `--resume ${odd}: say with --out run.json where the run is kept from now on, since the file is not called run.checkpoint.safetensors.\n`,
    });
    await done(`train --resume ${odd} --steps 14 --out ${place('c.json')}`);
    expect(lossesOf('c.json').map(({ length }) => length)).toEqual([14, 14]);
  },
  LIMIT,
);

it(
  'and is refused in one sentence with its name where it cannot: nothing is written',
  async () => {
    const torn = place('torn.checkpoint.safetensors');
    writeFileSync(torn, readFileSync(place('a.checkpoint.safetensors')).subarray(0, 5_000));
    const refused = [
      [`--resume ${torn}`, `The checkpoint ${torn} is damaged: `],
      [
        `--resume ${torn} --restart-damaged --out ${place('d.json')}`,
        `--restart-damaged begins the run of --out anew, but this one goes on from ${torn}.`,
      ],
      [
        `--resume ${place('a.json')} --steps 4 --out ${place('d.json')}`,
        '--resume: stop after (maxUpdates) is 4, but the run has done 6 updates already',
      ],
      [
        `--resume ${place('a.json')} --hidden 7 --steps 12 --out ${place('d.json')}`,
        '--resume: hidden units H (hidden) is 7, but the run began with 6, and it cannot change on the way.',
      ],
      [`--resume ${place('a.json')} --force --out ${place('d.json')}`, 'give one of the two'],
    ] as const;
    for (const [line, sentence] of refused) {
      const { code, stderr } = await searnn(`train ${line}`);
      expect(code).toBe(2);
      expect(stderr).toContain(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(existsSync(place('torn.json'))).toBe(false);
    expect(existsSync(place('d.json'))).toBe(false);
  },
  LIMIT,
);

it(
  'a run that repeats another goes on with the changes that are still to come, whoever names that other one',
  async () => {
    const out = (file: string) => `--out ${place(file)}`;
    await done(`train --resume ${place('a.json')} --learning-rate 0.05 --steps 8 ${out('changed.json')}`);
    await done(`train --config ${place('changed.json')} --steps 3 ${out('half.json')}`);
    await done(`train --resume --steps 8 ${out('half.json')}`);
    expect(lossesOf('half.json')).toEqual(lossesOf('changed.json'));
    // What is set by hand stays as it says.
    await done(`train --config ${place('changed.json')} --steps 3 ${out('byHand.json')}`);
    await done(`train --resume --learning-rate 0.1 --steps 8 ${out('byHand.json')}`);
    const [changed] = lossesOf('changed.json');
    expect(lossesOf('byHand.json')[0]?.slice(0, 3)).toEqual(changed?.slice(0, 3));
    expect(lossesOf('byHand.json')[0]?.slice(5)).not.toEqual(changed?.slice(5));
  },
  LIMIT,
);
