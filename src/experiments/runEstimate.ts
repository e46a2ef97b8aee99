/** What a run will take, roughly, before it begins: memory, and the time of an update of every contestant. */
import { MANY_TOKENS } from '../base/manyTokens.ts';
import { isChainMethod } from './contestants.ts';
import { METHODS } from './methods.ts';
import { effectiveSettings } from './methodSettings.ts';
import type { BackendName, BackendReport } from './reports.ts';
import { rollOutsPerWord } from './rollOutsPerWord.ts';
import type { ContestantSettings, Settings } from './settings.ts';

/** As much of the data as sizes depend on. */
export interface DataSizes {
  readonly exampleCount: number;
  /** Tokens of all that is written. */
  readonly cellCount: number;
  /** Tokens of the longest. */
  readonly longest: number;
  readonly vocabulary: { readonly length: number };
  /** Null where vectors are read. */
  readonly sourceVocabulary: { readonly length: number } | null;
  /** D */
  readonly inputSize: number;
  /** The token that ends sequences; all of a batch then go on to the most cells that there are. */
  readonly end: number | null;
}

export interface RunEstimate {
  /** Of memory, within a factor of two. */
  readonly bytes: number;
  /** For an update of every contestant, within a factor of three. */
  readonly seconds: number;
}

/** As much of the backend as a rate depends on. */
type Backend = Pick<BackendReport, 'backend' | 'adapter'>;

/** Numbers of a network and its batch, by the symbols of the glossary. */
interface Sizes {
  /** Target and source cells of a word on average. */
  readonly T: number;
  readonly S: number;
  readonly V: number;
  readonly H: number;
  /** Width of all gates of a cell, and of its state. */
  readonly gates: number;
  readonly state: number;
  /** Words of a batch. */
  readonly B: number;
}

function sizesOf({ hidden: H, recurrentCell, batchSize }: Settings, data: DataSizes): Sizes {
  const S = data.cellCount / data.exampleCount;
  const lstm = recurrentCell === 'lstm';
  return {
    T: data.end === null ? S : data.longest + 1,
    S,
    V: data.vocabulary.length,
    H,
    gates: (lstm ? 4 : 3) * H,
    state: (lstm ? 2 : 1) * H,
    B: Math.min(batchSize, data.exampleCount),
  };
}

/** Multiply-adds of a decoder step, and of what a source cell costs once. */
function products(settings: Settings, data: DataSizes): { readonly step: number; readonly source: number } {
  const { H, gates, S, V } = sizesOf(settings, data);
  const { layers, attention, attentionUnits, aligned, embedding: E } = settings;
  const upper = (layers - 1) * 2 * gates * H;
  const asked = attention === 'dot' ? H : attentionUnits;
  const attends = attention !== 'none';
  const read = attends ? (attention === 'dot' ? 0 : H * asked) + S * (asked + H) + H * H : 0;
  const fed = isFed(settings) ? gates * H : 0;
  const D = data.sourceVocabulary === null ? data.inputSize : E;
  return {
    step: gates * H + fed + upper + read + H * V,
    source: gates * (D + H) + upper + (aligned ? gates * H : 0) + (attends ? H * (asked + H) : 0),
  };
}

/** Roll-outs of a batch, and the decoder steps that the network itself takes in them. */
function rollOuts(
  own: ContestantSettings,
  { T, V, B }: Sizes,
): { readonly rows: number; readonly steps: number } {
  const rows = B * rollOutsPerWord(own, T, V);
  const { rollOut, rollOutMix, rollOutSchedule, focusSteps } = effectiveSettings(own);
  const mean = (T - 1) / 2;
  const coin = rollOutSchedule === 'constant' ? 1 - rollOutMix : 1;
  const by = {
    ...{ reference: 0, learned: 1, mixed: coin, 'mixed-states': 1 },
    focused: Math.min(1, focusSteps / Math.max(1, mean)),
  };
  return { rows, steps: rows * mean * by[rollOut] };
}

/**
 * Multiply-adds a second of large networks, as measured on one core with WebAssembly and plain JavaScript, and set low for a
 * GPU: these differ by more than a factor of ten.
 */
const RATES: Readonly<Record<BackendName, number>> = { webgpu: 5e10, webgl: 5e9, wasm: 1e10, cpu: 3e7 };

/** What is left of it with tfjs's own kernels, and where no single kernel goes a whole sequence. */
const STOCK = 0.15;
const COMPOSED = 0.5;

/** Its network is made of steps or layers, each an operation of its own. */
const isComposed = ({ layers, recurrentCell }: Settings): boolean => layers > 1 || recurrentCell === 'lstm';

/** The decoder is fed with what it read. */
const isFed = ({ attention, inputFeeding }: Settings): boolean => attention !== 'none' && inputFeeding;

const isStock = ({ adapter }: Backend): boolean => adapter.endsWith('stock kernels');

/** Its output layer and its loss are one operation, which makes the scores of few cells at a time. */
const scoresFew = (backend: Backend): boolean => backend.backend === 'wasm' && !isStock(backend);

/** What scoring all tokens takes of it where most cannot be the best and are told by a few directions. */
const SKETCHED = 0.3;

/** Multiply-adds of a roll-out's step, of which `step` are those of one that scores all tokens. */
function rolledOut(step: number, settings: Settings, { V, H }: Sizes, backend: Backend): number {
  const sketched = scoresFew(backend) && V >= MANY_TOKENS && !isComposed(settings) && !isFed(settings);
  return sketched ? step - (1 - SKETCHED) * H * V : step;
}

function rateOf(settings: Settings, one: Backend): number {
  const { backend } = one;
  if (backend === 'cpu' || backend === 'webgl') return RATES[backend];
  if (isStock(one)) return STOCK * RATES[backend];
  return (isComposed(settings) || isFed(settings) ? COMPOSED : 1) * RATES[backend];
}

/** Multiply-adds a second of a linear chain, on plain arrays. */
const CHAIN_RATE = 5e8;

/** Seconds that a position of a roll-out takes on plain arrays. */
const COST_OF_POSITION = 1e-8;

function seconds(own: ContestantSettings, settings: Settings, data: DataSizes, backend: Backend): number {
  const sizes = sizesOf(settings, data);
  const { T, S, V, B, gates } = sizes;
  if (isChainMethod(own.method)) return (3 * B * T * V * (data.inputSize + V)) / CHAIN_RATE;
  const { step, source } = products(settings, data);
  const searched = METHODS[own.method].searches ? rollOuts(own, sizes) : { rows: 0, steps: 0 };
  // Each product of what is trained is made forward, and backward to inputs and weights.
  const trained = 3 * (B * (T * step + S * source) + V * settings.embedding * gates);
  const out = searched.steps * rolledOut(step, settings, sizes, backend);
  return (trained + out) / rateOf(settings, backend) + searched.rows * T * COST_OF_POSITION;
}

/** P, the weights of the network. */
export function weightCount(settings: Settings, data: DataSizes): number {
  const { H, gates, state, V } = sizesOf(settings, data);
  const {
    layers,
    bidirectional,
    attention,
    attentionUnits: A,
    inputFeeding,
    aligned,
    embedding: E,
  } = settings;
  const D = data.sourceVocabulary === null ? data.inputSize : E;
  const units = bidirectional ? Math.ceil(H / 2) : H;
  const directions = bidirectional ? 2 : 1;
  const context = directions * units;
  const cell = (inputs: number, width: number): number => (gates / H) * width * (inputs + width + 2);
  const projection = bidirectional ? ((state / H) * context + 1) * state : 0;
  const encoder = directions * (cell(D, units) + (layers - 1) * cell(context, units)) + layers * projection;
  const decoder = cell(E, H) + (layers - 1) * cell(H, H) + (aligned ? context * gates : 0);
  const asked = attention === 'dot' ? context * H : context * A + H * A + A;
  const read = attention === 'none' ? 0 : asked + context * H + H * H + (inputFeeding ? H * gates : 0);
  const tables = (data.sourceVocabulary?.length ?? 0) * D + (V + 1) * E + H * V + V;
  return encoder + decoder + read + tables;
}

const MOMENTS: Readonly<Record<Settings['optimiser'], number>> = { sgd: 0, momentum: 1, adam: 2 };

function bytes(settings: Settings, data: DataSizes, backend: Backend): number {
  const sizes = sizesOf(settings, data);
  const { T, S, V, H, B, gates, state } = sizes;
  const networks = settings.contestants.filter(({ method }) => !isChainMethod(method));
  if (networks.length === 0) return 0;
  const { layers, attention, optimiser } = settings;
  const moments = MOMENTS[optimiser];
  const P = weightCount(settings, data);
  // Weights whole and in parts, moments, and a snapshot of both; then what one update makes of them.
  const weights = P * (networks.length * (3 + 2 * moments) + 3 + moments);
  const cell = layers * (3 * gates + 2 * state) + (attention === 'none' ? 0 : 3 * H + 2 * S);
  // Scores that are looked at are kept; others, on WebAssembly, but a few cells' at a time.
  const looked = networks.some(({ method }) => METHODS[method].searches);
  const scores = scoresFew(backend) ? (looked ? 1 : 0.1) * V : 3 * V;
  const activations = B * (T * (cell + scores) + S * cell) * (isComposed(settings) ? 3 : 1);
  // Its gradients are kept step by step before they are added.
  const stepwise = isFed(settings) ? (data.longest + 1) * (P / 2) : 0;
  const rows = Math.max(...networks.map((own) => rollOuts(own, sizes).rows));
  const searched = rows * (2 * T + 10) + Math.min(rows, 2048) * (cell + (scoresFew(backend) ? 0 : 2 * V));
  return 4 * (weights + activations + stepwise + searched);
}

/** @param backend the one in force */
export function estimateRun(settings: Settings, data: DataSizes, backend: Backend): RunEstimate {
  return {
    bytes: bytes(settings, data, backend),
    seconds: settings.contestants.reduce((sum, own) => sum + seconds(own, settings, data, backend), 0),
  };
}
