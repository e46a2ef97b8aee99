/** When a race is measured and when it ends: the same updates however often it was paused, and the limits people set. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import type { Settings } from '../../../src/experiments/settings.ts';
import type { Race } from '../../../src/training/contract.ts';
import { useBackend } from '../../support/backends.ts';
import { advance, contestant, MLE, runRace, SEARNN, tinyRace } from '../../support/races.ts';
import { noYield } from '../../support/smallModels.ts';

const open: Race[] = [];

function start(changed: Partial<Settings> = {}): Race {
  const race = tinyRace(changed);
  open.push(race);
  return race;
}

/** Updates at which the sample is due while the race goes on, evaluated each time. */
async function dueAt(race: Race, advances: number): Promise<number[]> {
  const due: number[] = [];
  for (let i = 0; i <= advances; i++) {
    if (race.evaluationDue()) {
      due.push(race.round);
      await race.evaluate('sample', noYield);
      expect(race.evaluationDue()).toBe(false);
    }
    if (i < advances) await race.advance(noYield);
  }
  return due;
}

beforeAll(async () => {
  await useBackend('wasm');
  await runRace({}, 3); // compiles what runs, so that times mean work
});
afterEach(() => {
  for (const race of open.splice(0)) race.dispose();
});

describe('the evaluation of the sample', () => {
  it('is due at the start and at every multiple of the interval, when the round is complete', async () => {
    expect(await dueAt(start({ evaluationInterval: 3 }), 16)).toEqual([0, 3, 6]);
  });

  it('is due at the same updates however often the run stopped and was measured on all words', async () => {
    const race = start({ evaluationInterval: 4 });
    await race.evaluate('all', noYield); // all words are another measurement than the sample
    expect(await dueAt(race, 2 * 3)).toEqual([0]);
    await race.evaluate('all', noYield);
    expect(await dueAt(race, 2 * 5)).toEqual([4, 8]);
  });

  it('is due at the same updates after going on from a snapshot, also back in time', async () => {
    const race = start({ evaluationInterval: 4 });
    expect(await dueAt(race, 2 * 3)).toEqual([0]);
    const snapshot = await race.snapshot();
    expect(await dueAt(race, 2 * 2)).toEqual([4]);
    race.restore(snapshot);
    expect(await dueAt(race, 2 * 2)).toEqual([4]);
    const other = start({ evaluationInterval: 4 });
    other.restore(snapshot);
    expect(await dueAt(other, 2 * 6)).toEqual([4, 8]);
  });

  it('in equal time follows the leader, then those that go on when the leader waits at the limit', async () => {
    const slow = contestant({ rollIn: 'learned', rollOut: 'learned' });
    const settings = {
      pacing: 'time',
      maxUpdates: 6,
      evaluationInterval: 2,
      hidden: 32,
      batchSize: 32,
    } as const;
    const race = start({ ...settings, contestants: [MLE, slow] });
    expect(race.evaluationDue()).toBe(true);
    await race.evaluate('sample', noYield);
    const updates = [0, 0];
    for (let i = 0; i < 12; i++) {
      const [report] = await advance(race, 1);
      const [moved, reached] = [report?.contestant ?? -1, report?.updates ?? -1];
      const leads = reached > Math.max(...updates);
      const otherWaits = updates[1 - moved] === 6;
      updates[moved] = reached;
      expect(race.evaluationDue(), `updates ${updates.join(', ')}`).toBe(
        reached % 2 === 0 && (leads || otherWaits),
      );
      const goingOn = updates.filter((count) => count < 6);
      expect(race.front).toBe(goingOn.length > 0 ? Math.max(...goingOn) : 6);
      if (race.evaluationDue()) await race.evaluate('sample', noYield);
    }
    expect(updates).toEqual([6, 6]);
  });

  it('in equal updates waits for the last', async () => {
    const race = start({ contestants: [MLE, MLE] });
    await advance(race, 3);
    expect(race.front).toBe(1);
    await advance(race, 1);
    expect(race.front).toBe(2);
  });
});

describe('stop rules', () => {
  it('hold when every contestant has made its updates, and follow a limit that is changed meanwhile', async () => {
    const race = start({ maxUpdates: 2 });
    await advance(race, 3);
    expect(race.stopRule()).toBe(null);
    await advance(race, 1);
    expect(race.stopRule()).toBe('maxUpdates');
    race.adjust({ ...race.settings, maxUpdates: 3 });
    expect(race.stopRule()).toBe(null);
    race.adjust({ ...race.settings, maxUpdates: 0 });
    expect(race.stopRule()).toBe(null);
  });

  it('hold when any contestant’s measured error is below the target, and not before it was measured', async () => {
    const race = start({ targetError: 1, contestants: [MLE, SEARNN] });
    expect(race.stopRule()).toBe(null);
    const errors = (await race.evaluate('sample', noYield)).map(({ letterError }) => letterError);
    expect(race.stopRule()).toBe('targetError');
    const lowest = Math.min(...errors);
    race.adjust({ ...race.settings, targetError: lowest });
    expect(race.stopRule()).toBe(null); // below, not at
    race.adjust({ ...race.settings, targetError: lowest + 1e-6 });
    expect(race.stopRule()).toBe('targetError');
    race.adjust({ ...race.settings, targetError: 0 });
    expect(race.stopRule()).toBe(null);
  });

  it('look at the best contestant, whichever place it has', async () => {
    for (const order of [[1, 40] as const, [40, 1] as const]) {
      // One contestant of each race has learned for forty updates, the other for one.
      const race = start({ contestants: [MLE, MLE], batchSize: 32 });
      const teacher = start({ contestants: [MLE], batchSize: 32 });
      const taught = new Map<number, Awaited<ReturnType<Race['snapshot']>>[number]>();
      for (const updates of [1, 40]) {
        await advance(teacher, updates - (taught.size === 0 ? 0 : 1));
        const [snapshot] = await teacher.snapshot();
        if (snapshot) taught.set(updates, snapshot);
      }
      race.restore(order.flatMap((updates) => taught.get(updates) ?? []));
      const errors = (await race.evaluate('all', noYield)).map(({ letterError }) => letterError);
      expect(Math.abs(at(errors, 0) - at(errors, 1))).toBeGreaterThan(0.05);
      race.adjust({ ...race.settings, targetError: (at(errors, 0) + at(errors, 1)) / 2 });
      expect(race.stopRule()).toBe('targetError');
    }
  });
});
