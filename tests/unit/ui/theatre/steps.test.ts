/** The steps of a lesson and what they show: whatever the way to a step, nothing is shown before it happened. */
import { describe, expect, it } from 'vitest';
import { at } from '../../../../src/base/assert.ts';
import { explain } from '../../../../src/ui/theatre/explain.ts';
import {
  answer,
  atLevel,
  back,
  ended,
  goTo,
  next,
  START,
  type Place,
} from '../../../../src/ui/theatre/player.ts';
import { questionAt } from '../../../../src/ui/theatre/questions.ts';
import { KNOWN, sceneAt } from '../../../../src/ui/theatre/scene.ts';
import { LEVELS, PHASES, samePlace, stepsOf, triedAt } from '../../../../src/ui/theatre/steps.ts';
import { LESSON_FILES, lessonOf } from '../../../support/lessonFiles.ts';

const lessons = LESSON_FILES.map((name) => [name, lessonOf(name)] as const);

describe.each(lessons)('the lesson %s', (_, trace) => {
  const T = trace.word.targets.length;
  const V = trace.vocabulary.length;

  it.each(LEVELS)('at the level of %s begins with nothing known and ends with everything', (level) => {
    const steps = stepsOf(trace, level);
    const [first, last] = [at(steps, 0), at(steps, steps.length - 1)];
    expect(sceneAt(trace, first)).toMatchObject({ written: 0, updated: false, decoded: false });
    expect(sceneAt(trace, first).tokens.every((known) => known === KNOWN.nothing)).toBe(true);
    const end = sceneAt(trace, last);
    expect(end).toMatchObject({ written: T, updated: true, decoded: true });
    expect([...end.tokens]).toEqual(Array.from(trace.view.tried, (tried) => tried * KNOWN.cost));
    expect([...end.targets, ...end.pushes].every((known) => known === 1)).toBe(true);
  });

  it.each(LEVELS)(
    'at the level of %s forgets nothing on the way, and changes something at every step',
    (level) => {
      const scenes = stepsOf(trace, level).map((step) => sceneAt(trace, step));
      for (let i = 1; i < scenes.length; i++) {
        const [before, now] = [at(scenes, i - 1), at(scenes, i)];
        expect(now.written).toBeGreaterThanOrEqual(before.written);
        for (const layer of ['tokens', 'targets', 'pushes'] as const)
          expect(now[layer].every((known, place) => known >= at(before[layer], place))).toBe(true);
        const step = at(stepsOf(trace, level), i);
        if (step.phase !== 'choose') expect(now).not.toEqual(before);
      }
    },
  );

  it('tries every tried letter once, rolls it out, then costs it, each before the target of its cell', () => {
    const steps = stepsOf(trace, 'token');
    for (let t = 0; t < T; t++) {
      const inCell = steps.filter(({ cell, phase }) => cell === t && phase !== 'rollIn');
      const tokens = triedAt(trace, t);
      expect(inCell.map(({ phase }) => phase)).toEqual([
        'choose',
        ...tokens.flatMap(() => ['try', 'rollOut', 'cost']),
        'target',
        'gradient',
      ]);
      expect(inCell.filter(({ phase }) => phase === 'cost').map(({ token }) => token)).toEqual(tokens);
    }
    const costs = steps.findIndex(
      ({ phase, cell, token }) => phase === 'cost' && cell === 0 && token !== null,
    );
    const scene = sceneAt(trace, at(steps, costs - 1));
    expect(scene.tokens[at(steps, costs).token ?? 0]).toBe(KNOWN.finished);
    expect(scene.tokens.length).toBe(T * V);
  });

  it('has something to say at every step, with numbers of its own', () => {
    for (const level of LEVELS)
      for (const step of stepsOf(trace, level)) {
        const said = explain(trace, step);
        expect(said.length).toBeGreaterThan(15);
        expect(said).not.toMatch(/undefined|NaN|\?”/);
      }
  });

  it('asks only what has a right answer among those offered', () => {
    for (const level of LEVELS)
      for (const step of stepsOf(trace, level)) {
        const question = questionAt(trace, step);
        if (question === null) continue;
        expect(question.right.length).toBeGreaterThan(0);
        expect(question.right.every((i) => question.answers[i] !== undefined)).toBe(true);
        expect(new Set(question.answers).size).toBe(question.answers.length);
      }
  });

  it('keeps the phase and the cell when the level changes', () => {
    const place = { ...START, position: 5 };
    for (const from of LEVELS)
      for (const to of LEVELS) {
        const here = atLevel(trace, atLevel(trace, place, from), to);
        const [a, b] = [at(stepsOf(trace, to), here.position), atLevel(trace, place, from)];
        const was = at(stepsOf(trace, from), b.position);
        if (from === 'cell' && to === 'token') expect(a.phase).toBe(was.phase);
        if (from === 'cell' && to === 'token' && was.cell !== null) expect(a.cell).toBe(was.cell);
      }
    const steps = stepsOf(trace, 'token');
    for (const step of steps) expect(at(steps, samePlace(step, steps, 0))).toEqual(step);
  });
});

describe('the player', () => {
  const trace = lessonOf('learned-mixed');
  const steps = stepsOf(trace, 'cell');
  const start: Place = { ...START, level: 'cell' };
  const asked = steps.findIndex((step) => questionAt(trace, step) !== null);

  it('goes forward and back to the same places', () => {
    let place: Place = start;
    const there: Place[] = [];
    while (!ended(trace, place)) {
      there.push(place);
      place = next(trace, place, false);
    }
    expect(there).toHaveLength(steps.length - 1);
    for (const before of there.reverse()) {
      place = back(trace, place);
      expect(place).toEqual(before);
    }
    expect(back(trace, place)).toEqual(place);
  });

  it('asks first when it comes to a question from before, and shows what was asked for after the answer', () => {
    const question = questionAt(trace, at(steps, asked));
    expect(question).not.toBeNull();
    const before = goTo(trace, start, asked - 1);
    const open = next(trace, before, true);
    expect(open).toMatchObject({ position: asked, shown: false, answer: null });
    expect(answer(open, 1)).toMatchObject({ position: asked, shown: true, answer: 1 });
    expect(next(trace, open, true)).toMatchObject({ position: asked, shown: true, answer: null });
    expect(next(trace, before, false)).toMatchObject({ position: asked, shown: true });
    expect(goTo(trace, before, asked)).toMatchObject({ shown: true });
    expect(back(trace, goTo(trace, start, asked + 1))).toMatchObject({ position: asked, shown: true });
  });

  it('asks for the letter that the update raises most', () => {
    const step = steps.find(({ phase, cell }) => phase === 'gradient' && cell === trace.cell);
    const question = step && questionAt(trace, step);
    const V = trace.vocabulary.length;
    const slopes = trace.view.push.subarray(trace.cell * V, (trace.cell + 1) * V);
    const most = trace.vocabulary[slopes.indexOf(Math.min(...slopes))];
    expect(question?.right.map((i) => question.answers[i])).toContain(most);
  });

  it('knows all ten phases', () => {
    expect(stepsOf(trace, 'example').map(({ phase }) => phase)).toEqual([...PHASES]);
  });
});
