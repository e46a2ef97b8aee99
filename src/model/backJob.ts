/** What the way back through a decoder is given, and what its layers leave. */
import type { CellLayout } from '../base/cellLayout.ts';
import type { tf } from '../kernels/tf.ts';
import type { ModelConfig, ParameterName } from './config.ts';
import type { Decoded } from './decoded.ts';
import type { Decoder } from './decoder.ts';
import type { Masks } from './dropout.ts';
import type { Encoding } from './encoder.ts';
import type { Parameters } from './parameters.ts';

/** A roll-in, and where its gradients go. */
export interface BackDecodeJob {
  readonly config: ModelConfig;
  readonly parameters: Parameters;
  readonly layout: CellLayout;
  readonly encoding: Encoding;
  readonly decoder: Decoder;
  readonly decoded: Decoded;
  readonly masks: Masks;
  readonly gradients: Map<ParameterName, tf.Tensor>;
}

/** What a decoder's layers leave to be gone on with. */
export interface BelowLayers {
  /** Gradient of the bottom's part of the input [N, G]. */
  readonly dInputs: tf.Tensor2D;
  /** Gradient of the encoder's top states [M, C] by way of attention; null without. */
  readonly dContext: tf.Tensor2D | null;
  /** Gradients of the starts, bottom first, each [B, W · H]. */
  readonly dStarts: readonly tf.Tensor2D[];
}
