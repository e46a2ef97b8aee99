/** Whatever comes in whatever order, what is drawn is of one run and of one time point, and its figures agree. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { contestantNames } from '../../../src/experiments/contestantName.ts';
import { newestErrors } from '../../../src/state/newestErrors.ts';
import { newestTest, selectUpdate, updateOf, type RunState } from '../../../src/state/runState.ts';
import { readCell } from '../../../src/ui/costTable/cellSentence.ts';
import { errorLines } from '../../../src/ui/curves/lines.ts';
import { shownTrace } from '../../../src/ui/opening/shownTrace.ts';
import { ScriptedEngine } from '../../support/scriptedEngine.ts';
import { handInScripted, settle, stubPage } from '../../support/scriptedPage.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

let engine: ScriptedEngine;

beforeAll(() => {
  stubPage();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The page's own doors. */
async function openPage() {
  const [
    boot,
    configure,
    engineDoor,
    watch,
    forks,
    time,
    selection,
    settings,
    looking,
    shown,
    notices,
    engineState,
  ] = await Promise.all([
    import('../../../src/state/boot.ts'),
    import('../../../src/state/configure.ts'),
    import('../../../src/state/engine.ts'),
    import('../../../src/state/watch.ts'),
    import('../../../src/state/forkStore.ts'),
    import('../../../src/state/timeStore.ts'),
    import('../../../src/state/selection.ts'),
    import('../../../src/state/settingsStore.ts'),
    import('../../../src/state/lookBack.ts'),
    import('../../../src/state/shownStore.ts'),
    import('../../../src/state/noticeStore.ts'),
    import('../../../src/state/engineStore.ts'),
  ]);
  await handInScripted((engine = new ScriptedEngine()));
  const { keepForking } = await import('../../../src/state/fork.ts');
  engineDoor.connectEngine();
  configure.connectSettings();
  looking.connectLookBack();
  engineState.engineStore.setState({ status: { kind: 'ready' } });
  watch.beginLooking();
  keepForking();
  const state = (): RunState => shown.shownStore.getState();
  return {
    ...boot,
    ...configure,
    ...engineDoor,
    ...watch,
    ...forks,
    ...time,
    ...selection,
    ...settings,
    ...notices,
    state,
  };
}
type Page = Awaited<ReturnType<typeof openPage>>;

/** Derives all that the page would draw. */
function check(page: Page): void {
  const state = page.state();
  const { run, report, past, fork, evaluations, timePoints } = state;
  const wanted = page.wantedSettings().contestants;
  const errors = newestErrors(wanted, run?.settings.contestants ?? [], evaluations);
  const lines = errorLines(evaluations, errors.length, 'updates');
  errors.forEach((error, c) => {
    if (error === null) return;
    // What stands beside a name was measured with the settings that the name tells, and ends the line in the chart.
    expect(contestantNames(wanted)[c]).toBe(contestantNames(run?.settings.contestants ?? [])[c]);
    expect(at(lines, c).at(-1)?.y).toBe(error);
    expect(newestTest(evaluations, c)?.letterError).toBe(error);
  });
  const trace = shownTrace(state, page.watchStore.getState().live, null);
  const problems = page.noticeStore
    .getState()
    .notices.filter(({ code }) => code !== null && code !== 'device-lost' && code !== 'storage');
  expect(problems).toEqual([]);
  if (run === null || report === null || trace === null) return;
  const V = run.data.vocabulary.length;
  expect(run.settings.data).toBe(run.data.source);
  expect(trace.trace.settings).toBe(run.settings);
  expect(trace.trace.vocabulary).toBe(run.data.vocabulary);
  for (const each of [report, ...(past === null ? [] : [past.report])])
    expect(each.word.index).toBe(run.runId);
  for (const { updates, id } of timePoints) {
    expect(updates.length).toBe(run.settings.contestants.length);
    expect(Math.floor(id / 100)).toBe(run.runId);
  }
  for (const { letterError, contestant } of evaluations)
    expect(letterError).toBe(((run.runId * 7 + contestant) % 90) / 100);
  for (const { chances, tokens } of fork?.writings ?? []) expect(chances.length).toBe(tokens.length * V);
  expect(updateOf(report.views.map(({ update }) => update))).toBe(selectUpdate(state));
  const { targets } = trace.trace.report.word;
  const choice = page.resolveCell(page.selectionStore.getState(), targets, V);
  for (const view of trace.trace.report.views) {
    expect(view.cost.length).toBe(targets.length * V);
    expect(
      readCell(say, view, targets, run.data.vocabulary, choice, { cost: 'hamming', end: run.data.end }),
    ).not.toBe('');
  }
  for (const { token } of page.forkStore.getState().forced) expect(token).toBeLessThan(V);
}

const TASKS = ['built-in', 'spelling', 'chunking', 'translation', 'toy'] as const;

/** Something that happens, by the name that a counter-example shows. */
interface Step {
  readonly name: string;
  readonly happen: (page: Page) => unknown;
}
const step = (name: string, happen: Step['happen']): Step => ({ name, happen });

/** A share of the vocabulary as a token of it. */
const tokenAt = (page: Page, share: number): number =>
  Math.floor((share / 100) * (page.state().run?.data.vocabulary.length ?? 1));
const [small, share] = [fc.nat(9), fc.nat(99)];

const happenings = fc.oneof(
  { weight: 12, arbitrary: fc.nat(3).map((which) => step(`answer ${which}`, () => engine.answer(which))) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(5), fc.boolean())
      .map(([updates, late]) => step(`train ${updates} ${late}`, () => engine.train(updates, late))),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...TASKS).map((task) => step(task, (page) => page.chooseData(task))),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      step('file', (page) => page.chooseOwnFile({ name: 'own.txt', blob: new Blob(['a']) })),
      step('reset', (page) => page.reset()),
      step('play', (page) => page.play()),
      step('pause', (page) => page.pause()),
      step('step', (page) => page.advance()),
      step('lose', () => engine.lose()),
      step('wait', () => vi.advanceTimersByTime(300)),
    ),
  },
  { weight: 3, arbitrary: small.map((word) => step(`word ${word}`, (page) => page.chooseWord(word))) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(small, share)
      .map(([cell, of]) => step(`cell ${cell} ${of}`, (page) => page.chooseCell(cell, tokenAt(page, of)))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(3), share)
      .map(([cell, of]) =>
        step(`force ${cell} ${of}`, (page) => page.force([{ cell, token: tokenAt(page, of) }])),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .nat(4)
      .map((which) =>
        step(`point ${which}`, (page) => page.pointAtTime(page.state().timePoints[which] ?? null)),
      ),
  },
  { weight: 1, arbitrary: fc.nat(20).map((at) => step(`stay ${at}`, (page) => page.choosePastUpdate(at))) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(16, 32), fc.boolean()).map(([hidden, swap]) =>
      step(`hidden ${hidden} ${swap}`, (page) => {
        const wanted = page.wantedSettings();
        const contestants = swap ? wanted.contestants.toReversed() : wanted.contestants;
        page.wantSettings({ ...wanted, hidden, contestants });
      }),
    ),
  },
);

let page: Page;
beforeAll(async () => {
  page = await openPage();
});

/** Until everything is answered. */
async function calm(): Promise<void> {
  for (let i = 0; i < 60; i++) {
    vi.advanceTimersByTime(300);
    engine.answer(0);
    await settle();
    check(page);
  }
}

test('what is drawn is of one run and one moment, and its figures agree', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happenings, { minLength: 10, maxLength: 60 }), async (steps) => {
      for (const { happen } of steps) {
        void happen(page);
        await settle();
        check(page);
      }
      // Everything is answered in the end: then the page shows the newest run.
      page.pointAtTime(null);
      await calm();
    }),
    { numRuns: 60 },
  );
});

test('what the reader changes while a run is built is kept, and takes effect after it', async () => {
  void page.chooseData('built-in');
  await calm();
  void page.reset();
  for (let i = 0; i < 60 && !engine.asked.some(({ name }) => name === 'configure'); i++) {
    engine.answer(0);
    await settle();
  }
  expect(engine.asked.map(({ name }) => name)).toContain('configure');
  page.wantSettings({ ...page.wantedSettings(), hidden: 48 });
  page.wantContestant(1, { rollInSchedule: 'linear' });
  await calm();
  expect(page.wantedSettings()).toMatchObject({
    hidden: 48,
    contestants: [{}, { rollInSchedule: 'linear' }],
  });
  expect(page.state().run?.settings).toEqual(page.wantedSettings());
});
