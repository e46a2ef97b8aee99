/** A true word that the vocabulary lacks is shown as it is, and said to be none of it. */
import { expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { atOnce } from '../../../../src/base/sliced.ts';
import { parseLesson, writeLesson } from '../../../../src/experiments/lessonTrace.ts';
import { translationDataSet } from '../../../../src/tasks/translation/translationDataSet.ts';
import { wordReport } from '../../../../src/training/inspection.ts';
import { writtenLetters, trueLetters } from '../../../../src/ui/letters/writtenLetters.ts';
import { truthAt } from '../../../../src/ui/theatre/explain.ts';
import { LESSON_FILES, lessonOf } from '../../../support/lessonFiles.ts';

const data = atOnce(
  translationDataSet(
    'new.tsv',
    Array.from({ length: 40 }, (_, i) => ({ source: ['a', `s${i}`], target: ['v', `new${i}`, 'w'] })),
  ),
);
const { vocabulary } = data;
const { targets, unknown } = wordReport(data.examples, 7, data.packing);

it('stands in the row of the truth, and beside what was written instead', () => {
  expect(unknown).toEqual([null, 'new7', null]);
  const row = trueLetters(targets, vocabulary, unknown);
  expect(row.map(({ text }) => text)).toEqual(['v', 'new7', 'w', '</s>']);
  expect(row.map((letter) => letter.unknown === true)).toEqual([false, true, false, false]);
  const [, written] = writtenLetters(targets, targets, vocabulary, unknown);
  expect(written).toEqual({ text: '<unk>', truth: 'new7', wrong: true });
});

it('stands in a lesson, which keeps it in its file', () => {
  const lesson = lessonOf(at(LESSON_FILES, 0));
  const kept = parseLesson(writeLesson({ ...lesson, word: { ...lesson.word, unknown: [null, 'zebra'] } }));
  expect(truthAt(kept, 1)).toBe('zebra');
  expect(truthAt(kept, 0)).toBe(truthAt(lesson, 0));
});
