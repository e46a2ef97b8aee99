/** Attention at a cell, in a sentence. */
import { expect, test } from 'vitest';
import type { TableView } from '../../../src/experiments/reports.ts';
import { attentionSentence } from '../../../src/ui/attention/attentionSentence.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

// Only what is read of a view.
const view = { decoded: Uint8Array.of(1, 0) } as unknown as TableView;
const weights = Float32Array.of(0.2, 0.7, 0.1, 0.98, 0.01, 0.01);

test('what weighs most is named first, next to nothing is not named', () => {
  const read = (cell: number) =>
    attentionSentence(say, 'MLE', view, weights, ['c', 'a', 't'], ['x', 'y'], cell);
  expect(read(0)).toBe('MLE, writing y at letter 1, looks at a at 2 (0.70), c at 1 (0.20), t at 3 (0.10).');
  expect(read(1)).toBe('MLE, writing x at letter 2, looks at c at 1 (0.98).');
});

test('sources without a name have their number only', () => {
  expect(attentionSentence(say, 'MLE', view, weights, ['1', '2', '3'], ['x', 'y'], 1)).toBe(
    'MLE, writing x at letter 2, looks at 1 (0.98).',
  );
});
