/** Any requests in any order, at any pace: each has one answer, nothing is lost or told twice, and looking changes no number. */
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import type { DataSet } from '../../../src/tasks/task.ts';
import { readDataFile } from '../../../src/training/readData.ts';
import { nodeStarters, smallSettings, spawnSession } from '../../support/engine.ts';
import { fuzzRuns } from '../../support/fuzz.ts';
import { RawPage } from '../../support/rawPage.ts';
import { numbersOf, replayed } from '../../support/replayed.ts';
import { tinyData } from '../../support/tinyData.ts';
import { deeds, type Step } from './arbitraryRequests.ts';

/** FUZZ=50 makes it 1,000. */
const RUNS = fuzzRuns(20);
/** Turns of the event loop that any answer may take, examinations included. */
const PATIENCE = 200_000;

/** A session with letters, ready for its first run, and the data that it has read by their fingerprint. */
async function started(): Promise<{ page: RawPage; read: ReadonlyMap<string, DataSet> }> {
  const letters = tinyData();
  const read = new Map([[letters.fingerprint, letters]]);
  const page = new RawPage(
    spawnSession(letters, nodeStarters, {
      builtIn: (data) =>
        data === 'built-in'
          ? Promise.resolve(letters)
          : Promise.reject(new PlaygroundError('bad-data', 'The built-in words could not be fetched.')),
      file: async (file, name, reading) => {
        const data = await readDataFile(file, name, reading);
        read.set(data.fingerprint, data);
        return data;
      },
    }),
  );
  await page.ask('boot', { override: 'cpu', kernels: 'fused' });
  await page.ask('loadBuiltIn', { data: 'built-in', base: '' });
  return { page, read };
}

/** Waits until `done`. @throws Error naming what has no answer by then */
async function until(page: RawPage, done: () => boolean): Promise<void> {
  for (let turn = 0; !done(); turn++) {
    if (turn > PATIENCE)
      throw new Error(`Waited in vain, without an answer to: ${page.unanswered.join(', ')}.`);
    await setImmediate();
  }
}

async function carryOut(page: RawPage, steps: readonly Step[]): Promise<void> {
  for (const { deed, wait } of steps) {
    let answered = false;
    const answer = deed.act(page);
    void answer?.then(() => (answered = true));
    if (wait === 'answer') await until(page, () => answer === undefined || answered);
    else for (let turn = 0; turn < wait; turn++) await setImmediate();
  }
}

/** Whatever was asked is answered, frames are shown, and training stands still. */
async function calm(page: RawPage): Promise<void> {
  page.prompt = true;
  page.show();
  await page.ask('visibility', { hidden: false });
  await page.ask('pause', null);
  await until(page, () => page.unanswered.length === 0);
  // What was asked before the pause may have set training going again.
  await page.ask('pause', null);
  await page.ask('snapshot', null);
}

/** The run in force has learned what a run learns that nobody looks at, and goes on so. */
async function expectUntouched(page: RawPage, read: ReadonlyMap<string, DataSet>): Promise<void> {
  const { run } = page;
  if (run === null) return;
  for (let i = 0; i < 2; i++) await page.ask('advance', null);
  await page.ask('snapshot', null);
  const file = await page.ask('runFile', { full: false });
  const data = read.get(run.data.fingerprint);
  if (data === undefined) throw new Error(`${run.data.name} was never read.`);
  const numbers = numbersOf(file);
  expect(numbers).toEqual(await replayed(file, data));
  const losses = numbers.map((each) => each.losses.map(Math.fround));
  const told = () => JSON.stringify(page.lossesOf(run.runId)) === JSON.stringify(losses);
  await until(page, told);
}

it(
  'a session answers every request once, tells every update once, and learns as if nobody had asked anything',
  async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (steps) => {
        const { page, read } = await started();
        try {
          await page.ask('configure', { settings: smallSettings() });
          await carryOut(page, steps);
          await calm(page);
          expect(page.faults).toEqual([]);
          await expectUntouched(page, read);
          expect(page.faults).toEqual([]);
        } finally {
          page.close();
        }
      }),
      { numRuns: RUNS },
    );
  },
  4_000 * RUNS,
);
