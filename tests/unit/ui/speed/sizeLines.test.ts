/** The lines of growing sizes, from a report's list. */
import { expect, test } from 'vitest';
import { linesOf, room, sizeLines } from '../../../../src/ui/speed/sizeLines.ts';

const sizes = [16, 64].flatMap((batchSize) =>
  [64, 128].flatMap((hidden) => [
    { contestant: 'MLE', hidden, batchSize, ms: (hidden * batchSize) / 1024 },
    { contestant: 'SeaRNN', hidden, batchSize, ms: (hidden * batchSize) / 256 },
  ]),
);

test('every contestant has a line for each batch, in the order of the report', () => {
  const lines = sizeLines(sizes);
  expect(lines.names).toEqual(['MLE', 'SeaRNN']);
  expect(linesOf(lines, 0)).toEqual([
    [
      { x: 64, y: 1 },
      { x: 128, y: 2 },
    ],
    [
      { x: 64, y: 4 },
      { x: 128, y: 8 },
    ],
  ]);
  expect(linesOf(lines, 1)[1]?.at(-1)).toEqual({ x: 128, y: 32 });
});

test('the axis holds all of them with room to spare', () => {
  const [low, high] = room(sizeLines(sizes));
  expect(low).toBeLessThan(1);
  expect(high).toBeGreaterThan(32);
});
