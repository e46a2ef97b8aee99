/** Which word is looked at, and which reports of it are shown. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WatchReport } from '../../../src/experiments/reports.ts';
import {
  anotherWord,
  beginLooking,
  chooseWord,
  clearWatch,
  endLooking,
  fitWord,
  moveWord,
  receiveWatch,
  watchStore,
} from '../../../src/state/watch.ts';
import { tableOf } from '../ui/arbitraryTrace.ts';

const report = (testIndex: number, update = 0, testCount = 10): WatchReport => ({
  word: { index: 0, testIndex, testCount, inputs: new Uint8Array(128), targets: Uint8Array.of(0) },
  views: [{ ...tableOf({ costs: [[0, 1]] }), update }],
});
const state = () => watchStore.getState();

beforeEach(() => {
  watchStore.setState({ testIndex: null, place: 0, report: null, live: false });
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

  it('stays when a late report of another word arrives', () => {
    beginLooking();
    receiveWatch(report(0));
    chooseWord(3);
    receiveWatch(report(0, 7));
    expect(state().report?.views[0]?.update).toBe(0);
    receiveWatch(report(3, 7));
    expect(state().report?.word.testIndex).toBe(3);
  });

  it('goes live with the first trained model or the reader’s own choice, not with the untrained one', () => {
    beginLooking();
    receiveWatch(report(0));
    expect(state().live).toBe(false);
    receiveWatch(report(0, 1));
    expect(state().live).toBe(true);
    receiveWatch(report(0, 0));
    expect(state().live).toBe(true);
  });

  it('keeps its object while only the models change', () => {
    receiveWatch(report(0));
    const { word } = state().report ?? report(9);
    receiveWatch(report(0, 1));
    expect(state().report?.word).toBe(word);
    const changed = report(0, 2);
    receiveWatch({ ...changed, word: { ...changed.word, targets: Uint8Array.of(1) } });
    expect(state().report?.word.targets[0]).toBe(1);
  });

  it('goes round at both ends', () => {
    receiveWatch(report(0));
    moveWord(-1);
    expect(state().place).toBe(9);
    moveWord(1);
    expect(state().place).toBe(0);
  });

  it('a random word is another one, whatever is drawn', () => {
    receiveWatch(report(0));
    fc.assert(
      fc.property(fc.nat(9), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (place, draw) => {
        chooseWord(place);
        anotherWord(() => draw);
        expect(state().place).not.toBe(place);
        expect(state().place >= 0 && state().place < 10).toBe(true);
      }),
    );
  });

  it('falls to the last word when there are fewer, in the report or in the run', () => {
    beginLooking();
    receiveWatch(report(0));
    chooseWord(99);
    expect(state().testIndex).toBe(9);
    fitWord(5);
    expect([state().testIndex, state().place]).toEqual([4, 4]);
    fitWord(50);
    expect(state().place).toBe(4);
  });

  it('is forgotten with its data', () => {
    receiveWatch(report(0));
    clearWatch();
    expect(state().report).toBeNull();
  });
});
