/** The way back through a decoder that is fed with what it read: step by step, from the last to the first. */
import { assert, at } from '../base/assert.ts';
import { rows } from '../kernels/ops.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import { backAttention } from './attention.ts';
import type { BackDecodeJob, BelowLayers } from './backJob.ts';
import { layerSuffixes, type ParameterName } from './config.ts';
import { masked } from './dropout.ts';
import type { Stepped } from './decoded.ts';
import { oneStep } from './stepLayers.ts';

/** x with rows of zeros up to `count`, for sequences that end here. */
function extended(x: tf.Tensor2D, count: number): tf.Tensor2D {
  const missing = count - x.shape[0];
  return missing === 0 ? x : tf.concat2d([x, tf.zeros([missing, x.shape[1]])], 0);
}

/** @param dTop gradient of what was read, before anything was dropped [N, H] */
export function backSteps(
  { config, parameters, layout, encoding, decoder, masks, gradients }: BackDecodeJob,
  steps: readonly Stepped[],
  dTop: tf.Tensor2D,
): BelowLayers {
  const { affineTransposed, columnSums, outer } = operations();
  const { cell, attention, feed: Wf, sources } = decoder;
  assert(attention !== null && Wf !== null, 'a decoder that is fed with what it reads');
  const sums = new Map<ParameterName, tf.Tensor[]>();
  const note = (name: ParameterName, gradient: tf.Tensor): void => {
    sums.set(name, [...(sums.get(name) ?? []), gradient]);
  };
  const dInputs = new Array<tf.Tensor2D>(steps.length);
  const dContexts: tf.Tensor2D[] = [];
  let dFeed: tf.Tensor2D | null = null;
  /** Gradients of what the step after was given of each layer, bottom first. */
  let carried: tf.Tensor2D[] | null = null;
  for (const [t, step] of [...steps.entries()].reverse()) {
    const [offset, count] = [at(layout.offsets, t), at(layout.counts, t)];
    assert(step.attended !== null && step.feed !== null, 'a step that was fed with what was read');
    const dHere = rows(dTop, offset, count);
    const dAttended: tf.Tensor2D = dFeed === null ? dHere : tf.add(dHere, extended(dFeed, count));
    const added = new Map<ParameterName, tf.Tensor>();
    const states = cell.shown(at(step.layers, step.layers.length - 1).run.states);
    const given = { states, sources: sources.subarray(0, count), attended: step.attended };
    const asked = backAttention(attention, parameters, encoding.context, given, dAttended, added);
    for (const [name, gradient] of added) note(name, gradient);
    dContexts.push(asked.dContext);
    let back = asked.dStates;
    const begun: tf.Tensor2D[] = [];
    for (const [height, suffix] of [...layerSuffixes(config).entries()].reverse()) {
      const { run, start, inputs } = at(step.layers, height);
      const after: tf.Tensor2D | undefined = carried?.[height];
      const parts = cell.backSequence({
        ...{ layout: oneStep(count), direction: 'forward', run, start, dStates: back },
        dFinal: after === undefined ? null : extended(after, count),
        ...{ Wh: parameters.matrix(`dec${suffix}.Wh`), bh: parameters.vector(`dec${suffix}.bh`) },
      });
      note(`dec${suffix}.Wh`, parts.dWh);
      note(`dec${suffix}.bh`, parts.dbh);
      begun.unshift(parts.dStart);
      back = parts.dInputs;
      if (inputs === null) continue;
      note(`dec${suffix}.bx`, columnSums(back));
      note(`dec${suffix}.Wx`, outer(inputs, back));
      const dropped = masks.decoder === null ? null : rows(masks.decoder, offset, count);
      back = masked(affineTransposed(back, parameters.matrix(`dec${suffix}.Wx`)), dropped);
    }
    carried = begun;
    dInputs[t] = back;
    note('dec.Wf', outer(step.feed, back));
    dFeed = affineTransposed(back, Wf);
  }
  for (const [name, parts] of sums) gradients.set(name, tf.addN(parts));
  return { dInputs: tf.concat2d(dInputs, 0), dContext: tf.addN(dContexts), dStarts: carried ?? [] };
}
