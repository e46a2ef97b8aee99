/** Only a large run is told of beforehand, roughly, as what it is: an estimate. */
import { expect, test } from 'vitest';
import { estimateSentence } from '../../../../src/ui/transport/estimateSentence.ts';

test('says memory and time with one digit each', () => {
  expect(estimateSentence({ bytes: 3.4e9, seconds: 37 })).toBe(
    'Estimated to take 3 GB of memory, and 40 s for one update of each contestant: a smaller batch or fewer units is faster.',
  );
  expect(estimateSentence({ bytes: 2.9e8, seconds: 214 })).toContain('300 MB of memory, and 4 min for one');
  expect(estimateSentence({ bytes: 9.7e8, seconds: 8_000 })).toContain('1 GB of memory, and 2 h for one');
  expect(estimateSentence({ bytes: 1.2e9, seconds: 0.2 })).toContain('1 GB of memory, and 1 s for one');
});

test('is silent about a run that is not large', () => {
  expect(estimateSentence({ bytes: 9e8, seconds: 4.9 })).toBeNull();
});
