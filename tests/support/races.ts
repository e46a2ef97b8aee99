/** Small races on the tiny letters. */
import {
  contestantSchema,
  settingsSchema,
  type ContestantSettings,
  type Settings,
} from '../../src/experiments/settings.ts';
import type { Race, UpdateReport } from '../../src/training/contract.ts';
import { createRace } from '../../src/training/race.ts';
import { noYield } from './smallModels.ts';
import { tinyData } from './tinyData.ts';

type Own = Partial<ContestantSettings>;

export const contestant = (own: Own = {}): ContestantSettings => contestantSchema.parse(own);
export const MLE = contestant({ method: 'mle' });
export const SEARNN = contestant({ method: 'searnn' });

/** A small aligned network; MLE against SeaRNN (KL, learned/mixed, all tokens) unless told otherwise. */
export function tinySettings(changed: Partial<Settings> = {}): Settings {
  return settingsSchema.parse({ hidden: 8, embedding: 4, batchSize: 8, seed: 3, ...changed });
}

export function tinyRace(changed: Partial<Settings> = {}, data = tinyData()): Race {
  return createRace(tinySettings(changed), data);
}

/** `count` advances; the reports in order. Without a yield point that lets messages in, no thread is ever heard. */
export async function advance(race: Race, count: number, yieldPoint = noYield): Promise<UpdateReport[]> {
  const reports: UpdateReport[] = [];
  for (let i = 0; i < count; i++) reports.push(await race.advance(yieldPoint));
  return reports;
}

/** What must repeat bit for bit: all of a report but its times. */
export function numbers(reports: readonly UpdateReport[]) {
  return reports.map(({ contestant, updates, loss, gradientNorm, decoderCells, rollOuts }) => ({
    contestant,
    updates,
    loss,
    gradientNorm,
    decoderCells,
    rollOuts,
  }));
}

/** One contestant's losses. */
export function losses(reports: readonly UpdateReport[], contestant = 0): number[] {
  return reports.filter((report) => report.contestant === contestant).map(({ loss }) => loss);
}

/** Runs so many updates of every contestant in a race of these settings, and ends it. */
export async function runRace(
  changed: Partial<Settings>,
  updates: number,
  data = tinyData(),
): Promise<UpdateReport[]> {
  const race = tinyRace(changed, data);
  try {
    return await advance(race, updates * race.settings.contestants.length);
  } finally {
    race.dispose();
  }
}
