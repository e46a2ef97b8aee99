/** The network: a policy that can roll in and out, and can be taught by gradients of its scores. */
import { assert, at } from '../base/assert.ts';
import { backOutput } from '../kernels/backOutput.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import type { BeamPlan } from '../searnn/beam.ts';
import type { Policy, RollIn, RollOutRows, YieldPoint } from '../searnn/policy.ts';
import type { Draws } from '../searnn/draws.ts';
import type { Batch } from '../tasks/batch.ts';
import type { ModelConfig, ParameterName } from './config.ts';
import { beamSearch } from './beamSearch.ts';
import { decode } from './decode.ts';
import { NetworkRollIn, tensorsOf } from './networkRollIn.ts';
import { backDecode } from './backDecode.ts';
import { decoderOf, sourcesOf, writesAtOnce } from './decoder.ts';
import { drawMasks, NO_MASKS } from './dropout.ts';
import { backEncode, encode } from './encoder.ts';
import { Parameters } from './parameters.ts';
import { fusedRoller, rollOutRows } from './rollOut.ts';
import { LAYERS_BLOCK, rollOutLayers } from './rollOutLayers.ts';
import { sketchOf } from './sketch.ts';

/** A recurrent encoder-decoder. Every method leaves no tensor behind but what it returns. */
export class Seq2Seq implements Policy {
  readonly config: ModelConfig;
  readonly #parameters: Parameters;

  /** @param weights initial weights [P], in the order of `parameterSpecs` */
  constructor(config: ModelConfig, weights: Float32Array) {
    this.config = config;
    this.#parameters = new Parameters(config, weights);
  }

  get vocabularySize(): number {
    return this.config.vocabularySize;
  }

  /** The weights on the device [P]; not to be disposed by the reader. */
  get flat(): tf.Tensor1D {
    return this.#parameters.flat;
  }

  /** Takes ownership of new weights [P]. */
  replaceWeights(flat: tf.Tensor1D): void {
    this.#parameters.replace(flat);
  }

  /** Puts given values [P] in place of the weights. */
  loadWeights(values: Float32Array): void {
    this.replaceWeights(tf.tensor1d(values));
  }

  /** A copy of the weights [P]. */
  async weights(): Promise<Float32Array> {
    return (await this.flat.data<'float32'>()).slice();
  }

  rollIn(batch: Batch, reference: Uint8Array, dropout?: Draws): Promise<NetworkRollIn> {
    const { layout, targets } = batch;
    assert(reference.length === layout.size, 'one roll-in coin per cell');
    assert(dropout === undefined || dropout.batch === batch, 'draws of this batch');
    return Promise.resolve(
      keeping(() => {
        const masks = dropout === undefined ? NO_MASKS : drawMasks(this.config, dropout);
        const { source, end } = batch;
        const encoding = encode(this.config, this.#parameters, source, masks.encoder);
        const decoder = decoderOf(this.config, this.#parameters, encoding, source);
        const starts = encoding.layers.map(({ start }) => inOrder(start, source.order));
        const decoded = decode({ layout, decoder, starts, targets, reference, masks });
        const network = { masks, source, end, encoding, starts, decoder, decoded };
        const kept = [...tensorsOf(network)].map((tensor) => tf.keep(tensor));
        return new NetworkRollIn(layout, network, kept);
      }),
    );
  }

  /** The greedy decode of a batch: its own argmax at every cell, fed back [N]. */
  async decode(batch: Batch): Promise<Int32Array> {
    return (await this.write(batch)).tokens;
  }

  /** The same, and what was looked at meanwhile [N, S], null without attention. */
  async write(batch: Batch): Promise<{ tokens: Int32Array; attention: Float32Array | null }> {
    const rollIn = await this.rollIn(batch, new Uint8Array(batch.layout.size));
    try {
      return { tokens: await rollIn.tokens(), attention: await rollIn.attention() };
    } finally {
      rollIn.dispose();
    }
  }

  /** The likeliest sequences that a beam finds [N]. */
  async search(batch: Batch, plan: BeamPlan): Promise<Int32Array> {
    const rollIn = await this.rollIn(batch, new Uint8Array(batch.layout.size));
    try {
      return await beamSearch({ layout: batch.layout, ...rollIn.network }, plan);
    } finally {
      rollIn.dispose();
    }
  }

  async rollOut(rollIn: RollIn, rows: RollOutRows, yieldPoint: YieldPoint): Promise<Int32Array> {
    const { layout, network } = own(rollIn);
    const { decoder, decoded, end } = network;
    const states = decoded.layers.map(({ run }) => run.states);
    const sources = sourcesOf(decoder, layout);
    if (!writesAtOnce(decoder)) {
      const carried =
        decoder.feed === null || decoded.attended === null ? states : [...states, decoded.attended.output];
      const start = { decoder, carried, sources, end };
      const roller = { block: LAYERS_BLOCK, rollOut: rollOutLayers.bind(null, start), share: null };
      return rollOutRows(layout, roller, rows, yieldPoint);
    }
    const { parts, attention } = decoder;
    const bottom = at(states, 0);
    const sketch = await sketchOf(decoded.top, parts.outW);
    const product = operations().affine(bottom, parts.Wh, parts.bh); // [N, 3H]
    try {
      const roller = fusedRoller({ ...parts, states: bottom, product, end, attention, sketch, sources });
      return await rollOutRows(layout, roller, rows, yieldPoint);
    } finally {
      tf.dispose([product, sketch?.directions, sketch?.along].filter((tensor) => tensor !== undefined));
    }
  }

  /**
   * Back-propagates d loss / d logits through decoder, start state and encoder; tokens and costs are constants.
   * @param dLogits [N, V]; null for that of the roll-in's own loss
   * @returns the gradient of all weights [P], owned by the caller
   */
  backward(rollIn: RollIn, dLogits: Float32Array | null): tf.Tensor1D {
    const { layout, network, learned } = own(rollIn);
    const { source, encoding, decoder, decoded, masks } = network;
    return tf.tidy(() => {
      const gradients = new Map<ParameterName, tf.Tensor>();
      const layer = { top: decoded.top, outW: decoder.parts.outW };
      const given =
        dLogits === null
          ? learned
          : backOutput(operations(), layer, tf.tensor2d(dLogits, [layout.size, this.vocabularySize]));
      assert(given !== null, 'a gradient of the scores, or a loss computed on the roll-in');
      const { config } = this;
      const job = {
        config,
        parameters: this.#parameters,
        layout,
        encoding,
        decoder,
        decoded,
        masks,
        gradients,
      };
      const { dContext, dStarts } = backDecode(job, given);
      const starts = dStarts.map((dStart) => inOrder(dStart, inverse(source.order)));
      backEncode(this.config, this.#parameters, source.layout, encoding, dContext, starts, gradients);
      return this.#parameters.flatten(gradients);
    });
  }

  dispose(): void {
    this.#parameters.dispose();
  }
}

/** Runs `work` and disposes every tensor it made but those it kept itself (tf.tidy's own typing allows plain containers only). */
function keeping<T>(work: () => T): T {
  const results: T[] = [];
  tf.tidy(() => {
    results.push(work());
  });
  return at(results, 0);
}

/** Rows [B, H] in another order; null leaves them as they are. */
function inOrder(rows: tf.Tensor2D, order: Int32Array | null): tf.Tensor2D {
  return order === null ? rows : tf.gather(rows, tf.tensor1d(order, 'int32'));
}

/** Where each place went. */
function inverse(order: Int32Array | null): Int32Array | null {
  if (order === null) return null;
  const places = new Int32Array(order.length);
  order.forEach((from, to) => (places[from] = to));
  return places;
}

function own(rollIn: RollIn): NetworkRollIn {
  assert(rollIn instanceof NetworkRollIn, 'a roll-in of another policy');
  return rollIn;
}
