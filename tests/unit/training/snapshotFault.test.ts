/** A snapshot from a file is held against the race that it shall go into before anything is put in place. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import type { Settings } from '../../../src/experiments/settings.ts';
import type { ContestantSnapshot, Snapshot } from '../../../src/training/contract.ts';
import { createRace } from '../../../src/training/race.ts';
import { snapshotFault } from '../../../src/training/snapshotFault.ts';
import { useBackend } from '../../support/backends.ts';
import { advance, contestant, MLE, SEARNN, tinySettings } from '../../support/races.ts';
import { tinyData } from '../../support/tinyData.ts';

beforeAll(() => useBackend('wasm'));

const data = tinyData();

async function snapshotOf(settings: Settings, updates: number): Promise<Snapshot> {
  const race = createRace(settings, data);
  try {
    await advance(race, updates * settings.contestants.length);
    return await race.snapshot();
  } finally {
    race.dispose();
  }
}

const kinds: [string, Partial<Settings>][] = [
  ['SGD', { optimiser: 'sgd' }],
  ['momentum', { optimiser: 'momentum' }],
  ['Adam', { optimiser: 'adam' }],
  ['attention and two layers', { aligned: false, attention: 'additive', layers: 2 }],
  ['linear chains', { contestants: [contestant({ method: 'crf' }), contestant({ method: 'svm' })] }],
];

it.each(kinds)('what a race with %s gives fits it, before its first update and later', async (_, changed) => {
  const settings = tinySettings(changed);
  for (const updates of [0, 2])
    expect(snapshotFault(await snapshotOf(settings, updates), settings, data)).toBeNull();
});

describe('a snapshot that does not fit', () => {
  const settings = tinySettings({ optimiser: 'adam', contestants: [MLE, SEARNN] });
  let whole: Snapshot = [];
  let size = 0;
  beforeAll(async () => {
    whole = await snapshotOf(settings, 1);
    size = at(whole, 0).weights.length;
  });

  const second = (change: (part: ContestantSnapshot) => Partial<ContestantSnapshot>): Snapshot => {
    const part = at(whole, 1);
    return [at(whole, 0), { ...part, ...change(part) }];
  };

  it('names the contestant, what it has and what it must have', () => {
    const fault = (snapshot: Snapshot) => snapshotFault(snapshot, settings, data);
    expect(fault(whole.slice(1))).toBe('it holds 1 contestants, but the settings name 2');
    expect(fault(second(({ weights }) => ({ weights: weights.slice(1) })))).toBe(
      `contestant 2 has ${size - 1} weights, but must have ${size}`,
    );
    expect(fault(second(({ moments }) => ({ moments: moments.slice(1) })))).toBe(
      'contestant 2 has 1 vectors of moments, but must have 2',
    );
    expect(fault(second(({ moments }) => ({ moments: [at(moments, 0), Float32Array.of(1)] })))).toBe(
      `contestant 2 has 1 moments, but must have ${size}`,
    );
    const chosen = { updates: 1, heldOutError: 0.5, weights: Float32Array.of(1, 2) };
    expect(fault(second(() => ({ chosen })))).toBe(
      `contestant 2 has 2 chosen weights, but must have ${size}`,
    );
  });
});
