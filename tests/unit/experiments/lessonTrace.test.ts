/** Lesson files: the shipped ones hold together, files are read back as written, and damaged ones are refused by name. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { parseLesson, writeLesson } from '../../../src/experiments/lessonTrace.ts';
import { effectiveSettings } from '../../../src/experiments/methodSettings.ts';
import { METHODS } from '../../../src/experiments/methods.ts';
import { softmax } from '../../../src/searnn/objectives/softmax.ts';
import { LESSON_FILES, lessonOf, lessonText } from '../../support/lessonFiles.ts';

describe.each(LESSON_FILES)('the lesson %s', (name) => {
  const lesson = lessonOf(name);
  const { view, word, vocabulary, before, after } = lesson;
  const T = word.targets.length;
  const V = vocabulary.length;
  const own = effectiveSettings(at(lesson.settings.contestants, view.contestant));

  it('costs what its finished words get wrong, and forces each letter where it says', () => {
    for (let row = 0; row < T * V; row++) {
      if (view.tried[row] !== 1) continue;
      const finished = view.finished.subarray(row * T, (row + 1) * T);
      const t = Math.floor(row / V);
      expect(finished[t]).toBe(row % V);
      expect([...finished.subarray(0, t)]).toEqual([...view.rollIn.subarray(0, t)]);
      if (lesson.costs === 'leaves') continue;
      const wrong = finished.filter((token, p) => token !== word.targets[p]).length;
      expect(at(view.cost, row)).toBeCloseTo(wrong / T, 5);
    }
  });

  it('wants what its objective makes of the costs, and pushes by p − q', () => {
    for (let t = 0; t < T; t++) {
      const cell = (layer: Float32Array): Float32Array => layer.subarray(t * V, (t + 1) * V);
      const q = cell(view.target);
      expect(q.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 4);
      if (!METHODS[own.method].searches) expect(at(q, at(word.targets, t))).toBe(1);
      else if (own.objective === 'kl') {
        const wanted = softmax(cell(view.cost).map((cost) => -own.costScale * cost));
        q.forEach((each, a) => expect(each).toBeCloseTo(at(wanted, a), 4));
      } else {
        const best = q.findIndex((each) => each === 1);
        expect(at(cell(view.cost), best)).toBe(Math.min(...cell(view.cost)));
      }
      cell(view.push).forEach((slope, a) => expect(slope).toBeCloseTo(at(cell(view.model), a) - at(q, a), 4));
    }
  });

  it('reads letters by their chances, before and after', () => {
    for (const { tokens, chances } of [before, after])
      for (let t = 0; t < T; t++) {
        const row = chances.subarray(t * V, (t + 1) * V);
        expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 3);
        expect(row.indexOf(Math.max(...row))).toBe(tokens[t]);
      }
    expect([...before.tokens]).toEqual([...view.decoded]);
    expect(after.chances).not.toEqual(before.chances);
  });

  it('is small, and nothing is lost when it is written and read again', () => {
    expect(lessonText(name).length).toBeLessThan(60_000);
    expect(parseLesson(writeLesson(lesson))).toEqual(lesson);
  });
});

describe('the counter-example', () => {
  it('keeps the dearer way, since the reference hides what the model would reach by the other', () => {
    const { view, before, after } = lessonOf('lols');
    expect([...view.cost.subarray(0, 2)]).toEqual([1, expect.closeTo(1.1, 5)]);
    expect(at(view.push, 0)).toBeLessThan(0);
    expect([...(view.otherSide?.cost.subarray(0, 2) ?? [])]).toEqual([expect.closeTo(0.9, 5), 0]);
    expect([...before.tokens]).toEqual([0, 1]);
    expect([...after.tokens]).toEqual([0, 1]);
  });
});

describe('a lesson file', () => {
  const text = lessonText('learned-mixed');
  const changed = (change: (file: Record<string, Record<string, unknown>>) => void): string => {
    const file = JSON.parse(text) as Record<string, Record<string, unknown>>;
    change(file);
    return JSON.stringify(file);
  };
  it.each([
    ['is not JSON', '{"format', 'it is not JSON'],
    ['is another file', '{"format":"searnn-run","version":1}', 'not a recorded lesson'],
    ['is of a later release', '{"format":"searnn-lesson","version":9}', 'later release'],
    ['lacks a part', changed((file) => delete file['before']), 'before'],
    [
      'has a short table',
      changed((file) => (file['view'] = { ...file['view'], cost: [1] })),
      'view.cost has 1 entries',
    ],
    [
      'knows a token that does not exist',
      changed((file) => {
        const tokens = file['after']?.['tokens'];
        file['after'] = { ...file['after'], tokens: Array.isArray(tokens) ? tokens.map(() => 99) : tokens };
      }),
      'a token is none of the 26',
    ],
    [
      'knows a token one beyond the last',
      changed((file) => {
        const tokens = file['after']?.['tokens'];
        file['after'] = { ...file['after'], tokens: Array.isArray(tokens) ? tokens.map(() => 26) : tokens };
      }),
      'a token is none of the 26',
    ],
    [
      'is of nobody',
      changed((file) => (file['view'] = { ...file['view'], contestant: 3 })),
      'view.contestant is 3',
    ],
  ])('that %s is refused with the reason', (_, broken, reason) => {
    expect(() => parseLesson(broken)).toThrow(reason);
  });
});
