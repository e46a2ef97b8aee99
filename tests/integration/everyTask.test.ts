/** Every method on every task that comes with the playground: it learns from finite losses, and can be looked into. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { BUILT_IN_DATA, type BuiltInData } from '../../src/tasks/tasks.ts';
import { isChainMethod, METHOD_IDS } from '../../src/experiments/contestants.ts';
import { newContestant } from '../../src/experiments/methodSettings.ts';
import { startOn } from '../../src/experiments/presets.ts';
import { parseSettings } from '../../src/experiments/parseSettings.ts';
import type { Race } from '../../src/training/contract.ts';
import { createRace } from '../../src/training/race.ts';
import { readBuiltIn } from '../../src/training/readData.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import { useBackend } from '../support/backends.ts';
import { advance, numbers } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';

beforeAll(() => useBackend('wasm'));

const METHODS = METHOD_IDS.filter((id) => !isChainMethod(id));
const bytesOf = async (file: string): Promise<ArrayBuffer> =>
  Uint8Array.from(await readFile(new URL(`../../public/${file}`, import.meta.url))).buffer;

/** Four methods race at a time. */
function raceOf(data: DataSet, id: BuiltInData, methods: readonly (typeof METHOD_IDS)[number][]): Race {
  const settings = startOn(id);
  const contestants = methods.map((method) => ({ ...newContestant(method), tokens: 'topk', tokenCount: 4 }));
  const small = { hidden: 12, embedding: 8, attentionUnits: 8, batchSize: 6 };
  return createRace(parseSettings({ ...settings, ...small, contestants }), data);
}

describe.each(BUILT_IN_DATA)('%s', (id) => {
  it('is learned by every method, which repeats to the last digit', async () => {
    const data = await readBuiltIn(id, bytesOf);
    for (const methods of [METHODS.slice(0, 4), METHODS.slice(4)]) {
      const twice = [];
      for (let time = 0; time < 2; time++) {
        const race = raceOf(data, id, methods);
        const reports = await advance(race, 4 * methods.length);
        for (const { loss, gradientNorm } of reports) {
          expect(loss).toBeGreaterThanOrEqual(0);
          expect(gradientNorm).toBeGreaterThan(0);
        }
        twice.push(numbers(reports));
        race.dispose();
      }
      expect(twice[1]).toEqual(twice[0]);
    }
  });

  it('can be looked into: watched, read on from forced tokens, poked, examined, seen under nine pairs', async () => {
    const data = await readBuiltIn(id, bytesOf);
    const race = raceOf(data, id, ['mle', 'searnn', 'ocd']);
    await advance(race, 6);
    const { word, views } = await race.now.watch(3, noYield, true);
    const T = word.targets.length;
    const V = data.vocabulary.length;
    for (const view of views) {
      expect(view.decoded).toHaveLength(T);
      expect(view.tried).toHaveLength(T * V);
      // Wherever something was tried the truth was, and its cost is finite.
      word.targets.forEach((token, t) => {
        const tried = view.tried.subarray(t * V, (t + 1) * V);
        if (tried.includes(1)) {
          expect(tried[token]).toBe(1);
          expect(view.cost[t * V + token]).toBeGreaterThanOrEqual(0);
        }
      });
    }
    const forced = new Int32Array(T).fill(-1);
    forced[0] = at(word.targets, 1);
    for (const { tokens } of await race.now.goOn(3, forced, noYield)) expect(tokens[0]).toBe(forced[0]);
    const sample = race.sampleWords();
    for (const { tokens } of await race.now.writeSample(noYield))
      expect(tokens).toHaveLength(sample.targets.length);
    expect(sample.sizes.reduce((sum, size) => sum + size, 0)).toBe(sample.inputs.length);
    for (const curve of await race.now.recover(noYield)) {
      expect(curve).not.toBeNull();
      for (const { part, whole } of curve?.poked ?? []) expect(part).toBeLessThanOrEqual(whole);
    }
    const examination = await race.examine(() => undefined, noYield);
    const longest = data.examples.reduce((most, { targets }) => Math.max(most, targets.length), 0);
    for (const { byPosition, forced: after } of examination.contestants) {
      expect(byPosition.length).toBeLessThanOrEqual(longest + Number(data.packing.ending !== null));
      expect(after?.part).toBeLessThanOrEqual(after?.whole ?? -1);
    }
    expect(examination.ends ?? false).toBe(data.packing.ending !== null);
    const nine = await race.counterfactual(3, 1, noYield);
    expect(nine.views).toHaveLength(9);
    const recorded = await race.record(3, 1, noYield);
    expect(recorded.after.tokens).toHaveLength(T);
    race.dispose();
  });
});

describe('costs and references', () => {
  it('may be chosen by each contestant: other costs lead to other tables', async () => {
    const data = await readBuiltIn('chunking', bytesOf);
    const searnn = newContestant('searnn');
    const contestants = [
      { ...searnn, rollIn: 'reference', rollOut: 'reference' } as const,
      { ...searnn, rollIn: 'reference', rollOut: 'reference', cost: 'chunk-f1', reference: 'best' } as const,
    ];
    const race = createRace(parseSettings({ ...startOn('chunking'), hidden: 12, contestants }), data);
    const { word, views } = await race.now.watch(0, noYield);
    const [hamming, f1] = [at(views, 0), at(views, 1)];
    const V = data.vocabulary.length;
    const T = word.targets.length;
    word.targets.forEach((token, t) => {
      for (let a = 0; a < V; a++) {
        expect(hamming.cost[t * V + a]).toBeCloseTo(Number(a !== token) / T, 6);
        // A chunk may begin with either of its tags where none was open: another tag need not cost anything.
        if (a === token) expect(f1.cost[t * V + a]).toBe(0);
      }
    });
    const dearest = (costs: Float32Array): number => Math.max(...costs);
    expect(dearest(f1.cost)).toBeGreaterThan(2 * dearest(hamming.cost));
    race.dispose();
  });
});
