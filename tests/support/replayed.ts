/** A run that nobody looked at: what its losses and tests would have been, from its settings and the changes on the way. */
import { parseSettings } from '../../src/experiments/parseSettings.ts';
import type { RunFile } from '../../src/experiments/runFile.ts';
import { scriptOf } from '../../src/experiments/settingsChange.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import { createRace } from '../../src/training/race.ts';
import { noYield } from './smallModels.ts';

/** What must come back, of each contestant. */
export interface Numbers {
  /** float32 */
  readonly losses: readonly number[];
  /** Letter error at the tests of the sample, by update. */
  readonly errors: ReadonlyMap<number, number>;
}

/** The same of a run file. */
export const numbersOf = ({ contestants }: Pick<RunFile, 'contestants'>): readonly Numbers[] =>
  contestants.map(({ loss, evaluations }) => ({
    losses: Array.from(loss),
    errors: new Map(
      evaluations
        .filter(({ words }) => words === 'sample')
        .map(({ update, letterError }) => [update, letterError]),
    ),
  }));

/** The run of `file` once more, without a session. @throws Error when its changes cannot be made again */
export async function replayed(file: RunFile, data: DataSet): Promise<readonly Numbers[]> {
  const { settings, changes, problem } = scriptOf(file);
  if (problem !== null) throw new Error(problem);
  const wanted = numbersOf(file);
  const race = createRace(settings, data);
  try {
    const updates = wanted.map(() => 0);
    const losses: number[][] = wanted.map(() => []);
    const errors = wanted.map(() => new Map<number, number>());
    const waiting = [...changes];
    for (;;) {
      if (
        wanted.some(({ errors: measured }, i) => measured.has(updates[i] ?? 0)) &&
        new Set(updates).size === 1
      )
        for (const { contestant, update, letterError } of await race.evaluate('sample', noYield))
          errors[contestant]?.set(update, letterError);
      while (waiting[0]?.updates.every((count, i) => count === updates[i])) {
        const change = waiting.shift();
        race.adjust(parseSettings({ ...race.settings, ...change?.settings }));
      }
      if (updates.every((count, i) => count >= (wanted[i]?.losses.length ?? 0))) break;
      const { contestant, loss, updates: done } = await race.advance(noYield);
      updates[contestant] = done;
      losses[contestant]?.push(Math.fround(loss));
    }
    return wanted.map((_, i) => ({ losses: losses[i] ?? [], errors: errors[i] ?? new Map() }));
  } finally {
    race.dispose();
  }
}
