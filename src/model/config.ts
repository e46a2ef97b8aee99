/** What a network is made of: sizes, the names and shapes of its weights, and how they start. */
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';

/** How scores of source cells are made: v · tanh(Wc·cell + Wq·state), or Wc·cell · state. @see Bahdanau et al. 2015; Luong et al. 2015 */
export type AttentionKind = 'additive' | 'dot';

/** The output layer then reads Wm·(what was read) + Ws·state instead of the state. */
export interface AttentionConfig {
  readonly kind: AttentionKind;
  /** A, units of keys and queries where they are added. */
  readonly units: number;
  /** Whether that sum goes through a tanh. */
  readonly squash: boolean;
}

/** Gated recurrent units, or long short-term memory. */
export type RecurrentKind = 'gru' | 'lstm';

/** Gates of a cell, whose weights stand side by side, and how many times H its state is wide. */
const GATES: Readonly<Record<RecurrentKind, number>> = { gru: 3, lstm: 4 };
export const STATE_WIDTH: Readonly<Record<RecurrentKind, number>> = { gru: 1, lstm: 2 };

/**
 * A recurrent encoder-decoder. With two directions each has H/2 units, where nothing else is said, and a projection starts the
 * decoder. An upper layer reads the states of the one below; the decoder's layer starts where the encoder's of the same height
 * ended.
 */
export interface ModelConfig {
  readonly cell: RecurrentKind;
  /** D, length of an input vector, or size of the embedding of a source token. */
  readonly inputSize: number;
  /** How many tokens the sources are made of; null where they are vectors. */
  readonly sourceTokens: number | null;
  /** V, number of tokens. */
  readonly vocabularySize: number;
  /** H, units of the decoder. */
  readonly hidden: number;
  /** E, size of a token's embedding. */
  readonly embedding: number;
  /** Decoder step t also receives the encoder's state t. */
  readonly aligned: boolean;
  readonly bidirectional: boolean;
  /** Units of the encoder in each direction; null for H, or half of it with two directions. */
  readonly encoderUnits: number | null;
  readonly attention: AttentionConfig | null;
  /** The decoder's next step also receives what the output layer read; only with attention. @see Luong et al. 2015, §3.3 */
  readonly inputFeeding: boolean;
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

/** One weight: matrices are [input, output], so that forward is x·W; gates in the order r, z, n (GRU) or i, f, g, o (LSTM). */
export interface ParameterSpec {
  readonly name: ParameterName;
  readonly shape: readonly [number] | readonly [number, number];
  /** Initial values are uniform on ± bound. */
  readonly bound: number;
}

/** A recurrent part of the network: the encoder's two directions and the decoder, layer by layer. */
export type CellName = `${'enc' | 'encb' | 'dec'}${Suffix}`;

export type ParameterName =
  | `${CellName}.${'Wx' | 'Wh' | 'bx' | 'bh'}`
  | `proj${Suffix}.${'W' | 'b'}`
  | `att.${'Wc' | 'Wq' | 'v' | 'Wm' | 'Ws'}`
  | 'src'
  | 'emb'
  | 'dec.Wc'
  | 'dec.Wf'
  | 'out.W'
  | 'out.b';

/** Units of the encoder in each direction. */
export function encoderUnits(config: ModelConfig): number {
  return config.encoderUnits ?? (config.bidirectional ? Math.ceil(config.hidden / 2) : config.hidden);
}

/** Whether a projection starts the decoder, rather than the encoder's last state itself. */
export function projects(config: ModelConfig): boolean {
  return config.bidirectional || encoderUnits(config) !== config.hidden;
}

/** Width of the encoder's states, both directions together. */
export function contextSize(config: ModelConfig): number {
  return encoderUnits(config) * (config.bidirectional ? 2 : 1);
}

function recurrent(
  prefix: CellName,
  inputs: number,
  units: number,
  { cell }: Pick<ModelConfig, 'cell'>,
): ParameterSpec[] {
  const bound = 1 / Math.sqrt(units);
  const columns = GATES[cell] * units;
  return [
    { name: `${prefix}.Wx`, shape: [inputs, columns], bound },
    { name: `${prefix}.Wh`, shape: [units, columns], bound },
    { name: `${prefix}.bx`, shape: [columns], bound },
    { name: `${prefix}.bh`, shape: [columns], bound },
  ];
}

const xavier = (inputs: number, outputs: number): number => Math.sqrt(6 / (inputs + outputs));

/** All weights in the order of the flat vector. `emb` has V + 1 rows: the last is GO, fed at cell 0. */
export function parameterSpecs(config: ModelConfig): readonly ParameterSpec[] {
  const { inputSize, vocabularySize, hidden, embedding } = config;
  const units = encoderUnits(config);
  const context = contextSize(config);
  const wide = STATE_WIDTH[config.cell];
  /** What reaches the decoder's gates beside the token before. */
  const gates = GATES[config.cell] * hidden;
  const bound = 1 / Math.sqrt(hidden);
  const specs: ParameterSpec[] = [];
  if (config.sourceTokens !== null)
    specs.push({ name: 'src', shape: [config.sourceTokens, inputSize], bound: Math.sqrt(6 / inputSize) });
  for (const suffix of layerSuffixes(config)) {
    const inputs = suffix === '' ? inputSize : context;
    specs.push(...recurrent(`enc${suffix}`, inputs, units, config));
    if (config.bidirectional) specs.push(...recurrent(`encb${suffix}`, inputs, units, config));
    if (!projects(config)) continue;
    const [ended, begins] = [wide * context, wide * hidden];
    specs.push({ name: `proj${suffix}.W`, shape: [ended, begins], bound: xavier(ended, begins) });
    specs.push({ name: `proj${suffix}.b`, shape: [begins], bound: 0 });
  }
  specs.push({ name: 'emb', shape: [vocabularySize + 1, embedding], bound: Math.sqrt(6 / embedding) });
  for (const suffix of layerSuffixes(config)) {
    specs.push(...recurrent(`dec${suffix}`, suffix === '' ? embedding : hidden, hidden, config));
    if (suffix !== '') continue;
    if (config.aligned) specs.push({ name: 'dec.Wc', shape: [context, gates], bound });
    if (feedsInput(config)) specs.push({ name: 'dec.Wf', shape: [hidden, gates], bound });
  }
  if (config.attention !== null) specs.push(...attentionSpecs(config.attention, context, hidden));
  specs.push({ name: 'out.W', shape: [hidden, vocabularySize], bound: xavier(hidden, vocabularySize) });
  specs.push({ name: 'out.b', shape: [vocabularySize], bound: 0 });
  return specs;
}

/** Whether what was read goes on to the next step. */
export function feedsInput({ attention, inputFeeding }: ModelConfig): boolean {
  return attention !== null && inputFeeding;
}

function attentionSpecs({ kind, units }: AttentionConfig, context: number, hidden: number): ParameterSpec[] {
  const A = kind === 'dot' ? hidden : units;
  const query: ParameterSpec[] = [
    { name: 'att.Wq', shape: [hidden, A], bound: xavier(hidden, A) },
    { name: 'att.v', shape: [A], bound: xavier(A, 1) },
  ];
  return [
    { name: 'att.Wc', shape: [context, A], bound: xavier(context, A) },
    ...(kind === 'additive' ? query : []),
    // The two halves of one linear layer.
    { name: 'att.Wm', shape: [context, hidden], bound: xavier(context + hidden, hidden) },
    { name: 'att.Ws', shape: [hidden, hidden], bound: xavier(context + hidden, hidden) },
  ];
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
 * Initial weights [P]: recurrent ones uniform ± 1/√H, linear layers Xavier, embeddings ± √(6/E), biases of linear layers 0.
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
