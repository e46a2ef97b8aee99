/** What takes long is told with its age, for every job and every method. */
import { expect, test } from 'vitest';
import { workSentence } from '../../../../src/ui/transport/workSentence.ts';
import { runReport } from '../../../support/runReports.ts';

const run = runReport(1);
const rollsOut = { job: 'rollOut', contestant: 1, since: 1_000 } as const;

test('names whose phase it is and how long it has lasted, and counts on', () => {
  const at = (now: number) => workSentence({ work: rollsOut, activity: null }, run, 1_000, now);
  expect(at(2_900)).toBeNull();
  expect(at(3_000)).toBe('SeaRNN rolls out: for 2 s.');
  expect(at(13_900)).toBe('SeaRNN rolls out: for 12 s.');
  expect(at(201_000)).toBe('SeaRNN rolls out: for 3 min 20 s.');
});

test('what is nobody’s is what the page shows; what has a name on the line has only its age here', () => {
  const look = { job: 'look', contestant: null, since: 0 } as const;
  expect(workSentence({ work: look, activity: null }, run, 0, 5_000)).toBe(
    'What the page shows is read: for 5 s.',
  );
  const activity = { label: 'Compiling kernels', fraction: 0.5 };
  expect(workSentence({ work: null, activity }, run, 0, 5_000)).toBe('for 5 s.');
  expect(workSentence({ work: rollsOut, activity }, run, 0, 5_000)).toBe('SeaRNN rolls out: for 5 s.');
  expect(workSentence({ work: null, activity: null }, run, 0, 5_000)).toBeNull();
});
