/** A slider reaches every number a field allows, and both of its ends. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contestantField, sharedField, type NumberField } from '../../../../src/experiments/fieldList.ts';
import { isAllowed } from '../../../../src/experiments/fieldText.ts';
import { fromSlider, SLIDER_STEPS, toSlider } from '../../../../src/ui/controls/slider.ts';

const fields = [sharedField('learningRate'), sharedField('clipNorm'), contestantField('costScale')].filter(
  (field): field is NumberField<never> => field.kind === 'number',
);

describe.each(fields)('the slider of $name', (field) => {
  test('ends where the field ends', () => {
    expect(fromSlider(field, 0)).toBe(field.min);
    expect(fromSlider(field, SLIDER_STEPS)).toBe(field.max);
  });

  test('only gives what the field allows, and grows with the position', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SLIDER_STEPS - 1 }), (position) => {
        expect(isAllowed(field, fromSlider(field, position))).toBe(true);
        expect(fromSlider(field, position + 1)).toBeGreaterThan(fromSlider(field, position));
      }),
    );
  });

  test('never moves by itself: a position gives a number that stands at that position', () => {
    for (let position = 0; position <= SLIDER_STEPS; position++)
      expect(toSlider(field, fromSlider(field, position))).toBe(position);
  });
});
