/** A test word as a contestant sees it now: its decode and its cost table, computed for the reader only. */
import { noTokens, tokensOf } from '../base/tokens.ts';
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { RandomStream } from '../base/random.ts';
import { METHODS } from '../experiments/methods.ts';
import { effectiveSettings } from '../experiments/methodSettings.ts';
import type { TableView } from '../experiments/reports.ts';
import type { ContestantSettings } from '../experiments/settings.ts';
import type { Lesson, LessonContext, LessonDetail } from '../methods/method.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { referenceWrites, type RollOutPlan } from '../searnn/rollOutPlan.ts';
import { makeBatch, type Batch } from '../tasks/batch.ts';
import type { Packing } from '../tasks/packing.ts';
import type { Example } from '../tasks/task.ts';

/** As much of a contestant as looking at a word needs. */
export interface Watched {
  readonly updates: number;
  readonly vocabularySize: number;
  readonly settings: ContestantSettings;
  /** A lesson, whose roll-in the caller disposes. */
  teach(
    batch: Batch,
    yieldPoint: YieldPoint,
    options: Pick<LessonContext, 'random' | 'wantDetail' | 'drops'> &
      Partial<Pick<LessonContext, 'settings'>>,
  ): Promise<Lesson>;
  /** The greedy decode [N], and what was looked at meanwhile [N, S], null without attention. */
  write(batch: Batch): Promise<{ readonly tokens: Int32Array; readonly attention: Float32Array | null }>;
}

/** What to view otherwise than it is. */
export interface WaysToView {
  /** How the word teaches, where that is not as the contestant learns. */
  readonly settings?: ContestantSettings;
  /** Also roll out as if the word's coin had fallen otherwise. */
  readonly bothSides?: boolean;
}

/**
 * A probe: a lesson on this word alone, with random numbers of its own and no unit dropped, that changes no
 * training number.
 * @param random the run's root stream
 */
export async function viewWord(
  contestant: Watched,
  index: number,
  example: Example,
  packing: Packing,
  random: RandomStream,
  yieldPoint: YieldPoint,
  { settings, bothSides = false }: WaysToView = {},
): Promise<TableView> {
  const look = (ways?: ContestantSettings): Promise<TableView> =>
    probe(contestant, index, example, packing, random, yieldPoint, ways);
  const view = await look(settings);
  const used = settings ?? effectiveSettings(contestant.settings);
  if (!bothSides || !METHODS[used.method].searches || used.rollOut !== 'mixed') return view;
  // The roll-in and what is tried come from coins of their own: they fall as before.
  const rollOut = view.referenceOut.includes(1) ? 'learned' : 'reference';
  const { finished, cost, referenceOut } = await look({ ...used, rollOut });
  return { ...view, otherSide: { finished, cost, referenceOut } };
}

async function probe(
  contestant: Watched,
  index: number,
  example: Example,
  packing: Packing,
  random: RandomStream,
  yieldPoint: YieldPoint,
  settings?: ContestantSettings,
): Promise<TableView> {
  const batch = makeBatch([example], packing);
  const lesson = await contestant.teach(batch, yieldPoint, {
    random: random.fork('probe'),
    wantDetail: true,
    ...(settings !== undefined && { settings }),
    drops: false,
  });
  lesson.rollIn.dispose();
  const { tokens: decoded, attention } = await contestant.write(batch);
  const { detail } = lesson;
  if (detail === undefined) throw new Error('a lesson asked for its detail must have it');
  return {
    contestant: index,
    update: contestant.updates,
    origin: 'probe',
    decoded: tokensOf(decoded, contestant.vocabularySize),
    rollIn: tokensOf(detail.rollInTokens, contestant.vocabularySize),
    ...spread(detail, contestant.vocabularySize),
    referenceIn: detail.referenceIn.slice(),
    referenceOut: finishers(batch.layout, detail.rollOut),
    ...(attention !== null && { attention: attention.slice() }),
  };
}

/** 1 at (t, p) where the reference writes position p after a token was forced at cell t [T × T], of a batch of one. */
function finishers(layout: CellLayout, plan: RollOutPlan): Uint8Array {
  const T = layout.steps;
  return Uint8Array.from({ length: T * T }, (_, i) => {
    const [t, p] = [Math.floor(i / T), i % T];
    return Number(p > t && referenceWrites(layout, plan, layout.cell(0, t), p));
  });
}

type Spread = Pick<TableView, 'tried' | 'cost' | 'target' | 'push' | 'model' | 'finished'>;

/** The rows of a one-word table at their places in [T × V]. */
function spread({ table, targets, pushes, logits }: LessonDetail, V: number): Spread {
  const { layout, tried: rows, costs } = table;
  const T = layout.steps;
  const tried = new Uint8Array(T * V);
  const cost = new Float32Array(T * V).fill(Number.NaN);
  const target = new Float32Array(T * V);
  const push = new Float32Array(T * V);
  const model = new Float32Array(T * V);
  const finished = noTokens(T * V * T, V);
  for (let t = 0; t < T; t++) {
    const first = at(rows.starts, t);
    const end = at(rows.starts, t + 1);
    const places = Array.from(rows.tokens.subarray(first, end), (token) => t * V + token);
    const scores = places.map((place) => at(logits, place));
    const highest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
    places.forEach((place, i) => {
      const row = first + i;
      tried[place] = 1;
      cost[place] = at(costs, row);
      target[place] = at(targets, row);
      const chance = Math.exp(at(scores, i) - highest) / total;
      model[place] = chance;
      push[place] = pushes === null ? chance - at(targets, row) : at(pushes, row);
      finished.set(table.finished.subarray(row * T, (row + 1) * T), place * T);
    });
  }
  return { tried, cost, target, push, model, finished };
}
