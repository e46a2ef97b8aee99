/** What may change while training, and what waits for a restart. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/experiments/settings.ts';
import { at } from '../../../src/base/assert.ts';
import { pendingChanges, withLiveChanges } from '../../../src/state/pendingChanges.ts';

const mle = at(defaultSettings.contestants, 0);
const searnn = at(defaultSettings.contestants, 1);

describe('pending changes', () => {
  test('equal settings have none', () => {
    expect(pendingChanges(defaultSettings, structuredClone(defaultSettings))).toEqual({
      restart: [],
      live: [],
    });
  });

  test('the learning rate changes live, the batch waits for a restart', () => {
    const wanted = { ...defaultSettings, learningRate: 0.1, batchSize: 3 };
    expect(pendingChanges(wanted, defaultSettings)).toEqual({ restart: ['batch'], live: ['learning rate'] });
  });

  test('a contestant’s own setting waits, unless its method does not use it', () => {
    const changed = (contestant: typeof mle) => ({ ...contestant, costScale: 99 });
    expect(
      pendingChanges({ ...defaultSettings, contestants: [mle, changed(searnn)] }, defaultSettings).restart,
    ).toEqual(['cost scale α']);
    expect(
      pendingChanges({ ...defaultSettings, contestants: [changed(mle), searnn] }, defaultSettings).restart,
    ).toEqual([]);
  });

  test('one contestant more or fewer waits for a restart', () => {
    expect(pendingChanges({ ...defaultSettings, contestants: [mle] }, defaultSettings).restart).toEqual([
      'contestants',
    ]);
    expect(
      pendingChanges({ ...defaultSettings, contestants: [mle, searnn, mle] }, defaultSettings).restart,
    ).toEqual(['contestants']);
  });

  test('sending live changes takes nothing else along', () => {
    const wanted = {
      ...defaultSettings,
      learningRate: 0.1,
      maxUpdates: 40,
      batchSize: 3,
      contestants: [mle],
    };
    expect(withLiveChanges(wanted, defaultSettings)).toEqual({
      ...defaultSettings,
      learningRate: 0.1,
      maxUpdates: 40,
    });
  });
});
