/** What a network's roll-in leaves on the device: all that its roll-outs and its way back need. */
import { assert } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { OutputGradients, OutputLayer, OutputLoss } from '../kernels/lossJobs.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import { scoreGradient } from '../searnn/objectives/scoreGradient.ts';
import type { RollIn, SoftTargets, TruthTargets } from '../searnn/policy.ts';
import { endAfterFirst } from '../searnn/sequenceEnd.ts';
import type { Source } from '../tasks/batch.ts';
import type { Decoded } from './decoded.ts';
import type { Decoder } from './decoder.ts';
import { NO_MASKS, type Masks } from './dropout.ts';
import type { Encoding } from './encoder.ts';

/** All that a roll-in made on the device. */
export interface Rolled {
  readonly masks: Masks;
  readonly source: Source;
  readonly end: number | null;
  readonly encoding: Encoding;
  /** Where each layer of the decoder starts, in the batch's order, each [B, H]. */
  readonly starts: readonly tf.Tensor2D[];
  readonly decoder: Decoder;
  readonly decoded: Decoded;
}

/** A roll-in with everything that its backward pass and its roll-outs need, kept on the device until disposed. */
export class NetworkRollIn implements RollIn {
  readonly layout: CellLayout;
  readonly network: Rolled;
  readonly #kept: tf.Tensor[];
  #tokens: Promise<Int32Array> | null = null;
  #logits: Promise<Float32Array> | null = null;
  /** Of the last loss. */
  #targets: SoftTargets | TruthTargets | null = null;
  /** What the last loss asks of the output layer, while nobody has taken it further back. */
  learned: OutputGradients | null = null;

  constructor(layout: CellLayout, network: Rolled, kept: tf.Tensor[]) {
    this.layout = layout;
    this.network = network;
    this.#kept = kept;
  }

  get dropped(): boolean {
    return this.network.masks !== NO_MASKS;
  }

  tokens(): Promise<Int32Array> {
    const { decoded, end } = this.network;
    return (this.#tokens ??= decoded.tokens
      .data<'int32'>()
      .then((tokens) => (end === null ? tokens : endAfterFirst(this.layout, tokens, end))));
  }

  logits(): Promise<Float32Array> {
    return (this.#logits ??= this.#readLogits());
  }

  /** Scores are made when somebody asks for them. */
  async #readLogits(): Promise<Float32Array> {
    const { top, outW, outB } = this.#layer();
    const logits = operations().affine(top, outW, outB);
    return logits.data<'float32'>().finally(() => logits.dispose());
  }

  #layer(): OutputLayer {
    const { decoded, decoder } = this.network;
    const { outW, outB } = decoder.parts;
    return { top: decoded.top, outW, outB };
  }

  async attention(): Promise<Float32Array | null> {
    return (await this.network.decoded.attended?.weights.data<'float32'>()) ?? null;
  }

  softmaxLoss(targets: SoftTargets): () => Promise<number> {
    const { tried, ...wanted } = targets;
    return this.#learn(targets, operations().triedLoss({ ...this.#layer(), ...tried, ...wanted }));
  }

  truthLoss(targets: TruthTargets): () => Promise<number> {
    return this.#learn(targets, operations().truthLoss({ ...this.#layer(), ...targets }));
  }

  async scoreGradient(): Promise<Float32Array> {
    assert(this.#targets !== null, 'a loss was computed on this roll-in');
    return scoreGradient(await this.logits(), this.#targets);
  }

  #learn(targets: SoftTargets | TruthTargets, { losses, ...gradients }: OutputLoss): () => Promise<number> {
    this.#forget();
    this.#targets = targets;
    this.learned = gradients;
    for (const gradient of Object.values(gradients)) tf.keep(gradient);
    this.#kept.push(tf.keep(losses));
    return async () => (await losses.data<'float32'>()).reduce((sum, loss) => sum + loss, 0);
  }

  #forget(): void {
    if (this.learned !== null) tf.dispose(Object.values(this.learned));
    this.learned = null;
  }

  dispose(): void {
    this.#forget();
    this.network.decoder.tokens.dispose();
    tf.dispose(this.#kept);
  }
}

/** Every distinct tensor of a roll-in but the table of tokens; the weights among the decoder's parts are the network's own. */
export function tensorsOf({ masks, encoding, starts, decoder, decoded }: Rolled): Set<tf.Tensor> {
  const { attention, parts } = decoder;
  const tensors: (tf.Tensor | null)[] = [
    ...[masks.encoder, masks.decoder, masks.output, parts.aligned],
    ...[decoded.top, decoded.tokens, decoded.fed, encoding.tokens, ...starts],
    ...[attention?.keys, attention?.values, decoded.attended?.output, decoded.attended?.weights].map(
      (one) => one ?? null,
    ),
    ...[...decoded.layers, ...(decoded.steps ?? []).flatMap(({ layers }) => layers)].flatMap(
      ({ run, start, inputs }) => [run.states, ...run.tape, start, inputs],
    ),
    ...(decoded.steps ?? []).flatMap(({ feed, attended }) => [
      feed,
      attended?.output ?? null,
      attended?.weights ?? null,
    ]),
    ...encoding.layers.flatMap(({ inputs, context, final, start, forward, backward }) => [
      ...[inputs, context, final, start],
      ...[forward, backward].flatMap((run) => (run === null ? [] : [run.states, run.final, ...run.tape])),
    ]),
  ];
  return new Set(tensors.filter((tensor) => tensor !== null));
}
