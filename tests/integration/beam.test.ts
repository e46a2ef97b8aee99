/** Beam search with networks: one way is the greedy decode, many ways find likelier words, and a race reports both. */
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import { startOn } from '../../src/experiments/presets.ts';
import { parseSettings } from '../../src/experiments/parseSettings.ts';
import { tf } from '../../src/kernels/tf.ts';
import { initialWeights } from '../../src/model/config.ts';
import { Seq2Seq } from '../../src/model/seq2seq.ts';
import { cellsBeforeEnd } from '../../src/searnn/sequenceEnd.ts';
import { makeBatch, type Batch } from '../../src/tasks/batch.ts';
import { builtInSpelling } from '../../src/tasks/spelling/builtInSpelling.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import { toyDataSet } from '../../src/tasks/toy/toyDataSet.ts';
import { modelConfig } from '../../src/training/modelConfig.ts';
import { createRace } from '../../src/training/race.ts';
import { NODE_BACKENDS, useBackend } from '../support/backends.ts';
import { advance, MLE } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';
import { tinyData } from '../support/tinyData.ts';

const SMALL = { hidden: 10, embedding: 6, attentionUnits: 6, bidirectional: true };

/** Networks of every kind that searches otherwise. */
const CASES: readonly (readonly [name: string, data: DataSet, changes: object])[] = [
  ['letters, aligned', tinyData(), { aligned: true }],
  ['letters, two layers', tinyData(), { aligned: false, layers: 2 }],
  ['rows, attention', toyDataSet(), { aligned: false, attention: 'dot' }],
  ['spelling, an end', builtInSpelling(), { aligned: false, attention: 'additive' }],
];

function networkOn(data: DataSet, changes: object): { readonly model: Seq2Seq; readonly batch: Batch } {
  const settings = parseSettings({ ...startOn('built-in'), ...SMALL, ...changes });
  const config = modelConfig(settings, data);
  const weights = initialWeights(config, randomFromSeed(4)).map((weight) => 3 * weight);
  return {
    model: new Seq2Seq(config, weights),
    batch: makeBatch(data.examples.slice(0, 6), data.packing),
  };
}

/** Log-probability of each sequence, up to its end [B]. */
async function logChances(model: Seq2Seq, batch: Batch, tokens: Int32Array): Promise<number[]> {
  const { layout, end } = batch;
  const running = cellsBeforeEnd(layout, tokens, end);
  const rollIn = await model.rollIn({ ...batch, targets: tokens }, new Uint8Array(layout.size).fill(1));
  const logits = await rollIn.logits();
  rollIn.dispose();
  const V = model.vocabularySize;
  const sums = Array.from(layout.lengths, () => 0);
  tokens.forEach((token, cell) => {
    if (running[cell] === 0) return;
    const scores = [...logits.subarray(cell * V, (cell + 1) * V)];
    const total = Math.log(scores.reduce((all, score) => all + Math.exp(score), 0));
    const b = at(layout.sequences, cell);
    sums[b] = at(sums, b) + at(scores, token) - total;
  });
  return sums;
}

describe.each(NODE_BACKENDS)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  it.each(CASES)('one way is the greedy decode: %s', async (_, data, changes) => {
    const { model, batch } = networkOn(data, changes);
    const greedy = await model.decode(batch);
    const tensors = tf.memory().numTensors;
    const found = await model.search(batch, { width: 1, lengthPower: 1 });
    expect(tf.memory().numTensors).toBe(tensors);
    expect([...found]).toEqual([...greedy]);
    model.dispose();
  });

  it.each(CASES)('more ways find words that are as likely or likelier: %s', async (_, data, changes) => {
    const { model, batch } = networkOn(data, changes);
    const greedy = await model.decode(batch);
    const found = await model.search(batch, { width: 8, lengthPower: 0 });
    const [ours, theirs] = [await logChances(model, batch, found), await logChances(model, batch, greedy)];
    const gains = ours.map((sum, b) => sum - at(theirs, b));
    expect(Math.min(...gains)).toBeGreaterThan(-1e-4);
    expect(Math.max(...gains)).toBeGreaterThan(1e-4);
    model.dispose();
  });
});

describe('a race with a beam', () => {
  beforeAll(() => useBackend('wasm'));

  it('tests greedily and with the beam, which changes no training number', async () => {
    const data = builtInSpelling();
    const settings = parseSettings({ ...startOn('spelling'), ...SMALL, contestants: [MLE] });
    const races = [1, 4].map((beam) => createRace({ ...settings, beam }, data));
    const results = [];
    for (const race of races) {
      const reports = await advance(race, 5);
      results.push({
        losses: reports.map(({ loss }) => loss),
        tested: await race.evaluate('sample', noYield),
      });
      race.dispose();
    }
    const [plain, searched] = [at(results, 0), at(results, 1)];
    expect(searched.losses).toEqual(plain.losses);
    expect(at(plain.tested, 0).beam).toBeUndefined();
    const { beam, ...greedy } = at(searched.tested, 0);
    expect({ ...greedy, seconds: 0 }).toEqual({ ...at(plain.tested, 0), seconds: 0 });
    expect(beam?.width).toBe(4);
    expect(beam?.letterError).toBeGreaterThan(0);
  });
});
