/** A process killed at any moment of its writing leaves whole files, from which the run goes on as if nothing had happened. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { randomFromSeed } from '../../src/base/random.ts';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { startBackend } from '../../src/headless/backend.ts';
import { decodeCheckpoint } from '../../src/training/checkpoint.ts';
import { writeTogether } from '../../src/headless/files.ts';
import { readTrained } from '../../src/headless/trainedRun.ts';
import { RunKeeper, type WriteFiles } from '../../src/headless/runKeeper.ts';
import { RunSession } from '../../src/headless/runSession.ts';
import { noYield } from '../support/smallModels.ts';
import { MLE, tinySettings } from '../support/races.ts';
import { searnn } from '../support/searnn.ts';
import { tinyData } from '../support/tinyData.ts';

/** KILLS=20 is what a release is held to. */
const KILLS = Number(process.env['KILLS'] ?? 4);
const SEED = 20;
/** So many things happen in the folder while a run is saved twice, some of them at the first. */
const MOMENTS = 16;
const STEPS = 60;
const LINE = `--duel --hidden 128 --embedding 32 --optimiser adam --learning-rate 0.003 --batch-size 4 --tokens uniform:3 --cells uniform:2 --steps ${STEPS}`;

const folder = mkdtempSync(path.join(os.tmpdir(), 'searnn-'));
const file = (name: string) => path.join(folder, name);
const checkpointOf = (name: string) => file(name.replace(/json$/, 'checkpoint.safetensors'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Weights, moments and counts of every contestant; times apart, which no two runs share. */
const stateOf = (name: string) =>
  decodeCheckpoint(new Uint8Array(readFileSync(checkpointOf(name)))).snapshot.map(
    ({ updates, decoderCells, rollOuts, weights, moments }) => ({
      counts: { updates, decoderCells, rollOuts },
      bytes: [weights, ...moments].map((array) =>
        Buffer.from(array.buffer, array.byteOffset, array.byteLength),
      ),
    }),
  );

/** Stops a run once it trains, and kills it when the `moment`th thing happens in its folder since. */
async function killedWhileWriting(
  line: string,
  moment: number,
): Promise<{ killed: boolean; stderr: string }> {
  let process: ChildProcess | undefined;
  let happened = 0;
  const watcher = watch(folder, () => {
    if (process !== undefined && ++happened === moment) process.kill('SIGKILL');
  });
  try {
    const { code, stderr } = await searnn(line, (child, said) => {
      if (process !== undefined || !said.includes('training and')) return;
      process = child;
      child.kill('SIGTERM');
    });
    return { killed: code === null, stderr };
  } finally {
    watcher.close();
  }
}

it(
  `${KILLS} kills while a run is written never tear a file, and the run ends with the weights of one that nobody killed`,
  async () => {
    const random = randomFromSeed(SEED).fork('kills');
    const begin = `train ${LINE} --out ${file('killed.json')}`;
    const goOn = `train --resume --steps ${STEPS} --out ${file('killed.json')}`;
    const line = () => (existsSync(file('killed.json')) ? goOn : begin);
    let [kills, halfWritten] = [0, 0];
    for (let i = 0; i < KILLS; i++) {
      const { killed, stderr } = await killedWhileWriting(line(), 1 + random.below(MOMENTS, i));
      expect(stderr).not.toMatch(/damaged|\n +at /);
      if (killed) kills++;
      if (readdirSync(folder).some((name) => name.endsWith('.part'))) halfWritten++;
      if (existsSync(file('killed.json'))) decodeRunFile(readFileSync(file('killed.json'), 'utf8'));
      if (existsSync(checkpointOf('killed.json'))) stateOf('killed.json');
    }
    console.log(`${kills} of ${KILLS} were killed, ${halfWritten} with a file half written`);
    expect(kills).toBeGreaterThan(0);
    expect(await searnn(line())).toMatchObject({ code: 0 });
    expect(await searnn(`train ${LINE} --out ${file('whole.json')}`)).toMatchObject({ code: 0 });
    expect(stateOf('killed.json')).toEqual(stateOf('whole.json'));
    expect(readdirSync(folder).filter((name) => /\.(part|lock)$/.test(name))).toEqual([]);
  },
  60_000 + 20_000 * KILLS,
);

it('of a run that replaces another, killed between its two files, the new checkpoint does not pass for the old run’s', async () => {
  const backend = await startBackend('cpu');
  const out = file('replaced.json');
  const begin = (learningRate: number, write: WriteFiles) => {
    const settings = tinySettings({ learningRate, contestants: [MLE] });
    const keeper = new RunKeeper(out, null, () => undefined, write);
    const start = { settings, data: tinyData(), dataFile: null, checkpoint: null };
    return new RunSession(start, backend, keeper);
  };
  const onlyCheckpoint: WriteFiles = (parts) => writeTogether(parts.slice(0, 1));
  const first = begin(0.5, writeTogether);
  await first.save();
  await readTrained(out);
  first.record.update(await first.race.advance(noYield));
  await first.save();
  const second = begin(0.1, onlyCheckpoint);
  second.record.update(await second.race.advance(noYield));
  await second.save();
  await expect(readTrained(out)).rejects.toThrow('are not of the same run: put the file that belongs');
});

it('of one run, killed between its two files, the run file of before goes with the checkpoint', async () => {
  const backend = await startBackend('cpu');
  const out = file('between.json');
  let lost = false;
  const keeper = new RunKeeper(
    out,
    null,
    () => undefined,
    (parts) => writeTogether(lost ? parts.slice(0, 1) : parts),
  );
  const settings = tinySettings({ contestants: [MLE] });
  const start = { settings, data: tinyData(), dataFile: null, checkpoint: null };
  const session = new RunSession(start, backend, keeper);
  await session.save();
  lost = true;
  session.record.update(await session.race.advance(noYield));
  await session.save();
  expect((await readTrained(out)).snapshot[0]?.updates).toBe(1);
});
