/** Which time points a run keeps: bounded, the first and the newest always, denser towards the present. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { History, leastMissed } from '../../../src/worker/history.ts';

const part = (size: number) => ({
  updates: 0,
  seconds: 0,
  decoderCells: 0,
  rollOuts: 0,
  weights: new Float32Array(size),
  moments: [],
});

function filled(count: number, size = 10): History {
  const history = new History();
  for (let i = 0; i <= count; i++) history.add([100 * i], [part(size)]);
  return history;
}
const places = (history: History) => history.timePoints.map(({ updates }) => at(updates, 0));

describe('the history of a run', () => {
  it('keeps at most 40 moments, among them the first and the two newest, ever wider apart towards the past', () => {
    const history = filled(500);
    const kept = places(history);
    expect(kept).toHaveLength(40);
    expect(kept[0]).toBe(0);
    expect(kept.slice(-2)).toEqual([49_900, 50_000]);
    const gaps = kept.slice(1).map((place, i) => place - at(kept, i));
    const mean = (list: readonly number[]) => list.reduce((sum, gap) => sum + gap, 0) / list.length;
    expect(mean(gaps.slice(0, 10))).toBeGreaterThan(4 * mean(gaps.slice(-10)));
    expect(Math.max(...gaps)).toBeLessThan(50_000 / 4);
  });

  it('keeps fewer where the weights are large: 32 MB at most, but never fewer than four', () => {
    expect(places(filled(100, 2 ** 20))).toHaveLength(8);
    expect(places(filled(20, 2 ** 23))).toHaveLength(4);
  });

  it('finds what was kept, and nothing that was spared or never was', () => {
    const history = filled(200);
    const ids = new Set(history.timePoints.map(({ id }) => id));
    for (let id = 0; id < 210; id++) expect(history.find(id) !== null).toBe(ids.has(id));
  });

  it('forgets what lies after the place where the run went back to', () => {
    const history = filled(10);
    history.rewind([450]);
    expect(places(history)).toEqual([0, 100, 200, 300, 400]);
    history.add([500], [part(10)]);
    expect(places(history).at(-1)).toBe(500);
    expect(new Set(history.timePoints.map(({ id }) => id)).size).toBe(6);
  });

  it('replaces a moment at which nothing had been learned since', () => {
    const history = filled(3);
    history.add([300], [part(10)]);
    expect(places(history)).toEqual([0, 100, 200, 300]);
  });

  it('goes on with the moments of a run whose device was lost', () => {
    const history = new History();
    history.inherit(filled(5));
    history.add([600], [part(10)]);
    expect(places(history)).toEqual([0, 100, 200, 300, 400, 500, 600]);
    expect(leastMissed([0, 1, 2, 3, 100, 200])).toBe(1);
  });
});
