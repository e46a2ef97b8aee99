/** A whole run that the library could not take is whole for this visit, and goes on in the next one. */
import { expect, it } from 'vitest';
import { runsLeft, type QueuedSeed, type SeedQueue } from '../../../src/experiments/library/seedQueue.ts';
import { defaultSettings } from '../../../src/experiments/settings.ts';
import { forNextVisit, forThisVisit, refuse, wasRefused } from '../../../src/state/seeds/refused.ts';

const queued = (seed: number): QueuedSeed => ({
  ...{ id: `q ${seed}`, name: `q · seed ${seed}`, look: 0 },
  settings: { ...defaultSettings, seed },
});

it('is written down as left, and read again as whole by the page that has it', () => {
  const queue: SeedQueue = {
    ...{ id: 'q', name: 'q', of: 'settings', source: 'built-in', runs: [1, 2, 3].map(queued) },
    data: { name: 'tiny', fingerprint: 'f' },
    whole: new Map([
      ['q 1', 'q 1'],
      ['q 2', 'q 2'],
    ]),
    failures: new Map(),
  };
  refuse('q 2');
  expect([wasRefused('q 1'), wasRefused('q 2')]).toEqual([false, true]);
  const written = forNextVisit(queue);
  expect(runsLeft(written).map(({ id }) => id)).toEqual(['q 2', 'q 3']);
  expect(forThisVisit(written)).toEqual(queue);
});
