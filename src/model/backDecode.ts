/** The way back through a decoder: from its output layer to its weights, its starts and what it looked at. */
import { at } from '../base/assert.ts';
import type { OutputGradients } from '../kernels/lossJobs.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import { backAttention } from './attention.ts';
import type { BackDecodeJob, BelowLayers } from './backJob.ts';
import { backTable } from './backTable.ts';
import { backSteps } from './backSteps.ts';
import { layerSuffixes } from './config.ts';
import { sourcesOf } from './decoder.ts';
import { masked } from './dropout.ts';

/**
 * Back-propagates from what the output layer read through the decoder, and adds its gradients to `gradients`. Tokens are
 * constants.
 * @returns gradients of the encoder's top states [M, C] (null where nobody reads them) and of the starts, bottom first
 */
export function backDecode(
  job: BackDecodeJob,
  { dTop: dRead, dOutW, dOutB }: OutputGradients,
): { readonly dContext: tf.Tensor2D | null; readonly dStarts: readonly tf.Tensor2D[] } {
  const { config, parameters, encoding, decoded, masks, gradients } = job;
  const { affineTransposed, outer } = operations();
  gradients.set('out.W', dOutW);
  gradients.set('out.b', dOutB);
  /** Gradient of what the top layer shows or of what it read, before anything was dropped [N, H]. */
  const dTop = masked(dRead, masks.output);
  const { steps } = decoded;
  const { dInputs, dContext, dStarts } = steps === null ? backLayers(job, dTop) : backSteps(job, steps, dTop);
  backTable(job, dInputs);
  if (!config.aligned) return { dContext, dStarts };
  gradients.set('dec.Wc', outer(encoding.context, dInputs));
  const dAligned = affineTransposed(dInputs, parameters.matrix('dec.Wc'));
  return { dContext: dContext === null ? dAligned : tf.add(dContext, dAligned), dStarts };
}

/** Layer by layer, each a sequence. */
function backLayers(
  { config, parameters, layout, encoding, decoder, decoded, masks, gradients }: BackDecodeJob,
  dTop: tf.Tensor2D,
): BelowLayers {
  const { affineTransposed, columnSums, outer } = operations();
  const { layers, attended } = decoded;
  const { cell, attention } = decoder;
  const dStarts: tf.Tensor2D[] = [];
  /** Gradient of what the layer at hand shows, then of its part of the input. */
  let back = dTop;
  let dContext: tf.Tensor2D | null = null;
  if (attention !== null && attended !== null) {
    const states = cell.shown(at(layers, layers.length - 1).run.states);
    const given = { states, sources: sourcesOf(decoder, layout), attended };
    const asked = backAttention(attention, parameters, encoding.context, given, back, gradients);
    [back, dContext] = [asked.dStates, asked.dContext];
  }
  for (const [height, suffix] of [...layerSuffixes(config).entries()].reverse()) {
    const { run, start, inputs } = at(layers, height);
    const weights = { Wh: parameters.matrix(`dec${suffix}.Wh`), bh: parameters.vector(`dec${suffix}.bh`) };
    const given = { layout, direction: 'forward', run, start, dStates: back, dFinal: null } as const;
    const { dInputs, dWh, dbh, dStart } = cell.backSequence({ ...given, ...weights });
    gradients.set(`dec${suffix}.Wh`, dWh);
    gradients.set(`dec${suffix}.bh`, dbh);
    dStarts.unshift(dStart);
    back = dInputs; // [N, G]
    if (inputs === null) continue;
    gradients.set(`dec${suffix}.bx`, columnSums(dInputs));
    gradients.set(`dec${suffix}.Wx`, outer(inputs, dInputs));
    back = masked(affineTransposed(dInputs, parameters.matrix(`dec${suffix}.Wx`)), masks.decoder);
  }
  return { dInputs: back, dContext, dStarts };
}
