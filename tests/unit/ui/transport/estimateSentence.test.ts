/** Only a large run is told of beforehand, roughly, as what it is: an estimate. */
import { expect, test } from 'vitest';
import type { RunEstimate } from '../../../../src/experiments/runEstimate.ts';
import { defaultSettings } from '../../../../src/experiments/settings.ts';
import { estimateSentence } from '../../../../src/ui/transport/estimateSentence.ts';
import { contestant } from '../../../support/races.ts';

const said = (estimate: RunEstimate) => estimateSentence({ estimate, settings: defaultSettings });

test('says memory and time with one digit each', () => {
  expect(said({ bytes: 3.4e9, seconds: 37 })).toBe(
    'Estimated to take 3 GB of memory, and 40 s for one update of each contestant: a smaller batch or fewer units is faster.',
  );
  expect(said({ bytes: 2.9e8, seconds: 214 })).toContain('300 MB of memory, and 4 min for one');
  expect(said({ bytes: 9.7e8, seconds: 8_000 })).toContain('1 GB of memory, and 2 h for one');
  expect(said({ bytes: 1.2e9, seconds: 0.2 })).toContain('1 GB of memory, and 1 s for one');
});

test.each([
  [54, '50 s'],
  [57, '1 min'],
  [3_290, '50 min'],
  [3_400, '1 h'],
  [86_400, '20 h'],
  [30e6, '300 days'],
])('%d seconds are %s', (seconds, time) => {
  expect(said({ bytes: 1e9, seconds })).toContain(`, and ${time} for one update`);
});

test('of linear chains alone it tells no memory, and no units that they do not have', () => {
  const settings = { ...defaultSettings, contestants: [contestant({ method: 'crf' })] };
  expect(estimateSentence({ estimate: { bytes: 0, seconds: 20 }, settings })).toBe(
    'Estimated to take 20 s for one update of each contestant: a smaller batch is faster.',
  );
});

test('is silent about a run that is not large', () => {
  expect(said({ bytes: 9e8, seconds: 4.9 })).toBeNull();
});
