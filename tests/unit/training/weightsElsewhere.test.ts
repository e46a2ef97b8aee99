/** The scripts of docs/weights read exported weights in other programs, and score sequences as the engine does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../src/experiments/settings.ts';
import type { BuiltInData } from '../../../src/tasks/tasks.ts';
import { examplesOf, type DataSet } from '../../../src/tasks/task.ts';
import { modelConfig } from '../../../src/training/modelConfig.ts';
import { readBuiltIn } from '../../../src/training/readData.ts';
import { teacherLogits } from '../../../src/training/teacherLogits.ts';
import { decodeWeights, encodeWeights } from '../../../src/training/weightsFile.ts';
import { useBackend } from '../../support/backends.ts';
import { pythonWith, runPython } from '../../support/python.ts';
import { randomWeights } from '../../support/smallModels.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { tinyData } from '../../support/tinyData.ts';

const script = (name: string) =>
  fileURLToPath(new URL(`../../../docs/weights/logits_${name}.py`, import.meta.url));

const [numpy, torch] = [pythonWith('numpy'), pythonWith('torch')];

type Network = Partial<Settings>;
const plain = { aligned: false, attention: 'none', attentionUnits: 5, hidden: 7, embedding: 3 } as const;

/** What each network is called, what it reads, and how it differs from one layer of GRU in one direction. */
const NETWORKS: readonly (readonly [string, BuiltInData | 'letters', Network])[] = [
  ['GRU', 'letters', {}],
  ['GRU, aligned', 'letters', { aligned: true }],
  ['GRU of two directions, aligned', 'letters', { aligned: true, bidirectional: true }],
  ['GRU of two layers and directions', 'letters', { layers: 2, bidirectional: true }],
  ['LSTM', 'letters', { recurrentCell: 'lstm' }],
  [
    'LSTM of two layers and directions, aligned',
    'letters',
    { recurrentCell: 'lstm', layers: 2, bidirectional: true, aligned: true },
  ],
  ['GRU, additive attention', 'spelling', { bidirectional: true, attention: 'additive' }],
  ['GRU, additive attention, fed back', 'toy', { attention: 'additive', inputFeeding: true }],
  [
    'GRU, dot attention, fed back',
    'translation',
    { bidirectional: true, attention: 'dot', inputFeeding: true },
  ],
  [
    'LSTM of two layers, dot attention, fed back, aligned',
    'letters',
    { recurrentCell: 'lstm', layers: 2, attention: 'dot', inputFeeding: true, aligned: true },
  ],
];
/** Those in which everything happens. */
const RICHEST = NETWORKS.filter(([name]) => /two layers, dot|dot attention, fed back$/.test(name));

const dataOf = (source: BuiltInData | 'letters'): Promise<DataSet> =>
  source === 'letters'
    ? Promise.resolve(tinyData())
    : readBuiltIn(source, () => Promise.reject(new Error(`${source} has no file`)));

const { place } = temporaryFolder();

/** A network whose weights are drawn from a seed. */
async function networkOf(source: BuiltInData | 'letters', network: Network, seed: number) {
  const data = await dataOf(source);
  const split = (data.splits[0]?.id ?? '') as Settings['split'];
  const settings: Settings = { ...defaultSettings, ...plain, split, ...network };
  const config = modelConfig(settings, data);
  return { data, settings, config, weights: randomWeights(config, seed, 0.6) };
}

async function weightsOf(source: BuiltInData | 'letters', network: Network, seed = 5): Promise<Uint8Array> {
  const { data, settings, weights } = await networkOf(source, network, seed);
  return encodeWeights({ settings, data, contestant: 0, update: 0, which: 'last', weights });
}

/** Writes both files as `searnn weights export --logits` does. @returns their names */
async function written(
  source: BuiltInData | 'letters',
  network: Network,
): Promise<readonly [string, string]> {
  const { data, settings, config, weights } = await networkOf(source, network, 5);
  const split = data.split(settings.split);
  const examples = examplesOf(data, split, split.test.subarray(0, 5));
  const sequences = await teacherLogits(config, weights, examples, data.packing);
  const files = [place('a.safetensors'), place('a.json')] as const;
  writeFileSync(files[0], await weightsOf(source, network));
  writeFileSync(files[1], JSON.stringify({ sequences }));
  return files;
}

/** What a script says of the five sequences. */
const differenceIn = (said: string): number =>
  Number(/^5 sequences, greatest difference (\S+)\n$/.exec(said)?.[1]);

beforeAll(() => useBackend('wasm'));

describe.skipIf(numpy === null)('NumPy', () => {
  it.each(NETWORKS)('scores as the engine does: %s', async (_, source, network) => {
    const { code, said } = runPython(numpy ?? '', [script('numpy'), ...(await written(source, network))]);
    expect(differenceIn(said)).toBeLessThan(1e-5);
    expect(code).toBe(0);
  });

  it('says so where the scores are others', async () => {
    const [weights, logits] = await written('letters', {});
    writeFileSync(weights, await weightsOf('letters', {}, 6));
    expect(runPython(numpy ?? '', [script('numpy'), weights, logits]).code).toBe(1);
  });
});

describe.skipIf(torch === null)('PyTorch', () => {
  it.each(RICHEST)(
    'scores as the engine does, with its own cells, and gives the weights back: %s',
    async (_, source, network) => {
      const [weights, logits] = await written(source, network);
      const back = place('back.safetensors');
      const { code, said } = runPython(torch ?? '', [script('torch'), weights, logits, back]);
      expect(differenceIn(said)).toBeLessThan(1e-5);
      expect(code).toBe(0);
      expect(decodeWeights(readFileSync(back))).toEqual(decodeWeights(readFileSync(weights)));
    },
    60_000,
  );
});
