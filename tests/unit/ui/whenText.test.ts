/** When something was so, in words. */
import { expect, test } from 'vitest';
import { whenText } from '../../../src/ui/whenText.ts';

test('the present is told by its update, an earlier moment by the update of whoever had come furthest', () => {
  expect(whenText(null, 1200)).toBe('at update 1,200');
  expect(whenText({ id: 3, updates: [400, 380] }, 1200)).toBe('looking back to update 400');
});
