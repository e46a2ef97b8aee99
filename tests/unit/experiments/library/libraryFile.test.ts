/** Runs as one file: they come back whole, every point of them, and what is damaged costs itself alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/base/sliced.ts';
import {
  LIBRARY_TEXT,
  libraryItems,
  nameOfItem,
  readItem,
  writingItem,
} from '../../../../src/experiments/library/libraryFile.ts';
import { noteOf, type LibraryNote } from '../../../../src/experiments/library/libraryNote.ts';
import { csvLines } from '../../../../src/experiments/curvesCsv.ts';
import type { RunFile } from '../../../../src/experiments/runFile.ts';
import { arbitrarySettings } from '../arbitrarySettings.ts';
import { notesOf, runFile } from '../../../support/libraryRuns.ts';

const textOf = (runs: readonly (readonly [note: LibraryNote, run: RunFile])[]): string =>
  [
    LIBRARY_TEXT.head,
    ...runs.flatMap(([note, run], i) => atOnce(writingItem(note, run, i))),
    LIBRARY_TEXT.tail,
  ].join('');

const three = ['a', 'b', 'c'].map((id, seed): readonly [LibraryNote, RunFile] => {
  const run = runFile({ seed });
  return [{ ...noteOf(run, { id, keptAt: seed }, []), name: `run ${id}` }, run];
});

const outcomes = (text: string): readonly string[] =>
  (libraryItems(text) ?? []).map((item) => {
    try {
      return readItem(item).label.name;
    } catch (error) {
      return `${nameOfItem(item) ?? '?'}: ${(error as Error).message}`;
    }
  });

describe('a file of runs', () => {
  it('gives back what was said of each, and the whole run', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(arbitrarySettings, fc.string({ maxLength: 40 })), { maxLength: 4 }),
        (all) => {
          const notes = notesOf(all.map((_, i) => String(i)));
          const runs = all.map(([settings, note], i): readonly [LibraryNote, RunFile] => [
            Object.assign({}, notes[i], { note }),
            runFile(settings),
          ]);
          const read = (libraryItems(textOf(runs)) ?? []).map(readItem);
          expect(read.map(({ run }) => run)).toEqual(runs.map(([, run]) => run));
          expect(read.map(({ label }) => [label.id, label.name, label.note])).toEqual(
            runs.map(([{ id, name, note }]) => [id, name, note]),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('holds a single spike of a long run, as does the table of all figures', () => {
    const [updates, spike] = [100_000, 61_803];
    const run = runFile({ contestants: runFile().settings.contestants.slice(0, 1) }, updates);
    const loss = new Float32Array(updates).fill(1);
    loss[spike - 1] = 1000;
    const contestants = run.contestants.map((each) => ({ ...each, loss }));
    const spiked = { ...run, contestants };
    const [item] = libraryItems(textOf([[noteOf(spiked, { id: 'a', keptAt: 1 }, []), spiked]])) ?? [];
    const read = readItem(item).run;
    const [row] = read.contestants;
    expect(row).toMatchObject({ updates, every: 1 });
    expect(Buffer.from(Float32Array.from(row?.loss ?? []).buffer).equals(Buffer.from(loss.buffer))).toBe(
      true,
    );
    const found = { lines: 0, spikes: [] as string[] };
    for (const line of csvLines([{ name: 'long', run: read }])) {
      if (!line.includes(',loss,')) continue;
      found.lines++;
      if (line.endsWith(',1000\n')) found.spikes.push(line);
    }
    expect(found).toEqual({
      lines: updates,
      spikes: [`long,${run.settings.seed},1,MLE,loss,batch,,${spike - 1},${spike},,,,1000\n`],
    });
  });

  it('is read after another program has laid it out anew', () => {
    const laidOut = JSON.stringify(JSON.parse(textOf(three)), null, 2);
    expect(outcomes(laidOut)).toEqual(['run a', 'run b', 'run c']);
  });

  it('that is cut off or damaged loses only what is', () => {
    const text = textOf(three);
    expect(outcomes(text.slice(0, -40))).toEqual([
      'run a',
      'run b',
      'run c: Its line is cut off or damaged: it is not complete JSON.',
    ]);
    const lines = text.split('\n');
    const damaged = (change: (line: string) => string) => lines.with(2, change(lines[2] ?? '')).join('\n');
    expect(outcomes(damaged((line) => line.replace('"look":', '"looks":')))).toEqual([
      'run a',
      expect.stringMatching(/^run b: What is said of it is damaged: look is missing/),
      'run c',
    ]);
    expect(outcomes(damaged((line) => line.replace('"backend":"wasm"', '"backend":7')))).toEqual([
      'run a',
      'run b: The run file is damaged: backend is 7, but must be a text.',
      'run c',
    ]);
  });

  it('takes in nothing of a run that was changed by hand', () => {
    expect(outcomes(textOf(three).replace('"letterError":0.25', '"letterError":0.01'))).toContainEqual(
      expect.stringMatching(/: It was changed after it was written/),
    );
  });

  it('is none where there is something else', () => {
    for (const text of ['', '{}', '[]', '{"format":"searnn-run","version":1}', 'searnn-library'])
      expect(libraryItems(text)).toBeNull();
    expect(() => libraryItems('{"format":"searnn-library","version":9,"runs":[]}')).toThrow(/of version 9/);
    expect(() => libraryItems('{ "format":"searnn-library","version":1')).toThrow(/cut off/);
  });
});
