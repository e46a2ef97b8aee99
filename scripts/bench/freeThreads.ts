/** What a machine gives to threads that share nothing: no race on so many threads can be quicker beside one thread than these are. */
import { Worker } from 'node:worker_threads';
import { at } from '../../src/base/assert.ts';

/** A loop in the first cache: told a number of rounds, it answers when they are done. */
const LOOP = `
  const { parentPort } = require('node:worker_threads');
  const sums = new Float32Array(4096).fill(0.5);
  parentPort.on('message', (rounds) => {
    for (let round = 0; round < rounds; round++)
      for (let i = 0; i < sums.length; i++) sums[i] = sums[i] * 0.75 + 0.125;
    parentPort.postMessage(sums[0]);
  });
`;
/** Some 100 ms of work. */
const ROUNDS = 20_000;

const loops = (worker: Worker, rounds: number): Promise<void> =>
  new Promise((resolve) => {
    worker.once('message', () => {
      resolve();
    });
    worker.postMessage(rounds);
  });

/**
 * The same loops shared out to so many threads, over those on one thread: ratios of blocks in turns.
 * @param counts of threads
 * @returns for each count, its ratio in each block
 */
export async function freeThreads(counts: readonly number[], blocks: number): Promise<readonly number[][]> {
  const workers = Array.from({ length: Math.max(...counts) }, () => new Worker(LOOP, { eval: true }));
  const time = async (count: number): Promise<number> => {
    const began = performance.now();
    await Promise.all(workers.slice(0, count).map((worker) => loops(worker, ROUNDS / count)));
    return performance.now() - began;
  };
  const ratios = counts.map((): number[] => []);
  // The first block warms up.
  for (let block = -1; block < blocks; block++) {
    const one = await time(1);
    for (const [i, count] of counts.entries()) {
      const ms = await time(count);
      if (block >= 0) at(ratios, i).push(ms / one);
    }
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return ratios;
}
