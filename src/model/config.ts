/** What a network is made of: sizes, the names and shapes of its weights, and how they start. */
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';

/**
 * A GRU encoder-decoder without attention. With two directions each has H/2 units and a projection starts the decoder.
 * An upper layer reads the states of the one below; the decoder's layer starts where the encoder's of the same height
 * ended.
 */
export interface ModelConfig {
  /** D, length of an input vector. */
  readonly inputSize: number;
  /** V, number of tokens. */
  readonly vocabularySize: number;
  /** H, units of the decoder. */
  readonly hidden: number;
  /** E, size of a token's embedding. */
  readonly embedding: number;
  /** Decoder step t also receives the encoder's state t. */
  readonly aligned: boolean;
  readonly bidirectional: boolean;
  /** Layers of encoder and decoder: 1 or 2. */
  readonly layers: number;
  /** Chance that a unit is dropped where a lesson rolls in, 0 … 0.9. @see dropout.ts */
  readonly dropout: number;
}

/** What each layer's weights have after their part's name, bottom layer first. */
const SUFFIXES = ['', '2'] as const;
export type Suffix = (typeof SUFFIXES)[number];

/** The suffixes of a network's layers, bottom first. */
export function layerSuffixes({ layers }: ModelConfig): readonly Suffix[] {
  return SUFFIXES.slice(0, layers);
}

/** One weight: matrices are [input, output], so that forward is x·W; GRU gates in the order r, z, n. */
export interface ParameterSpec {
  readonly name: ParameterName;
  readonly shape: readonly [number] | readonly [number, number];
  /** Initial values are uniform on ± bound. */
  readonly bound: number;
}

/** A recurrent part of the network: the encoder's two directions and the decoder, layer by layer. */
export type GruName = `${'enc' | 'encb' | 'dec'}${Suffix}`;

export type ParameterName =
  | `${GruName}.${'Wx' | 'Wh' | 'bx' | 'bh'}`
  | `proj${Suffix}.${'W' | 'b'}`
  | 'emb'
  | 'dec.Wc'
  | 'out.W'
  | 'out.b';

/** Units of the encoder in each direction. */
export function encoderUnits(config: ModelConfig): number {
  return config.bidirectional ? Math.ceil(config.hidden / 2) : config.hidden;
}

/** Width of the encoder's states, both directions together. */
export function contextSize(config: ModelConfig): number {
  return encoderUnits(config) * (config.bidirectional ? 2 : 1);
}

function gru(prefix: GruName, inputs: number, units: number): ParameterSpec[] {
  const bound = 1 / Math.sqrt(units);
  return [
    { name: `${prefix}.Wx`, shape: [inputs, 3 * units], bound },
    { name: `${prefix}.Wh`, shape: [units, 3 * units], bound },
    { name: `${prefix}.bx`, shape: [3 * units], bound },
    { name: `${prefix}.bh`, shape: [3 * units], bound },
  ];
}

const xavier = (inputs: number, outputs: number): number => Math.sqrt(6 / (inputs + outputs));

/** All weights in the order of the flat vector. `emb` has V + 1 rows: the last is GO, fed at cell 0. */
export function parameterSpecs(config: ModelConfig): readonly ParameterSpec[] {
  const { inputSize, vocabularySize, hidden, embedding } = config;
  const units = encoderUnits(config);
  const context = contextSize(config);
  const specs: ParameterSpec[] = [];
  for (const suffix of layerSuffixes(config)) {
    const inputs = suffix === '' ? inputSize : context;
    specs.push(...gru(`enc${suffix}`, inputs, units));
    if (!config.bidirectional) continue;
    specs.push(...gru(`encb${suffix}`, inputs, units));
    specs.push({ name: `proj${suffix}.W`, shape: [context, hidden], bound: xavier(context, hidden) });
    specs.push({ name: `proj${suffix}.b`, shape: [hidden], bound: 0 });
  }
  specs.push({ name: 'emb', shape: [vocabularySize + 1, embedding], bound: Math.sqrt(6 / embedding) });
  for (const suffix of layerSuffixes(config)) {
    specs.push(...gru(`dec${suffix}`, suffix === '' ? embedding : hidden, hidden));
    if (suffix === '' && config.aligned)
      specs.push({ name: 'dec.Wc', shape: [context, 3 * hidden], bound: 1 / Math.sqrt(hidden) });
  }
  specs.push({ name: 'out.W', shape: [hidden, vocabularySize], bound: xavier(hidden, vocabularySize) });
  specs.push({ name: 'out.b', shape: [vocabularySize], bound: 0 });
  return specs;
}

/** Number of scalars in a weight. */
export function specSize(spec: ParameterSpec): number {
  return at(spec.shape, 0) * (spec.shape[1] ?? 1);
}

/** P, the number of scalars in the whole network. */
export function parameterCount(config: ModelConfig): number {
  return parameterSpecs(config).reduce((sum, spec) => sum + specSize(spec), 0);
}

/**
 * Initial weights [P]: GRU uniform ± 1/√H, linear layers Xavier, embeddings ± √(6/E), biases of linear layers 0.
 * Each weight draws from its own fork of `random`, so a weight's start does not depend on the others.
 */
export function initialWeights(config: ModelConfig, random: RandomStream): Float32Array {
  const flat = new Float32Array(parameterCount(config));
  let offset = 0;
  for (const spec of parameterSpecs(config)) {
    const stream = random.fork(spec.name);
    const size = specSize(spec);
    for (let i = 0; i < size; i++) flat[offset + i] = (2 * stream.uniform(i) - 1) * spec.bound;
    offset += size;
  }
  return flat;
}
