/** A test word as a contestant sees it now: its decode and its cost table, computed for the reader only. */
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';
import type { TableView } from '../experiments/reports.ts';
import type { ContestantSettings } from '../experiments/settings.ts';
import type { LessonDetail } from '../methods/method.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { makeBatch } from '../tasks/batch.ts';
import type { Example } from '../tasks/task.ts';
import type { Contestant } from './contestant.ts';

/** Marks a finished word's token where nothing was tried. */
const UNTRIED = 255;

/**
 * A probe: a lesson on this word alone, with random numbers of its own, that changes no training number.
 * @param random the run's root stream
 * @param settings how the word teaches, where that is not as the contestant learns
 */
export async function viewWord(
  contestant: Contestant,
  index: number,
  example: Example,
  inputSize: number,
  random: RandomStream,
  yieldPoint: YieldPoint,
  settings: ContestantSettings = contestant.settings,
): Promise<TableView> {
  const batch = makeBatch([example], inputSize);
  const lesson = await contestant.teach(batch, yieldPoint, {
    random: random.fork('probe'),
    wantDetail: true,
    settings,
  });
  lesson.rollIn.dispose();
  const free = await contestant.model.rollIn(batch, new Uint8Array(1));
  const decoded = await free.tokens().finally(() => {
    free.dispose();
  });
  const { detail } = lesson;
  if (detail === undefined) throw new Error('a lesson asked for its detail must have it');
  return {
    contestant: index,
    update: contestant.updates,
    origin: 'probe',
    decoded: Uint8Array.from(decoded),
    rollIn: Uint8Array.from(detail.rollInTokens),
    ...spread(detail, contestant.model.vocabularySize),
    referenceIn: detail.referenceIn[0] === 1,
    referenceOut: detail.referenceOut[0] === 1,
  };
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
  const finished = new Uint8Array(T * V * T).fill(UNTRIED);
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
