/** The settings the reader wants, and who takes part. */
import { beforeEach, describe, expect, test } from 'vitest';
import { sameContestant } from '../../../src/experiments/fieldUse.ts';
import { defaultSettings, settingsSchema } from '../../../src/experiments/settings.ts';
import {
  addContestant,
  removeContestant,
  wantContestant,
  wantedSettings,
  wantSettings,
  wantShared,
} from '../../../src/state/settingsStore.ts';

describe('the wanted settings', () => {
  beforeEach(() => wantSettings(defaultSettings));

  test('change one by one and leave the defaults alone', () => {
    wantShared('batchSize', 4);
    wantContestant(1, { costScale: 20 });
    expect(wantedSettings()).toMatchObject({
      batchSize: 4,
      contestants: [{ method: 'mle' }, { costScale: 20 }],
    });
    expect(defaultSettings.batchSize).not.toBe(4);
  });

  test('take up to four contestants, each of them different, and stay valid', () => {
    for (let i = 0; i < 4; i++) addContestant();
    const { contestants } = settingsSchema.parse(wantedSettings());
    expect(contestants).toHaveLength(4);
    contestants.forEach((a, i) =>
      contestants.slice(i + 1).forEach((b) => expect(sameContestant(a, b)).toBe(false)),
    );
  });

  test('let contestants go, but never the last one', () => {
    removeContestant(0);
    expect(wantedSettings().contestants.map(({ method }) => method)).toEqual(['searnn']);
    removeContestant(0);
    expect(wantedSettings().contestants).toHaveLength(1);
  });
});
