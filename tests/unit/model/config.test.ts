/** What a network is made of, and how its weights start. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../src/base/assert.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import {
  initialWeights,
  parameterCount,
  parameterSpecs,
  specSize,
  type ModelConfig,
} from '../../../src/model/config.ts';
import { NETWORKS, PLAIN, smallConfig } from '../../support/smallModels.ts';

const configs = fc.record({
  inputSize: fc.integer({ min: 1, max: 20 }),
  vocabularySize: fc.integer({ min: 2, max: 20 }),
  hidden: fc.integer({ min: 1, max: 20 }),
  embedding: fc.integer({ min: 1, max: 20 }),
  aligned: fc.boolean(),
  bidirectional: fc.boolean(),
  layers: fc.integer({ min: 1, max: 2 }),
  dropout: fc.constant(0),
});

/** Each weight's own values. */
function byName(config: ModelConfig, seed: number): Map<string, Float32Array> {
  const flat = initialWeights(config, randomFromSeed(seed));
  let offset = 0;
  return new Map(
    parameterSpecs(config).map((spec) => [spec.name, flat.subarray(offset, (offset += specSize(spec)))]),
  );
}

describe('the weights of a network', () => {
  it('number as many as its shapes say', () => {
    fc.assert(
      fc.property(configs, (drawn) => {
        const config = { ...PLAIN, ...drawn };
        const { inputSize: D, vocabularySize: V, hidden: H, embedding: E } = config;
        const U = config.bidirectional ? Math.ceil(H / 2) : H;
        const C = config.bidirectional ? 2 * U : U;
        const gru = (inputs: number, units: number): number => 3 * units * (inputs + units + 2);
        const read = (inputs: number): number =>
          config.bidirectional ? 2 * gru(inputs, U) + H * (C + 1) : gru(inputs, U);
        const decoder = (V + 1) * E + gru(E, H) + (config.aligned ? 3 * H * C : 0) + V * (H + 1);
        const upper = config.layers === 2 ? read(C) + gru(H, H) : 0;
        expect(parameterCount(config)).toBe(read(D) + decoder + upper);
        expect(initialWeights(config, randomFromSeed(1))).toHaveLength(read(D) + decoder + upper);
      }),
    );
  });

  it('of the paper’s letters model number 204,954', () => {
    const paper = { inputSize: 128, vocabularySize: 26, hidden: 128, embedding: 128 };
    const config = { ...paper, ...PLAIN, aligned: false, bidirectional: false, layers: 1, dropout: 0 };
    expect(parameterCount(config)).toBe(204_954);
  });

  it('start within their bounds, use them to the full, and biases of linear layers start at 0', () => {
    for (const shape of NETWORKS) {
      const config = smallConfig(shape, { hidden: 31, inputSize: 40, embedding: 20, vocabularySize: 26 });
      const started = byName(config, 3);
      for (const { name, bound } of parameterSpecs(config)) {
        const values = started.get(name) ?? new Float32Array();
        const largest = Math.max(...values.map(Math.abs));
        expect(largest).toBeLessThanOrEqual(Math.fround(bound));
        expect(largest, name).toBeGreaterThanOrEqual(0.9 * bound);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(Math.abs(mean), name).toBeLessThanOrEqual((4 * bound) / Math.sqrt(3 * values.length));
      }
      expect(started.get('out.b')?.every((value) => value === 0)).toBe(true);
    }
  });

  it('start by the rules: 1/√units for the GRUs, Xavier for linear layers, √(6/E) for embeddings', () => {
    const config: ModelConfig = {
      inputSize: 10,
      vocabularySize: 6,
      hidden: 8,
      embedding: 24,
      aligned: true,
      bidirectional: true,
      layers: 2,
      dropout: 0,
      ...PLAIN,
    };
    const bounds = Object.fromEntries(parameterSpecs(config).map(({ name, bound }) => [name, bound]));
    for (const part of ['Wx', 'Wh', 'bx', 'bh']) {
      expect(bounds[`enc.${part}`]).toBe(1 / Math.sqrt(4));
      expect(bounds[`encb.${part}`]).toBe(1 / Math.sqrt(4));
      expect(bounds[`dec.${part}`]).toBe(1 / Math.sqrt(8));
      expect(bounds[`enc2.${part}`]).toBe(1 / Math.sqrt(4));
      expect(bounds[`encb2.${part}`]).toBe(1 / Math.sqrt(4));
      expect(bounds[`dec2.${part}`]).toBe(1 / Math.sqrt(8));
    }
    expect(bounds['dec.Wc']).toBe(1 / Math.sqrt(8));
    expect(bounds['emb']).toBe(0.5);
    expect(bounds['proj.W']).toBe(Math.sqrt(6 / 16));
    expect(bounds['proj2.W']).toBe(Math.sqrt(6 / 16));
    expect(bounds['out.W']).toBe(Math.sqrt(6 / 14));
  });

  it('follow from the seed, each weight from its own stream', () => {
    const plain = byName(smallConfig({ aligned: false, bidirectional: false }), 5);
    const aligned = byName(smallConfig({ aligned: true, bidirectional: false }), 5);
    const deep = byName(smallConfig({ aligned: true, bidirectional: false }, { layers: 2 }), 5);
    const again = byName(smallConfig({ aligned: false, bidirectional: false }), 5);
    const other = byName(smallConfig({ aligned: false, bidirectional: false }), 6);
    for (const [name, values] of plain) {
      expect(aligned.get(name)).toEqual(values);
      expect(deep.get(name)).toEqual(values);
      expect(again.get(name)).toEqual(values);
      if (at(values, 0) !== 0) expect(other.get(name)).not.toEqual(values);
    }
    expect(deep.get('dec2.Wh')).not.toEqual(deep.get('dec.Wh'));
    expect(aligned.get('dec.bx')).not.toEqual(aligned.get('dec.bh'));
  });
});
