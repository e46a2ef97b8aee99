/** How long an update of every contestant takes on more threads, beside one: races of the same settings in turns, block by block. */
import os from 'node:os';
import { at } from '../../src/base/assert.ts';
import { contestantNames } from '../../src/experiments/contestantName.ts';
import { newContestant } from '../../src/experiments/methodSettings.ts';
import { parseSettings } from '../../src/experiments/parseSettings.ts';
import { PRESETS } from '../../src/experiments/presets.ts';
import { contestantSchema, type Settings } from '../../src/experiments/settings.ts';
import { startBackend } from '../../src/headless/backend.ts';
import { loadData, wantedData } from '../../src/headless/loadData.ts';
import { startWorker, threadOver } from '../../src/headless/threads.ts';
import { createRace } from '../../src/training/race.ts';
import { ThreadPool } from '../../src/training/threads/threadPool.ts';
import { createPing } from '../../src/training/yielding.ts';
import { freeThreads } from './freeThreads.ts';

/** Updates of every contestant in a block, and how many blocks count. */
const [UPDATES, BLOCKS] = [12, 11];

const letters = { ...PRESETS['paper-letters'].settings, data: 'built-in' } as const;
const [mle, kl] = PRESETS.default.settings.contestants;

/** What is measured, by name. */
const RACES: Readonly<Record<string, Settings>> = {
  'the default duel': PRESETS.default.settings,
  'MLE, LL, KL and DAgger, as the default duel has them': parseSettings({
    ...PRESETS.default.settings,
    contestants: [mle, { ...kl, objective: 'll' }, kl, newContestant('dagger')],
  }),
  'paper-letters: MLE and KL learned/mixed, all letters': parseSettings(letters),
  'KL learned/learned, all letters': parseSettings({
    ...letters,
    contestants: [contestantSchema.parse({ method: 'searnn', rollIn: 'learned', rollOut: 'learned' })],
  }),
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

interface Entrant {
  readonly threads: number;
  readonly pool: ThreadPool | null;
  readonly race: ReturnType<typeof createRace>;
  /** Milliseconds of an update of all, block by block. */
  readonly times: number[];
}

async function measure(settings: Settings, counts: readonly number[], adapter: string): Promise<Entrant[]> {
  const data = await loadData(wantedData(settings), () => undefined);
  const ping = createPing();
  const entrants: Entrant[] = counts.map((threads) => {
    const pool =
      threads === 1
        ? null
        : new ThreadPool(threads, {
            spawn: () => threadOver(startWorker()),
            asked: { backend: 'wasm', kernels: 'fused' },
            adapter,
            patience: 0,
            onTrouble: (trouble, why) => {
              throw new Error(`${trouble}: ${why}`);
            },
          });
    return { threads, pool, race: createRace(settings, data, pool), times: [] };
  });
  for (const { race, threads } of entrants) while (race.threads < threads) await race.advance(ping);
  const advances = UPDATES * settings.contestants.length;
  // The first block warms up.
  for (let block = -1; block < BLOCKS; block++)
    for (const { race, times } of entrants) {
      const began = performance.now();
      for (let i = 0; i < advances; i++) await race.advance(ping);
      // What runs ahead is a part of the next block, not of another race's.
      await race.snapshot();
      if (block >= 0) times.push((performance.now() - began) / UPDATES);
    }
  for (const { race, pool } of entrants) {
    race.dispose();
    pool?.close();
  }
  return entrants;
}

/** @param counts of threads; 1 is always among them, and first */
export async function duels(counts: readonly number[], say: (text: string) => void): Promise<string> {
  const { adapter } = await startBackend('wasm');
  const lines = [
    `Node, wasm (${adapter}), ${os.availableParallelism()} cores; medians of ${BLOCKS} blocks in turns`,
  ];
  for (const [name, settings] of Object.entries(RACES)) {
    say(`  ${name}: ${contestantNames(settings.contestants).join(', ')}`);
    const entrants = await measure(settings, counts, adapter);
    const [first] = entrants;
    for (const { threads, times } of entrants) {
      const ratio = median(times.map((time, i) => time / (first?.times[i] ?? NaN)));
      const ms = median(times).toFixed(1).padStart(7);
      lines.push(`${ms} ms  ${ratio.toFixed(2)} ×  ${threads} thread${threads === 1 ? '' : 's'}  ${name}`);
    }
  }
  const more = counts.filter((count) => count > 1);
  for (const [i, ratios] of (await freeThreads(more, BLOCKS)).entries())
    lines.push(
      `            ${median(ratios).toFixed(2)} ×  ${at(more, i)} threads  loops that share nothing: as good as this machine can be`,
    );
  return lines.join('\n');
}
