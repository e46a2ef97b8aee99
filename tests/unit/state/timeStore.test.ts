/** Which moment is looked at: pointed at before chosen, chosen before now, and none that the run has not come to. */
import { beforeEach, describe, expect, it } from 'vitest';
import { selectionStore, chooseStep } from '../../../src/state/selection.ts';
import {
  dropMoment,
  forgetMoments,
  momentInView,
  pointAtMoment,
  receiveMoments,
  timeStore,
} from '../../../src/state/timeStore.ts';

const moments = [
  { id: 1, updates: [0, 0] },
  { id: 2, updates: [100, 40] },
  { id: 4, updates: [300, 110] },
];
const inView = () => momentInView(timeStore.getState(), selectionStore.getState())?.id ?? null;

beforeEach(() => {
  forgetMoments();
  receiveMoments(moments);
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
    receiveMoments([...moments, { id: 5, updates: [400, 140] }]);
    expect(inView()).toBe(5);
  });

  it('is the one pointed at as long as that lasts', () => {
    chooseStep(100);
    pointAtMoment(4);
    expect(inView()).toBe(4);
    pointAtMoment(null);
    expect(inView()).toBe(2);
  });

  it('is released when the engine keeps it no longer', () => {
    pointAtMoment(2);
    dropMoment(2);
    expect(inView()).toBeNull();
    expect(timeStore.getState().moments.map(({ id }) => id)).toEqual([1, 4]);
    pointAtMoment(2);
    expect(timeStore.getState().pointed).toBeNull();
  });

  it('comes from a list that stands still while one is pointed at, and is up to date once it is released', () => {
    const later = [...moments.slice(1), { id: 5, updates: [400, 140] }];
    pointAtMoment(1);
    receiveMoments(later);
    expect(inView()).toBe(1);
    pointAtMoment(4);
    expect(timeStore.getState().moments).toEqual(moments);
    pointAtMoment(null);
    expect(timeStore.getState().moments).toEqual(later);
  });

  it('is none of a run before, whatever came while it was pointed at', () => {
    pointAtMoment(1);
    receiveMoments([...moments, { id: 5, updates: [400, 140] }]);
    forgetMoments();
    pointAtMoment(null);
    expect(timeStore.getState()).toEqual({ moments: [], pointed: null });
  });
});
