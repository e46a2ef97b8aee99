/** Looking at a run through the worker's wire, as it is and as it was: what is shown is what the contestants had then. */
import { describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import type { WatchReport } from '../../src/experiments/reports.ts';
import { contestantSchema } from '../../src/experiments/settings.ts';
import { smallSettings, startedRun, type Listener } from '../support/engine.ts';
import { tinyData } from '../support/tinyData.ts';

const contestants = [{ method: 'mle' }, { method: 'searnn' }, { method: 'crf' }].map((one) =>
  contestantSchema.parse(one),
);
const start = () => startedRun(tinyData(), smallSettings({ contestants, evaluationInterval: 2 }));

/** The newest list of time points that the page was told. */
const timePoints = (listener: Listener) =>
  listener.frames.findLast((frame) => frame.timePoints)?.timePoints ?? [];

describe('looking back', () => {
  it('shows a word as it was seen when the moment was now', async () => {
    const { client, listener } = await start();
    await client.request('watch', { testIndex: 1 });
    const seen = new Map<number, WatchReport>();
    for (let update = 1; update <= 6; update++) {
      await client.request('advance', null);
      const report = await client.request('watch', { testIndex: 1 });
      if (report !== null) seen.set(update, report);
    }
    await listener.until(() => timePoints(listener).some(({ updates }) => updates[0] === 6));
    const kept = timePoints(listener).filter(({ updates }) => at(updates, 0) > 0);
    expect(kept.map(({ updates }) => updates)).toEqual([2, 4, 6].map((update) => [update, update, update]));
    for (const { id, updates } of kept) {
      const then = await client.request('lookBack', { timePoint: id, testIndex: 1 });
      expect(then?.views).toEqual(seen.get(at(updates, 0))?.views);
    }
    // What was looked back to leaves the present where it stands.
    expect(await client.request('watch', { testIndex: 1 })).toEqual(seen.get(6));
    expect(await client.request('lookBack', { timePoint: 999, testIndex: 1 })).toBeNull();
    client.close();
  });

  it('changes no training number', async () => {
    const [plain, asked] = await Promise.all([start(), start()]);
    const T = (await asked.client.request('watch', { testIndex: 0 }))?.word.targets.length ?? 0;
    for (let i = 0; i < 5; i++) {
      await plain.client.request('advance', null);
      await asked.client.request('advance', null);
      const timePoint = timePoints(asked.listener).at(-1)?.id ?? null;
      await asked.client.request('recover', { timePoint });
      await asked.client.request('writeSample', { timePoint });
      await asked.client.request('goOn', { timePoint, testIndex: 0, forced: new Int32Array(T).fill(1) });
      if (timePoint !== null) await asked.client.request('lookBack', { timePoint, testIndex: 2 });
    }
    const done = ({ listener, run }: typeof plain) => listener.losses(1, run.runId);
    await plain.listener.until(() => done(plain).length === 5);
    await asked.listener.until(() => done(asked).length === 5);
    for (const contestant of [0, 1, 2])
      expect(asked.listener.losses(contestant, asked.run.runId)).toEqual(
        plain.listener.losses(contestant, plain.run.runId),
      );
    plain.client.close();
    asked.client.close();
  });

  it('reads the sample word by word as the words are read alone', async () => {
    const { client } = await start();
    for (let i = 0; i < 3; i++) await client.request('advance', null);
    const words = await client.request('sampleWords', null);
    const readings = await client.request('writeSample', { timePoint: null });
    expect(readings?.map(({ update }) => update)).toEqual([3, 3, 3]);
    let first = 0;
    for (const [i, testIndex] of words.testIndices.entries()) {
      const end = first + at(words.lengths, i);
      const report = await client.request('watch', { testIndex });
      expect([...words.targets.subarray(first, end)]).toEqual([...(report?.word.targets ?? [])]);
      for (const { contestant, tokens } of readings ?? [])
        expect([...tokens.subarray(first, end)]).toEqual([...at(report?.views ?? [], contestant).decoded]);
      first = end;
    }
    expect(first).toBe(words.targets.length);
    client.close();
  });
});

describe('forced letters', () => {
  it('stand where they were put; a contestant on which all its own letters are forced goes on as before', async () => {
    const { client } = await start();
    for (let i = 0; i < 3; i++) await client.request('advance', null);
    const report = await client.request('watch', { testIndex: 0 });
    const T = report?.word.targets.length ?? 0;
    for (const { contestant, decoded } of report?.views ?? []) {
      const forced = new Int32Array(T).fill(-1);
      forced[0] = at(decoded, 0);
      const own = await client.request('goOn', { timePoint: null, testIndex: 0, forced });
      expect([...at(own ?? [], contestant).tokens]).toEqual([...decoded]);
    }
    const forced = new Int32Array(T).fill(-1);
    forced[1] = 3;
    const readings = await client.request('goOn', { timePoint: null, testIndex: 0, forced });
    for (const { tokens, chances } of readings ?? []) {
      expect(tokens[1]).toBe(3);
      expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
    }
    client.close();
  });

  it('lead a learned roll-out where the cost table says that it ends', async () => {
    const learned = contestantSchema.parse({ method: 'searnn', rollIn: 'learned', rollOut: 'learned' });
    const { client } = await startedRun(tinyData(), smallSettings({ contestants: [learned] }));
    for (let i = 0; i < 4; i++) await client.request('advance', null);
    const report = await client.request('watch', { testIndex: 0 });
    const view = at(report?.views ?? [], 0);
    const T = view.decoded.length;
    const V = view.tried.length / T;
    for (let t = 0; t < T; t++)
      for (let a = 0; a < V; a++) {
        const forced = new Int32Array(T).fill(-1);
        forced[t] = a;
        const readings = await client.request('goOn', { timePoint: null, testIndex: 0, forced });
        const row = t * V + a;
        expect([...at(readings ?? [], 0).tokens]).toEqual([
          ...view.finished.subarray(row * T, (row + 1) * T),
        ]);
      }
    client.close();
  });

  it('are refused with a reason when they do not fit the word', async () => {
    const { client } = await start();
    const ask = (forced: Int32Array) => client.request('goOn', { timePoint: null, testIndex: 0, forced });
    await expect(ask(new Int32Array(99))).rejects.toThrow('but the sequence has');
    const T = (await client.request('watch', { testIndex: 0 }))?.word.targets.length ?? 0;
    await expect(ask(new Int32Array(T).fill(200))).rejects.toThrow('Token 200 is forced');
    client.close();
  });
});
