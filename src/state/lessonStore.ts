/** The lesson that is stepped through: built in, opened from a file, or recorded from the live model. */
import { createStore } from 'zustand/vanilla';
import { at } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import { contestantNames } from '../experiments/contestantName.ts';
import { parseLesson, writeLesson, type LessonTrace } from '../experiments/lessonTrace.ts';
import { LESSONS } from '../text/en/lessons.ts';
import { LESSON_TEXTS } from '../text/en/lessonTexts.ts';
import { sayOf, sayOfAny } from '../tasks/say.ts';
import { askRun } from './askRun.ts';
import { isStopped } from './noticeStore.ts';
import { textPart, type Part } from './part.ts';
import { runStore } from './runStore.ts';
import { saveAs } from './saveAs.ts';
import { resolveCell, selectionStore } from './selection.ts';
import { showLive, watchStore } from './watch.ts';

/** Lessons that come with the page: names of their files. */
export type BuiltInLesson = keyof typeof LESSONS.builtIn;

const FILES: Readonly<Record<BuiltInLesson, Part<string>>> = {
  mle: textPart('lessons/mle.json'),
  'reference-reference': textPart('lessons/reference-reference.json'),
  'learned-reference': textPart('lessons/learned-reference.json'),
  'learned-mixed': textPart('lessons/learned-mixed.json'),
  lols: textPart('lessons/lols.json'),
};

export interface LessonState {
  readonly lesson: LessonTrace | null;
  /** Where it comes from. */
  readonly source: 'built-in' | 'file' | 'live';
  /** What is being fetched or recorded, or null. */
  readonly busy: string | null;
  /** What went wrong with the last one asked for; the one before stays. */
  readonly problem: string | null;
  /** The phases of it that were shown so far. */
  readonly phases: readonly string[];
}

export const lessonStore = createStore<LessonState>(() => ({
  lesson: null,
  source: 'built-in',
  busy: null,
  problem: null,
  phases: [],
}));

/** A phase of the lesson is shown. */
export function showPhase(phase: string): void {
  const { phases } = lessonStore.getState();
  if (!phases.includes(phase)) lessonStore.setState({ phases: [...phases, phase] });
}

let asked = 0;

/** Gets a lesson; of two the one asked for last is shown. */
async function show(
  busy: string,
  source: LessonState['source'],
  get: () => Promise<LessonTrace>,
): Promise<void> {
  const mine = ++asked;
  lessonStore.setState({ busy, problem: null });
  try {
    const lesson = await get();
    if (mine === asked) lessonStore.setState({ lesson, source, busy: null, phases: [] });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    if (mine === asked) lessonStore.setState({ busy: null, problem: isStopped(error) ? null : problem });
  }
}

export function openBuiltInLesson(name: BuiltInLesson): Promise<void> {
  return show(sayOfAny(LESSONS.opening), 'built-in', async () => {
    // Its file says the same in English.
    return { ...parseLesson(await FILES[name].load()), ...LESSON_TEXTS[name] };
  });
}

export function openLessonFile(file: File): Promise<void> {
  return show(sayOfAny(LESSONS.reading, { name: file.name }), 'file', async () => {
    try {
      return parseLesson(await file.text());
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      throw new PlaygroundError('bad-data', sayOfAny(LESSONS.bad, { name: file.name, fault: what }), {
        cause: error,
      });
    }
  });
}

/** Records one update of a contestant on the watched word. */
export function recordLesson(contestant: number): Promise<void> {
  return show(sayOfAny(LESSONS.recording), 'live', async () => {
    const { run } = runStore.getState();
    if (run === null) throw new PlaygroundError('not-ready', sayOfAny(LESSONS.notReady));
    const testIndex = watchStore.getState().place;
    showLive();
    const told = await askRun('record', { testIndex, contestant });
    if (told === null) throw new PlaygroundError('stopped', sayOfAny(LESSONS.ended));
    const { answer: recorded } = told;
    const { settings, data } = run;
    const { vocabulary } = data;
    const { targets, unknown } = recorded.word;
    const say = sayOf(data);
    const written = say.join(Array.from(targets, (token, t) => unknown?.[t] ?? vocabulary[token] ?? '?'));
    const { cell } = resolveCell(selectionStore.getState(), targets, vocabulary.length);
    const name = at(contestantNames(settings.contestants), contestant);
    const { update } = recorded.view;
    return {
      ...recorded,
      title: say(LESSONS.title, { name, written, update }),
      note: say(LESSONS.note, { update: update + 1 }),
      settings,
      vocabulary,
      ...(data.sourceVocabulary !== null && { sourceVocabulary: data.sourceVocabulary }),
      costs: 'letters',
      task: data.task,
      characters: data.characters,
      cell,
    };
  });
}

/** Hands the browser the lesson as a file to keep. */
export function saveLesson(): void {
  const { lesson } = lessonStore.getState();
  if (lesson === null) return;
  const word = Array.from(lesson.word.targets, (token) => lesson.vocabulary[token] ?? '').join('');
  const plain = word.replaceAll(/[^\p{L}\p{N}]/gu, '');
  saveAs(`searnn-lesson-${plain === '' ? 'graph' : plain}.json`, writeLesson(lesson));
}
