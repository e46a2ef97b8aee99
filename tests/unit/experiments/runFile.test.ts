/** Run files come back as written; damaged ones are refused; the record of a run grows as it should. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import type { Evaluation } from '../../../src/experiments/reports.ts';
import {
  decodeRunFile,
  encodeRunFile,
  readingRunFile,
  writingRunFile,
  type RunFile,
} from '../../../src/experiments/runFile.ts';
import { RunRecord } from '../../../src/experiments/runRecord.ts';
import { settingsSchema, type Settings } from '../../../src/experiments/settings.ts';
import { sliceCount } from '../../support/sliceCount.ts';
import { arbitrarySettings } from './arbitrarySettings.ts';

const evaluation = (contestant: number, update: number): Evaluation => ({
  contestant,
  update,
  examples: update * 16,
  decoderCells: update * 100,
  seconds: update / 10,
  letterError: 0.25,
  wordError: 0.5,
  words: 'sample',
  wordCount: 704,
  differentWords: 585,
  against: Array.from({ length: contestant }, (_, other) => ({
    other,
    letters: { difference: -0.098, interval: [-0.125, -0.071] as const },
    words: { difference: 0.01, interval: null },
  })),
});

function makeRun(settings: Settings, updates: number): RunFile {
  const record = new RunRecord(settings.contestants.length);
  settings.contestants.forEach((_, contestant) => {
    for (let u = 1; u <= updates; u++)
      record.update({
        contestant,
        updates: u,
        loss: Math.fround(1 / (u + contestant)),
        gradientNorm: u === 2 ? NaN : u,
        milliseconds: 10 * u,
        phases: { rollIn: u },
        seconds: u / 100,
        decoderCells: 5 * u,
      });
    record.evaluation(evaluation(contestant, updates));
  });
  return {
    format: 'searnn-run',
    version: 1,
    engine: '0.1.0',
    backend: 'wasm',
    adapter: 'SIMD',
    data: { name: 'built-in', fingerprint: 'abc' },
    settings,
    contestants: record.contestants(),
    events: [{ at: 0.5, what: 'paused' }],
  };
}

describe('a run file', () => {
  it('comes back as it was written, NaN included', () => {
    fc.assert(
      fc.property(arbitrarySettings, fc.integer({ min: 0, max: 20 }), (settings, updates) => {
        const run = makeRun(settings, updates);
        expect(decodeRunFile(encodeRunFile(run))).toEqual(run);
      }),
    );
  });

  it('of an earlier release, which did not compare its contestants, is still read', () => {
    const run = makeRun(settingsSchema.parse({}), 3);
    const contestants = run.contestants.map((one) => ({
      ...one,
      evaluations: one.evaluations.map(({ wordCount, differentWords, against, ...old }) => {
        expect([wordCount, differentWords, against?.length]).toEqual([704, 585, expect.any(Number)]);
        return old;
      }),
    }));
    expect(decodeRunFile(encodeRunFile({ ...run, contestants }))).toEqual({ ...run, contestants });
  });

  it('keeps every float32 of its columns exactly, in few digits', () => {
    fc.assert(
      fc.property(
        fc.float({ noNaN: true, noDefaultInfinity: true }),
        arbitrarySettings,
        (value, settings) => {
          const run = makeRun(settings, 1);
          const first = run.contestants.map((contestant) => ({ ...contestant, loss: [value] }));
          const text = encodeRunFile({ ...run, contestants: first });
          expect(decodeRunFile(text).contestants[0]?.loss[0]).toBe(value + 0);
        },
      ),
    );
    const [settings] = fc.sample(arbitrarySettings, 1);
    if (settings)
      expect(encodeRunFile(makeRun(settings, 10))).toContain('"loss":[1,0.5,0.33333334,0.25,0.2,');
  });
});

describe('a damaged run file', () => {
  const [settings] = fc.sample(arbitrarySettings, { seed: 1, numRuns: 1 });
  if (!settings) throw new Error('no settings were drawn');
  const made = makeRun(settings, 4);
  const text = encodeRunFile(made);
  const run = {
    ...made,
    contestants: made.contestants.map((each) => ({
      ...each,
      ...{ loss: Array.from(each.loss), gradientNorm: Array.from(each.gradientNorm) },
    })),
  };
  const changed = (change: object) => JSON.stringify({ ...run, ...change });
  const first = (change: object) =>
    changed({ contestants: run.contestants.map((c) => ({ ...c, ...change })) });

  it.each<[string, string, string | RegExp]>([
    [
      'a truncated file',
      text.slice(0, 200),
      'The file is no run file, or is cut off: it is not complete JSON.',
    ],
    ['another JSON file', '{"a":1}', /^The file is no run file: it does not begin with/],
    ['a list', '[]', /^The file is no run file/],
    [
      'a later version',
      changed({ version: 2, settings: 'anything' }),
      'The run file is of version 2, written by a later release; this one reads version 1.',
    ],
    [
      'a missing backend',
      changed({ backend: undefined }),
      'The run file is damaged: backend is missing, but must be a text.',
    ],
    [
      'a text in a column',
      first({ loss: [1, 'x', 3, 4] }),
      'The run file is damaged: contestants[0].loss[1] is “x”, but must be a number.',
    ],
    [
      'an error below 0',
      first({ evaluations: [{ ...evaluation(0, 1), letterError: -0.1 }] }),
      'The run file is damaged: contestants[0].evaluations[0].letterError is -0.1, but must be a number of at least 0.',
    ],
    [
      'a short column',
      first({ gradientNorm: [1, 2] }),
      /contestants\[0\]\.gradientNorm has 2 entries, but 4 updates/,
    ],
    [
      'a test after more updates than were made',
      first({ evaluations: [evaluation(0, 4), evaluation(0, 5)] }),
      'The run file is damaged: contestants[0].evaluations[1].update is 5, but no more than 4 can have been made by then.',
    ],
    [
      'weights that were chosen before they were made',
      first({
        evaluations: [{ ...evaluation(0, 3), chosen: { letterError: 0.1, wordError: 0.2, update: 4 } }],
      }),
      'The run file is damaged: contestants[0].evaluations[0].chosen.update is 4, but no more than 3 can have been made by then.',
    ],
    [
      'a test between two updates',
      first({ evaluations: [evaluation(0, 3.5)] }),
      /^The run file is damaged: contestants\[0\]\.evaluations\[0\]\.update is 3\.5, but must be /,
    ],
    [
      'missing contestants',
      changed({ contestants: [] }),
      /it has results of 0 contestants, but its settings name/,
    ],
    [
      'no settings',
      changed({ settings: undefined }),
      'The run file is damaged: settings is missing, but must be there.',
    ],
    [
      'a number that no computer holds',
      changed({ settings: { ...run.settings, batchSize: 9 } }).replace('"batchSize":9', '"batchSize":1e999'),
      'batch (batchSize) is a number too large to be read, but must be a whole number from 1 to 512.',
    ],
    [
      'settings out of range',
      changed({ settings: { ...run.settings, batchSize: 0 } }),
      'The run file’s settings are not usable: batch (batchSize) is 0, but must be a whole number from 1 to 512.',
    ],
  ])('is refused when it is %s', (_, damaged, sentence) => {
    expect(() => decodeRunFile(damaged)).toThrow(sentence);
    expect(() => decodeRunFile(damaged)).toThrow(expect.objectContaining({ code: 'bad-run-file' }) as Error);
  });

  it('is refused wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.trimEnd().length - 1 }), (length) => {
        expect(() => decodeRunFile(text.slice(0, length))).toThrow(/no run file/);
      }),
    );
  });
});

describe('the record of a run', () => {
  const update = (updates: number) => ({
    contestant: 0,
    updates,
    loss: updates,
    gradientNorm: -updates,
    milliseconds: 4,
    phases: { rollIn: 3 },
    seconds: updates,
    decoderCells: updates,
  });

  it('keeps every update of a long run, a single spike among them', () => {
    const [updates, spike] = [100_000, 61_803];
    const record = new RunRecord(1);
    for (let u = 1; u <= updates; u++)
      record.update({ ...update(u), loss: u === spike ? 1000 : 1, gradientNorm: 1 });
    const run = { ...makeRun(settingsSchema.parse({ contestants: [{ method: 'mle' }] }), 1) };
    const written = decodeRunFile(encodeRunFile({ ...run, contestants: record.contestants() }));
    const [row] = written.contestants;
    expect(row).toMatchObject({ updates, every: 1 });
    expect(row?.loss).toHaveLength(updates);
    expect(Array.from(row?.loss ?? []).flatMap((loss, i) => (loss > 1 ? [i + 1] : []))).toEqual([spike]);
  });

  it('is written and read in slices of few updates, and of few tests', () => {
    const updates = 100_000;
    const run = makeRun(settingsSchema.parse({ contestants: [{ method: 'mle' }] }), 1);
    const loss = Float32Array.from({ length: updates }, (_, i) => Math.sqrt(i));
    const evaluations = Array.from({ length: 1_000 }, (_, i) => evaluation(0, 100 * i)).map(
      ({ contestant: _, ...rest }) => rest,
    );
    const contestants = run.contestants.map((each) => ({
      ...{ ...each, updates, every: 1, loss, gradientNorm: loss, evaluations },
    }));
    const writing = sliceCount(writingRunFile({ ...run, contestants }));
    expect(writing.slices).toBeGreaterThan((2 * updates) / 1_000 + 1_000);
    const reading = sliceCount(readingRunFile(writing.value.join('')));
    expect(reading.value.contestants).toEqual(contestants);
    expect(reading.slices).toBeGreaterThan((2 * updates) / 1_000 + 1_000 / 50);
  });

  it('thins columns beyond their limit, entry i standing for update (i + 1) · every', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (updates) => {
        const record = new RunRecord(1, [], 16);
        for (let u = 1; u <= updates; u++) record.update(update(u));
        const [row] = record.contestants();
        expect(row?.updates).toBe(updates);
        expect(row?.loss.length).toBeLessThanOrEqual(16);
        expect(row?.loss).toEqual(row?.loss.map((_, i) => (i + 1) * row.every));
        expect(row?.loss.length).toBe(Math.floor(updates / (row?.every ?? 1)));
        expect(row?.msPerStep).toEqual(updates > 0 ? { total: 4, rollIn: 3 } : {});
      }),
    );
  });

  it('goes on from earlier results as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), (before, after) => {
        const whole = new RunRecord(1, [], 16);
        const half = new RunRecord(1, [], 16);
        for (let u = 1; u <= before; u++) for (const record of [whole, half]) record.update(update(u));
        const rest = new RunRecord(1, half.contestants(), 16);
        for (let u = before + 1; u <= before + after; u++)
          for (const record of [whole, rest]) record.update(update(u));
        expect(rest.contestants()).toEqual(whole.contestants());
      }),
    );
  });

  it('takes an evaluation only once', () => {
    const record = new RunRecord(1);
    for (let i = 0; i < 2; i++) record.evaluation(evaluation(0, 50));
    record.evaluation({ ...evaluation(0, 50), words: 'all' });
    expect(record.contestants()[0]?.evaluations).toHaveLength(2);
  });

  it('of a contestant that waits for others takes the newest comparison, which is news', () => {
    const record = new RunRecord(2);
    const waiting = evaluation(1, 50);
    const [was] = waiting.against ?? [];
    expect([record.evaluation(waiting), record.evaluation(waiting)]).toEqual([true, false]);
    const now = was && { ...was, letters: { difference: 0.02, interval: [0.01, 0.03] as const } };
    expect(record.evaluation({ ...waiting, against: now ? [now] : [] })).toBe(true);
    expect(record.contestants()[1]?.evaluations).toMatchObject([
      { against: [{ letters: { difference: 0.02 } }] },
    ]);
  });
});

describe('a file that was changed after it was written', () => {
  const text = encodeRunFile(makeRun(settingsSchema.parse({}), 4));
  const altered = (written: string) => decodeRunFile(written).altered === true;

  /** The text with one more value changed at each call: every number, word and entry in turn. */
  function* changed(value: unknown, put: (other: unknown) => string): Generator<string> {
    if (Array.isArray(value)) {
      for (const [i, each] of value.entries()) yield* changed(each, (other) => put(value.with(i, other)));
      if (value.length > 1) yield put(value.toReversed());
    } else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) {
        yield* changed(each, (other) => put({ ...value, [key]: other }));
        yield put(Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)));
      }
    else if (typeof value === 'number') yield put(value + 1);
    else if (typeof value === 'string') yield put(`${value}.`);
    else yield put(1);
  }

  it('says so, whatever was changed, where it is still a run file', () => {
    const { record, ...file } = JSON.parse(text) as Record<string, unknown>;
    let seen = 0;
    for (const one of changed(file, (other) => JSON.stringify({ ...(other as object), record })))
      try {
        expect(altered(one), one).toBe(true);
        seen++;
      } catch (error) {
        if (!(error instanceof PlaygroundError)) throw error;
      }
    expect(seen).toBeGreaterThan(100);
  });

  it('says nothing of another layout, nor of one that says no hash, as earlier releases wrote them', () => {
    const file = JSON.parse(text) as Record<string, unknown>;
    const entries = Object.entries(file);
    expect(altered(JSON.stringify(Object.fromEntries(entries.toReversed()), null, 2))).toBe(false);
    expect(altered(JSON.stringify({ ...file, record: undefined }))).toBe(false);
    expect(altered(text)).toBe(false);
  });

  it('is as it was written again once the program writes it', () => {
    const run = decodeRunFile(text.replace('"paused"', '"resumed"'));
    expect(run.altered).toBe(true);
    expect(altered(encodeRunFile(run))).toBe(false);
  });
});
