/** Which word is looked at. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginRun } from '../../../src/state/runStore.ts';
import {
  anotherWord,
  beginLooking,
  chooseWord,
  endLooking,
  fitWord,
  moveWord,
  showLive,
  watchStore,
} from '../../../src/state/watch.ts';
import { dataReport, runReport } from '../../support/runReports.ts';

const state = () => watchStore.getState();

beforeEach(() => {
  watchStore.setState({ testIndex: null, place: 0, live: false });
  beginRun(runReport(1, {}, dataReport(), 10), null);
});

describe('the watched word', () => {
  it('is asked for only while somebody looks', () => {
    expect(state().testIndex).toBeNull();
    beginLooking();
    expect(state().testIndex).toBe(0);
    chooseWord(4);
    expect(state().testIndex).toBe(4);
    endLooking();
    expect(state().testIndex).toBeNull();
    chooseWord(5);
    expect(state().testIndex).toBeNull();
    beginLooking();
    expect(state().testIndex).toBe(5);
  });

  it('is the run’s own from the reader’s first choice on', () => {
    expect(state().live).toBe(false);
    chooseWord(1);
    expect(state().live).toBe(true);
    watchStore.setState({ live: false });
    showLive();
    expect(state().live).toBe(true);
  });

  it('goes round at both ends', () => {
    moveWord(-1);
    expect(state().place).toBe(9);
    moveWord(1);
    expect(state().place).toBe(0);
  });

  it('a random word is another one, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (place, draw) => {
        chooseWord(place);
        anotherWord(() => draw);
        expect(state().place).not.toBe(place);
        expect(state().place >= 0 && state().place < 10).toBe(true);
      }),
    );
  });

  it('falls to the last word when there are fewer', () => {
    beginLooking();
    chooseWord(99);
    expect(state().testIndex).toBe(9);
    fitWord(5);
    expect([state().testIndex, state().place]).toEqual([4, 4]);
    fitWord(50);
    expect(state().place).toBe(4);
  });
});
