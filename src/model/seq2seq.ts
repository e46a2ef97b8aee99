/** The network: a policy that can roll in and out, and can be taught by gradients of its scores. */
import { assert, at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { affine } from '../kernels/ops.ts';
import { tf } from '../kernels/tf.ts';
import type { Policy, RollIn, RollOutRows, YieldPoint } from '../searnn/policy.ts';
import type { Batch } from '../tasks/batch.ts';
import type { ModelConfig, ParameterName } from './config.ts';
import { backDecode, decode, type Decoding } from './decoder.ts';
import { backEncode, encode, type Encoding } from './encoder.ts';
import type { GruRun } from './gru.ts';
import { Parameters } from './parameters.ts';
import { rollOutRows, type RollOutStart } from './rollOut.ts';

/** A roll-in with everything that its backward pass and its roll-outs need, kept on the device until disposed. */
class NetworkRollIn implements RollIn {
  readonly layout: CellLayout;
  readonly encoding: Encoding;
  readonly decoding: Decoding;
  readonly #kept: tf.Tensor[];
  #tokens: Promise<Int32Array> | null = null;
  #logits: Promise<Float32Array> | null = null;

  constructor(layout: CellLayout, encoding: Encoding, decoding: Decoding, kept: tf.Tensor[]) {
    this.layout = layout;
    this.encoding = encoding;
    this.decoding = decoding;
    this.#kept = kept;
  }

  tokens(): Promise<Int32Array> {
    return (this.#tokens ??= this.decoding.tokens.data<'int32'>());
  }

  logits(): Promise<Float32Array> {
    return (this.#logits ??= this.decoding.logits.data<'float32'>());
  }

  dispose(): void {
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
    assert(reference.length === layout.batchSize, 'one roll-in coin per sequence');
    return Promise.resolve(
      keeping(() => {
        const inputs = tf.tensor2d(batch.inputs, [layout.size, this.config.inputSize]);
        const targets = tf.tensor1d(batch.targets, 'int32');
        const encoding = encode(this.config, this.#parameters, layout, inputs);
        const decoding = decode(this.config, this.#parameters, layout, encoding, targets, reference);
        const kept = [...tensorsOf(encoding, decoding)].map((tensor) => tf.keep(tensor));
        return new NetworkRollIn(layout, encoding, decoding, kept);
      }),
    );
  }

  async rollOut(rollIn: RollIn, rows: RollOutRows, yieldPoint: YieldPoint): Promise<Int32Array> {
    const { layout, decoding } = own(rollIn);
    const { run, table, aligned } = decoding;
    const parameters = this.#parameters;
    const product = affine(run.states, parameters.matrix('dec.Wh'), parameters.vector('dec.bh')); // [N, 3H]
    try {
      const start: RollOutStart = { layout, states: run.states, product, table, aligned };
      return await rollOutRows(parameters, start, rows, yieldPoint);
    } finally {
      product.dispose();
    }
  }

  /**
   * Back-propagates d loss / d logits through decoder, start state and encoder; tokens and costs are constants.
   * @param dLogits [N, V]
   * @returns the gradient of all weights [P], owned by the caller
   */
  backward(rollIn: RollIn, dLogits: Float32Array): tf.Tensor1D {
    const { layout, encoding, decoding } = own(rollIn);
    return tf.tidy(() => {
      const gradients = new Map<ParameterName, tf.Tensor>();
      const given = tf.tensor2d(dLogits, [layout.size, this.vocabularySize]);
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

/** Every distinct tensor of an encoding and its decoding. */
function tensorsOf(
  { inputs, forward, backward, context, final, start }: Encoding,
  decoding: Decoding,
): Set<tf.Tensor> {
  const { run, logits, tokens, fed, table, aligned } = decoding;
  const runs: GruRun[] = backward === null ? [forward, run] : [forward, backward, run];
  const ofRuns = runs.flatMap((one) => [one.states, one.final, one.previous, one.rz, one.n, one.q]);
  return new Set<tf.Tensor>([
    inputs,
    context,
    final,
    start,
    logits,
    tokens,
    fed,
    table,
    ...(aligned === null ? [] : [aligned]),
    ...ofRuns,
  ]);
}
