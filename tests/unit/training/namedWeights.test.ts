/** A contestant's weights by name: the same numbers, and one sentence for whatever does not fit. */
import { describe, expect, it } from 'vitest';
import { chainSize, chainSpecs } from '../../../src/chain/chainShape.ts';
import { defaultSettings, type Settings } from '../../../src/experiments/settings.ts';
import { parameterSpecs } from '../../../src/model/config.ts';
import { modelConfig } from '../../../src/training/modelConfig.ts';
import { joinWeights, splitWeights } from '../../../src/training/namedWeights.ts';
import { encodeTensors, sizeOfShape, type Tensor } from '../../../src/training/safetensors.ts';
import { decodeWeights, encodeWeights } from '../../../src/training/weightsFile.ts';
import { ATTENTIVE, attentiveConfig, noise, randomWeights, smallConfig } from '../../support/smallModels.ts';
import { tinyData } from '../../support/tinyData.ts';

const config = smallConfig({ aligned: true, bidirectional: false });
const specs = parameterSpecs(config);
const weights = randomWeights(config, 1);

/** The weights with one tensor changed, or taken away. */
function changed(name: string, tensor?: Tensor): ReadonlyMap<string, Tensor> {
  const tensors = new Map(splitWeights(specs, weights));
  tensors.delete(name);
  return tensor === undefined ? tensors : tensors.set(name, tensor);
}

describe('weights by name', () => {
  it.each(ATTENTIVE)('join to the flat vector that they were split from, in any order: $name', (network) => {
    const own = attentiveConfig(network);
    const flat = randomWeights(own, 2);
    const split = splitWeights(parameterSpecs(own), flat);
    expect(joinWeights(parameterSpecs(own), new Map([...split].reverse()))).toEqual(flat);
  });

  it('are matrices [input, output]: row i of a matrix is what input i gives', () => {
    const table = splitWeights(specs, weights).get('dec.Wx');
    expect(table?.shape).toEqual([config.embedding, 3 * config.hidden]);
    const before = specs.findIndex(({ name }) => name === 'dec.Wx');
    const offset = specs.slice(0, before).reduce((sum, { shape }) => sum + sizeOfShape(shape), 0);
    expect(table?.values[3 * config.hidden]).toBe(weights[offset + 3 * config.hidden]);
  });

  it('of a linear chain are all of its weights', () => {
    const shape = { inputSize: 3, vocabularySize: 4 };
    const flat = noise(chainSize(shape), 3, 'chain');
    expect(joinWeights(chainSpecs(shape), splitWeights(chainSpecs(shape), flat))).toEqual(flat);
  });

  it.each([
    ['one is missing', changed('dec.Wh'), 'it has no dec.Wh'],
    [
      'one has another shape',
      changed('dec.bh', { shape: [5, 3], values: new Float32Array(15) }),
      'dec.bh has the shape [5, 3], but must have [15]',
    ],
    [
      'one stands on its side',
      changed('out.W', { shape: [4, 5], values: new Float32Array(20) }),
      'out.W has the shape [4, 5], but must have [5, 4]',
    ],
    [
      'one is no number',
      changed('out.b', { shape: [4], values: Float32Array.of(0, 1, NaN, 2) }),
      'out.b holds a number that is not finite',
    ],
    [
      'one is too many',
      changed('att.v', { shape: [3], values: new Float32Array(3) }),
      'it has att.v, which the network of these settings does not have',
    ],
  ])('are refused where %s', (_, tensors, fault) => {
    expect(() => joinWeights(specs, tensors)).toThrow(fault);
  });
});

describe('a file of weights', () => {
  const data = tinyData();
  const settings: Settings = { ...defaultSettings, hidden: 6, embedding: 4, seed: 3 };
  const own = randomWeights(modelConfig(settings, data), 4);
  const trained = { settings, data, contestant: 1, update: 70, which: 'chosen', weights: own } as const;

  it('brings back weights, tokens, and the settings of its one contestant', () => {
    const { tensors, head } = decodeWeights(encodeWeights(trained));
    expect(joinWeights(parameterSpecs(modelConfig(settings, data)), tensors)).toEqual(own);
    expect(head?.settings).toEqual({ ...settings, contestants: [settings.contestants[1]] });
    expect(head?.vocabulary).toEqual(data.vocabulary);
    expect(head?.data.fingerprint).toBe('tiny');
  });

  it('of another program holds tensors alone', () => {
    const tensors = splitWeights(specs, weights);
    for (const metadata of [{}, { format: 'pt' }])
      expect(decodeWeights(encodeTensors({ tensors, metadata }))).toEqual({ tensors, head: null });
  });

  it.each([
    [{ format: 'searnn-checkpoint' }, 'it is no file of weights of this program, but searnn-checkpoint'],
    [{ version: '2' }, 'it is of version 2, and this release reads version 1'],
    [{ vocabulary: '["a"' }, 'vocabulary is'],
    [{ data: '7' }, 'data is 7'],
  ])('is refused with %j', (metadata, fault) => {
    const told = {
      format: 'searnn-weights',
      version: '1',
      ...{ vocabulary: '[]', sourceVocabulary: 'null' },
    };
    const rest = { settings: 'v=2', data: '{"name":"x","fingerprint":"y"}' };
    const bytes = (changes: object) =>
      encodeTensors({ tensors: new Map(), metadata: { ...told, ...rest, ...changes } });
    expect(() => decodeWeights(bytes({}))).not.toThrow();
    expect(() => decodeWeights(bytes(metadata))).toThrow(fault);
  });
});
