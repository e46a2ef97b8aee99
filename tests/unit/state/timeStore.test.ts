/** Which moment is looked at: pointed at before chosen, chosen before now, and none that the run has not come to. */
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseStep, selectionStore } from '../../../src/state/selection.ts';
import { forgetTime, momentInView, pointAtMoment, timeStore } from '../../../src/state/timeStore.ts';

const first = { id: 1, updates: [0, 0] };
const middle = { id: 2, updates: [100, 40] };
const last = { id: 4, updates: [300, 110] };
let moments = [first, middle, last];
const inView = () => momentInView({ moments }, timeStore.getState(), selectionStore.getState())?.id ?? null;

beforeEach(() => {
  forgetTime();
  moments = [first, middle, last];
});

describe('the moment in view', () => {
  it('is now, until one is chosen; a step between two means the earlier one', () => {
    expect(inView()).toBeNull();
    chooseStep(300);
    expect(inView()).toBe(4);
    chooseStep(299);
    expect(inView()).toBe(2);
    chooseStep(0);
    expect(inView()).toBe(1);
  });

  it('of a step that the run has not come to is now, and is shown as soon as it has', () => {
    chooseStep(400);
    expect(inView()).toBeNull();
    moments = [...moments, { id: 5, updates: [400, 140] }];
    expect(inView()).toBe(5);
  });

  it('is the one pointed at as long as that lasts, whatever the run keeps meanwhile', () => {
    chooseStep(100);
    pointAtMoment(last);
    expect(inView()).toBe(4);
    moments = [first, middle];
    expect(inView()).toBe(4);
    pointAtMoment(null);
    expect(inView()).toBe(2);
  });

  it('is now again in a new run', () => {
    chooseStep(100);
    pointAtMoment(first);
    forgetTime();
    expect(inView()).toBeNull();
  });
});
