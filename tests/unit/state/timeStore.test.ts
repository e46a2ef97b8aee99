/** Which time point is looked at: pointed at before chosen, chosen before now, and none that the run has not come to. */
import { beforeEach, describe, expect, it } from 'vitest';
import { choosePastUpdate, selectionStore } from '../../../src/state/selection.ts';
import { forgetTime, timePointInView, pointAtTime, timeStore } from '../../../src/state/timeStore.ts';

const first = { id: 1, updates: [0, 0] };
const middle = { id: 2, updates: [100, 40] };
const last = { id: 4, updates: [300, 110] };
let timePoints = [first, middle, last];
const inView = () =>
  timePointInView({ timePoints }, timeStore.getState(), selectionStore.getState())?.id ?? null;

beforeEach(() => {
  forgetTime();
  timePoints = [first, middle, last];
});

describe('the moment in view', () => {
  it('is now, until one is chosen; a step between two means the earlier one', () => {
    expect(inView()).toBeNull();
    choosePastUpdate(300);
    expect(inView()).toBe(4);
    choosePastUpdate(299);
    expect(inView()).toBe(2);
    choosePastUpdate(0);
    expect(inView()).toBe(1);
  });

  it('of a step that the run has not come to is now, and is shown as soon as it has', () => {
    choosePastUpdate(400);
    expect(inView()).toBeNull();
    timePoints = [...timePoints, { id: 5, updates: [400, 140] }];
    expect(inView()).toBe(5);
  });

  it('is the one pointed at as long as that lasts, whatever the run keeps meanwhile', () => {
    choosePastUpdate(100);
    pointAtTime(last);
    expect(inView()).toBe(4);
    timePoints = [first, middle];
    expect(inView()).toBe(4);
    pointAtTime(null);
    expect(inView()).toBe(2);
  });

  it('is now again in a new run', () => {
    choosePastUpdate(100);
    pointAtTime(first);
    forgetTime();
    expect(inView()).toBeNull();
  });
});
