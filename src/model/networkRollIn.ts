/** What a network's roll-in leaves on the device: all that its roll-outs and its way back need. */
import { assert } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import type { RollIn, SoftTargets } from '../searnn/policy.ts';
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
  /** Gradient of the last softmax loss [N, V], while nobody has taken it back to the weights. */
  dLogits: tf.Tensor2D | null = null;

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
    return (this.#logits ??= this.network.decoded.logits.data<'float32'>());
  }

  async attention(): Promise<Float32Array | null> {
    return (await this.network.decoded.attended?.weights.data<'float32'>()) ?? null;
  }

  softmaxLoss({ tried, targets, weights }: SoftTargets): () => Promise<number> {
    const { logits } = this.network.decoded;
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

/** Every distinct tensor of a roll-in; the weights among the decoder's parts are the network's own. */
export function tensorsOf({ masks, encoding, starts, decoder, decoded }: Rolled): Set<tf.Tensor> {
  const { attention, parts } = decoder;
  const tensors: (tf.Tensor | null)[] = [
    ...[masks.encoder, masks.decoder, masks.output, parts.table, parts.aligned],
    ...[decoded.top, decoded.logits, decoded.tokens, decoded.fed, encoding.tokens, ...starts],
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
