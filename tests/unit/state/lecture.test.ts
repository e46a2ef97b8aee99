/** The lecture's order, what counts as done, and what is remembered. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LESSON_NAMES, LESSON_STEPS } from '../../../src/experiments/lecture/lessonNames.ts';
import { placeFrom } from '../../../src/experiments/lecture/lessonPlaces.ts';
import { LESSONS, type Goal } from '../../../src/experiments/lecture/lessons.ts';
import { openingSettings } from '../../../src/experiments/presets.ts';
import { force } from '../../../src/state/forkStore.ts';
import { watchGoal } from '../../../src/state/lecture/goals.ts';
import { forgetProgress, guess, markDone, progressStore } from '../../../src/state/lecture/progressStore.ts';
import { lessonStore, showPhase } from '../../../src/state/lessonStore.ts';
import { readAddress } from '../../../src/state/address.ts';
import { openPanel, panelStore } from '../../../src/state/panelStore.ts';
import { chooseCell, selectionStore, showLayer, showView, UNSELECTED } from '../../../src/state/selection.ts';
import { runStore } from '../../../src/state/runStore.ts';
import { settingsStore, wantContestant, wantSettings } from '../../../src/state/settingsStore.ts';
import { LECTURE } from '../../../src/text/en/lecture.ts';

afterEach(() => {
  forgetProgress();
  selectionStore.setState(UNSELECTED);
  panelStore.setState({ open: [] });
  lessonStore.setState({ phases: [] });
  force([]);
  wantSettings(openingSettings);
});

/** A word of three letters is watched. */
const WORD = {
  index: 0,
  testIndex: 0,
  testCount: 1,
  inputs: Uint32Array.of(),
  targets: Uint32Array.of(4, 5, 6),
};
beforeEach(() => runStore.setState({ report: { word: WORD, views: [] } }));

test('every step of every lesson comes once, and the ends hold', () => {
  const seen: string[] = [];
  for (
    let place = placeFrom({ lesson: 'encoder-decoder', step: 'ask' }, 0);
    place !== null;
    place = placeFrom(place, 1)
  )
    seen.push(`${place.lesson} ${place.step}`);
  expect(seen).toEqual(LESSON_NAMES.flatMap((name) => LESSON_STEPS.map((step) => `${name} ${step}`)));
  expect(placeFrom({ lesson: 'encoder-decoder', step: 'ask' }, -1)).toBeNull();
});

describe.each(LESSON_NAMES)('%s', (name) => {
  test('has one right answer among several, and a page that a link can open', () => {
    const { right, page } = LESSONS[name];
    const { answers } = LECTURE.lessons[name];
    expect(answers.length).toBeGreaterThan(1);
    expect(answers[right]).toBeDefined();
    const problems: unknown[] = [];
    readAddress(page, (problem) => problems.push(problem));
    expect(problems).toEqual([]);
  });
});

test('a quarter of an hour', () => {
  const seconds = LESSON_NAMES.reduce((sum, name) => sum + LESSONS[name].seconds, 0);
  expect(seconds).toBe(15 * 60);
});

/** What reaches each kind of goal, and something that does not. */
const REACHED: Readonly<Record<Goal['kind'], readonly [not: () => void, does: () => void] | null>> = {
  cell: [() => chooseCell(1, 3), () => chooseCell(2, null)],
  tokens: [
    () => {
      chooseCell(1, 3);
      chooseCell(2, 4);
      chooseCell(2, 5);
    },
    () => chooseCell(2, 6),
  ],
  // The true letter is no mistake.
  forced: [() => force([{ cell: 0, token: 4 }]), () => force([{ cell: 0, token: 1 }])],
  phase: [() => showPhase('encode'), () => showPhase('rollIn')],
  layer: [() => showLayer('regret'), () => showLayer('target')],
  view: [() => showView(1), () => showView(0)],
  panel: [() => openPanel('speed'), () => openPanel('tables')],
  fewerTokens: [() => wantContestant(1, { tokenCount: 3 }), () => wantContestant(1, { tokens: 'topk' })],
  // Needs a run: the page's test trains one.
  updates: null,
};
const GOALS: readonly Goal[] = [
  { kind: 'cell', cell: 2 },
  { kind: 'tokens', count: 2 },
  { kind: 'forced' },
  { kind: 'phase', phase: 'rollIn' },
  { kind: 'layer', layer: 'target' },
  { kind: 'view', view: 0 },
  { kind: 'panel', panel: 'tables' },
  { kind: 'fewerTokens' },
];

test.each(GOALS)('$kind is seen once when it is done, not before, and not after one has left', (goal) => {
  const moves = REACHED[goal.kind];
  if (moves === null) throw new Error('it has no moves');
  const [not, does] = moves;
  const onDone = vi.fn();
  watchGoal(goal, onDone);
  not();
  expect(onDone).not.toHaveBeenCalled();
  does();
  does();
  expect(onDone).toHaveBeenCalledTimes(1);
  const other = vi.fn();
  watchGoal({ kind: 'layer', layer: 'target' }, other)();
  showLayer('target');
  expect(other).not.toHaveBeenCalled();
  expect(settingsStore.getState().wanted.contestants).toHaveLength(2);
});

test('where no cell is named any other one counts, and no other token of the same', () => {
  chooseCell(1, null);
  const onDone = vi.fn();
  watchGoal({ kind: 'cell' }, onDone);
  chooseCell(1, 3);
  expect(onDone).not.toHaveBeenCalled();
  chooseCell(0, 3);
  expect(onDone).toHaveBeenCalledTimes(1);
});

test('the last cell is the last of the word in view', () => {
  chooseCell(1, null);
  const onDone = vi.fn();
  watchGoal({ kind: 'cell', cell: 'last' }, onDone);
  chooseCell(0, 3);
  expect(onDone).not.toHaveBeenCalled();
  chooseCell(2, 3);
  expect(onDone).toHaveBeenCalledTimes(1);
  // Of a recorded word that stands in, any other cell counts.
  runStore.setState({ report: null });
  watchGoal({ kind: 'cell', cell: 'last' }, onDone);
  chooseCell(0, 3);
  expect(onDone).toHaveBeenCalledTimes(2);
});

test('guesses and what is done are kept, and begun anew', () => {
  guess('sampling', 2);
  markDone('sampling');
  markDone('sampling');
  expect(progressStore.getState()).toEqual({ guesses: { sampling: 2 }, done: ['sampling'] });
  forgetProgress();
  expect(progressStore.getState()).toEqual({ guesses: {}, done: [] });
});

test('a link says lesson and step; without a lesson the step is the update that is looked back to', () => {
  const read = (link: string) =>
    readAddress(link, (problem) => {
      throw problem;
    });
  expect(read('lesson=sampling&step=2')).toMatchObject({
    lesson: { lesson: 'sampling', step: 'do' },
    page: { lesson: 'sampling' },
  });
  expect(read('lesson=sampling').lesson).toEqual({ lesson: 'sampling', step: 'ask' });
  expect(read('step=200')).toMatchObject({ lesson: null, page: { step: '200' } });
  expect(() => read('lesson=sampling&step=4')).toThrow('a whole number from 1 to 3');
});
