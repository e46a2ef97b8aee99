/** The network: a policy that can roll in and out, and can be taught by gradients of its scores. */
import { assert, at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { DecoderParts, Decoding } from '../kernels/operations.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import type { Policy, RollIn, RollOutRows, SoftTargets, YieldPoint } from '../searnn/policy.ts';
import type { Batch } from '../tasks/batch.ts';
import type { ModelConfig, ParameterName } from './config.ts';
import { backDecode, decoderParts } from './decoder.ts';
import { backEncode, encode, type Encoding } from './encoder.ts';
import { Parameters } from './parameters.ts';
import { rollOutRows } from './rollOut.ts';

/** A roll-in with everything that its backward pass and its roll-outs need, kept on the device until disposed. */
class NetworkRollIn implements RollIn {
  readonly layout: CellLayout;
  readonly encoding: Encoding;
  readonly parts: DecoderParts;
  readonly decoding: Decoding;
  readonly #kept: tf.Tensor[];
  #tokens: Promise<Int32Array> | null = null;
  #logits: Promise<Float32Array> | null = null;
  /** Gradient of the last softmax loss [N, V], while nobody has taken it back to the weights. */
  dLogits: tf.Tensor2D | null = null;

  constructor(
    layout: CellLayout,
    encoding: Encoding,
    parts: DecoderParts,
    decoding: Decoding,
    kept: tf.Tensor[],
  ) {
    this.layout = layout;
    this.encoding = encoding;
    this.parts = parts;
    this.decoding = decoding;
    this.#kept = kept;
  }

  tokens(): Promise<Int32Array> {
    return (this.#tokens ??= this.decoding.tokens.data<'int32'>());
  }

  logits(): Promise<Float32Array> {
    return (this.#logits ??= this.decoding.logits.data<'float32'>());
  }

  softmaxLoss({ tried, targets, weights }: SoftTargets): () => Promise<number> {
    const { logits } = this.decoding;
    const { losses, dLogits } = operations().softmaxLoss({ logits, ...tried, targets, weights });
    this.dLogits?.dispose();
    this.dLogits = tf.keep(dLogits);
    this.#kept.push(tf.keep(losses));
    return async () => (await losses.data<'float32'>()).reduce((sum, loss) => sum + loss, 0);
  }

  async scoreGradient(): Promise<Float32Array> {
    assert(this.dLogits !== null, 'a loss was computed on this roll-in');
    return (await this.dLogits.data<'float32'>()).slice();
  }

  dispose(): void {
    this.dLogits?.dispose();
    tf.dispose(this.#kept);
  }
}

/** A GRU encoder-decoder. Every method leaves no tensor behind but what it returns. */
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

  get inputSize(): number {
    return this.config.inputSize;
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

  rollIn(batch: Batch, reference: Uint8Array): Promise<NetworkRollIn> {
    const { layout } = batch;
    assert(reference.length === layout.size, 'one roll-in coin per cell');
    return Promise.resolve(
      keeping(() => {
        const inputs = tf.tensor2d(batch.inputs, [layout.size, this.config.inputSize]);
        const encoding = encode(this.config, this.#parameters, layout, inputs);
        const parts = decoderParts(this.config, this.#parameters, encoding);
        const { targets } = batch;
        const decoding = operations().decode({ ...parts, layout, start: encoding.start, targets, reference });
        const kept = [...tensorsOf(encoding, parts, decoding)].map((tensor) => tf.keep(tensor));
        return new NetworkRollIn(layout, encoding, parts, decoding, kept);
      }),
    );
  }

  /** The greedy decode of a batch: its own argmax at every cell, fed back [N]. */
  async decode(batch: Batch): Promise<Int32Array> {
    const rollIn = await this.rollIn(batch, new Uint8Array(batch.layout.size));
    return rollIn.tokens().finally(() => {
      rollIn.dispose();
    });
  }

  async rollOut(rollIn: RollIn, rows: RollOutRows, yieldPoint: YieldPoint): Promise<Int32Array> {
    const { layout, decoding, parts } = own(rollIn);
    const { states } = decoding.run;
    const product = operations().affine(states, parts.Wh, parts.bh); // [N, 3H]
    try {
      return await rollOutRows(layout, { ...parts, states, product, end: null }, rows, yieldPoint);
    } finally {
      product.dispose();
    }
  }

  /**
   * Back-propagates d loss / d logits through decoder, start state and encoder; tokens and costs are constants.
   * @param dLogits [N, V]; null for that of the roll-in's own softmax loss
   * @returns the gradient of all weights [P], owned by the caller
   */
  backward(rollIn: RollIn, dLogits: Float32Array | null): tf.Tensor1D {
    const { layout, encoding, decoding, dLogits: ownGradient } = own(rollIn);
    return tf.tidy(() => {
      const gradients = new Map<ParameterName, tf.Tensor>();
      const given = dLogits === null ? ownGradient : tf.tensor2d(dLogits, [layout.size, this.vocabularySize]);
      assert(given !== null, 'a gradient of the scores, or a loss computed on the roll-in');
      const { dContext, dStart } = backDecode(
        this.config,
        this.#parameters,
        layout,
        encoding,
        decoding,
        given,
        gradients,
      );
      backEncode(this.config, this.#parameters, layout, encoding, dContext, dStart, gradients);
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

function own(rollIn: RollIn): NetworkRollIn {
  assert(rollIn instanceof NetworkRollIn, 'a roll-in of another policy');
  return rollIn;
}

/** Every distinct tensor of an encoding and its decoding; the weights among the parts are the network's own. */
function tensorsOf(
  { inputs, forward, backward, context, final, start }: Encoding,
  { table, aligned }: DecoderParts,
  { run, logits, tokens, fed }: Decoding,
): Set<tf.Tensor> {
  const runs = backward === null ? [forward] : [forward, backward];
  return new Set<tf.Tensor>([
    inputs,
    context,
    final,
    start,
    table,
    ...(aligned === null ? [] : [aligned]),
    logits,
    tokens,
    fed,
    ...runs.flatMap((one) => [one.states, one.final, ...one.tape]),
    run.states,
    ...run.tape,
  ]);
}
