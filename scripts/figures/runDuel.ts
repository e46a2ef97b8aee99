/** One seed of the default duel: trained as the page does, and what its verdict said when. */
import { at } from '../../src/base/assert.ts';
import type { Evaluation } from '../../src/experiments/reports.ts';
import type { Settings } from '../../src/experiments/settings.ts';
import { standingOf } from '../../src/experiments/standing.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import { createRace } from '../../src/training/race.ts';
import { createPing, createYieldPoint } from '../../src/training/yielding.ts';
import type { DuelRun, DuelTest } from './duelTable.ts';

/** Every run is so long, or four times as long as it takes SeaRNN to lead. */
const LEAST_UPDATES = 3_000;
/** Nobody waits longer for a lead. */
const MOST_UPDATES = 20_000;

const errors = ({ letterError, wordError }: Evaluation) => ({ letterError, wordError });
const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** What the newest test found; null before any. */
function newestTest(evaluations: readonly Evaluation[], seconds: number): DuelTest | null {
  const standing = standingOf(evaluations, 2);
  const [mle, searnn] = [at(evaluations, evaluations.length - 2), at(evaluations, evaluations.length - 1)];
  const interval = searnn.against?.[0]?.letters.interval ?? null;
  if (interval === null) return null;
  return {
    update: searnn.update,
    seconds: round(seconds, 1),
    mle: errors(mle),
    searnn: errors(searnn),
    interval: [round(-interval[1], 4), round(-interval[0], 4)],
    leads: standing.kind === 'lead' && standing.first.contestant === 1,
  };
}

/**
 * @param settings of MLE and SeaRNN, in this order
 * @throws Error when SeaRNN is never said to lead
 */
export async function runDuel(
  settings: Settings,
  data: DataSet,
  say: (text: string) => void,
): Promise<DuelRun> {
  const race = createRace(settings, data);
  const yieldPoint = createYieldPoint(createPing(), () => false);
  const started = performance.now();
  const evaluations: Evaluation[] = [];
  const tests: DuelTest[] = [];
  const claim = (): DuelTest | undefined => tests.find(({ leads }) => leads);
  const end = (): number => Math.max(LEAST_UPDATES, 4 * (claim()?.update ?? MOST_UPDATES / 4));
  for (;;) {
    if (race.evaluationDue()) {
      evaluations.push(...(await race.evaluate('sample', yieldPoint)));
      const test = newestTest(evaluations, (performance.now() - started) / 1000);
      if (test !== null) tests.push(test);
      if (test !== null) say(`seed ${settings.seed}: ${JSON.stringify(test)}`);
    }
    if (race.round >= end()) break;
    await race.advance(yieldPoint);
  }
  race.dispose();
  const first = claim();
  if (first === undefined) throw new Error(`Seed ${settings.seed}: SeaRNN is never said to lead.`);
  const after = (updates: number): DuelTest => {
    const test = tests.find(({ update }) => update === updates);
    if (test === undefined) throw new Error(`There is no test after ${updates} updates.`);
    return test;
  };
  const { update } = first;
  return {
    seed: settings.seed,
    claim: first,
    twice: after(2 * update),
    fourTimes: after(4 * update),
    end: after(LEAST_UPDATES),
  };
}
