/** Names and looks of runs: stable, each run's own, and as different as there are enough of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteOf } from '../../../../src/experiments/library/libraryNote.ts';
import {
  freeLook,
  HUES,
  hueOf,
  LOOKS,
  lookOfHue,
  markOf,
} from '../../../../src/experiments/library/runLook.ts';
import { runName } from '../../../../src/experiments/library/runName.ts';
import { runPrint } from '../../../../src/experiments/library/runPrint.ts';
import { notesOf, runFile } from '../../../support/libraryRuns.ts';

it('the same run is always called the same, and no two of a library are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), (ids) => {
      const names = ids.reduce<readonly string[]>((taken, id) => [...taken, runName(id, new Set(taken))], []);
      expect(new Set(names).size).toBe(ids.length);
      for (const id of ids) expect(runName(id, new Set())).toBe(runName(id, new Set()));
      for (const name of names) expect(name).toMatch(/^[a-z]+ [a-z]+$/);
    }),
  );
});

it('when all names are given they are numbered', () => {
  const all = new Set<string>();
  for (let i = 0; i < 4_000; i++) all.add(runName(String(i), all));
  expect(all.size).toBe(4_000);
  expect([...all].some((name) => name.endsWith(' 2'))).toBe(true);
});

it('looks differ while there are any left, and neighbours differ in hue and mark', () => {
  const looks: number[] = [];
  for (let i = 0; i < LOOKS; i++) looks.push(freeLook(looks));
  expect(new Set(looks.map((look) => `${hueOf(look)} ${markOf(look)}`)).size).toBe(LOOKS);
  for (const [i, look] of looks.entries()) {
    const before = looks[i - 1];
    if (before === undefined) continue;
    expect(hueOf(look)).not.toBe(hueOf(before));
    expect(markOf(look)).not.toBe(markOf(before));
  }
  expect(freeLook(looks)).toBe(0);
});

it('another hue is the hue that was asked for', () => {
  fc.assert(
    fc.property(fc.nat({ max: HUES - 1 }), fc.array(fc.nat({ max: LOOKS - 1 })), (hue, taken) => {
      const look = lookOfHue(hue, taken);
      expect(hueOf(look)).toBe(hue);
      const left = Array.from({ length: LOOKS }, (_, i) => i).filter(
        (i) => hueOf(i) === hue && !taken.includes(i),
      );
      if (left.length > 0) expect(taken).not.toContain(look);
    }),
  );
});

it('a run that goes on keeps what was said of it', () => {
  const [note, ...others] = notesOf(['a', 'b']);
  if (note === undefined) throw new Error('there are two');
  const said = { ...note, name: 'mine', isRenamed: true, note: 'slow', look: 9, isBaseline: true };
  const later = noteOf(runFile({ seed: 1 }, 8), { id: 'b', keptAt: 99 }, [said, ...others]);
  expect(later).toMatchObject({
    ...said,
    keptAt: 99,
    updates: 8,
    ...{ bytes: later.bytes, print: later.print },
  });
});

it('a run’s print hangs on its settings and on every loss, and on nothing that may change while it goes on', () => {
  const print = runPrint(runFile());
  expect(runPrint(runFile({ maxUpdates: 77 }))).toBe(print);
  expect(runPrint(runFile({ seed: 2 }))).not.toBe(print);
  expect(runPrint(runFile({}, 5))).not.toBe(print);
  const run = runFile();
  const one = run.contestants.map((each, i) => ({
    ...each,
    loss: i === 1 ? Float32Array.from(each.loss).fill(9, 3) : each.loss,
  }));
  expect(runPrint({ ...run, contestants: one })).not.toBe(print);
  // Lists of earlier releases say the same.
  const lists = run.contestants.map((each) => ({ ...each, loss: Array.from(each.loss) }));
  expect(runPrint({ ...run, contestants: lists })).toBe(print);
});
