/** A roll-in of the decoder: in one fused operation where there is one for it, else tokens first and then layer by layer. */
import { assert, at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import type { AttentionOutput } from '../kernels/attentionJobs.ts';
import { rows } from '../kernels/ops.ts';
import { operations } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';
import { attend } from './attention.ts';
import { nextCells } from './rollOut.ts';
import type { Decoded, LayerRun, Stepped } from './decoded.ts';
import { sourcesOf, writesAtOnce, type Decoder } from './decoder.ts';
import { masked, type Masks } from './dropout.ts';
import { bottomInputs, firstCarried, stepLayers } from './stepLayers.ts';

/** What is rolled in. */
export interface RollInJob {
  readonly layout: CellLayout;
  readonly decoder: Decoder;
  /** Where each layer starts, bottom first, each [B, W · H]. */
  readonly starts: readonly tf.Tensor2D[];
  /** True tokens [N]. */
  readonly targets: Int32Array;
  /** 1 where the truth is written, 0 where the own argmax is [N]. */
  readonly reference: Uint8Array;
  readonly masks: Masks;
}

/** Call it inside a tidy. */
export function decode(job: RollInJob): Decoded {
  const { layout, decoder, starts, targets, reference, masks } = job;
  if (decoder.feed !== null) return decodeSteps(job);
  const plain = writesAtOnce(decoder) && decoder.attention === null && masks.output === null;
  if (!plain || (isTaught(job) && decoder.tokens.sparesTable(layout.size))) return decodeLayers(job);
  const start = at(starts, 0);
  const { run, ...written } = operations().decode({ ...decoder.parts, layout, start, targets, reference });
  const layers = [{ run, start, inputs: null }];
  return { ...written, layers, top: run.states, attended: null, steps: null };
}

/** Whether the truth is written throughout. */
const isTaught = ({ reference }: RollInJob): boolean => reference.every((copies) => copies === 1);

/** Once its tokens are known, a layer is a sequence like the encoder's: fused, with a tape for the way back. */
function decodeLayers(job: RollInJob): Decoded {
  const { layout, decoder, starts, targets, masks } = job;
  const { cell, parts, upper } = decoder;
  const { affine } = operations();
  const written = (): tf.Tensor1D =>
    writesAtOnce(decoder) && masks.output === null
      ? writeAtOnce(job)
      : tf.concat1d(writeSteps(job).map(({ tokens }) => tokens));
  const tokens = isTaught(job) ? tf.tensor1d(targets, 'int32') : written();
  const fed = tf.concat1d(Array.from(layout.counts, (_, t) => fedAt(job, tokens, t)));
  const direction = 'forward';
  const runOf = (inputs: tf.Tensor2D, height: number, { Wh, bh }: Pick<typeof parts, 'Wh' | 'bh'>) =>
    cell.sequence({ layout, direction, inputs, start: at(starts, height), Wh, bh });
  let run = runOf(bottomInputs(decoder.tokens.of(fed), parts.aligned), 0, parts);
  const layers: LayerRun[] = [{ run, start: at(starts, 0), inputs: null }];
  for (const [i, layer] of upper.entries()) {
    const inputs = masked(cell.shown(run.states), masks.decoder);
    run = runOf(affine(inputs, layer.Wx, layer.bx), i + 1, layer);
    layers.push({ run, start: at(starts, i + 1), inputs });
  }
  const { attention } = decoder;
  const shown = cell.shown(run.states);
  const seen = attention === null ? null : attend(attention, shown, sourcesOf(decoder, layout));
  const top = masked(seen?.output ?? shown, masks.output);
  return {
    layers,
    top,
    attended: seen,
    tokens,
    fed,
    steps: null,
  };
}

/** Where each step is fed with what the one before read, there are only steps. */
function decodeSteps(job: RollInJob): Decoded {
  const written = writeSteps(job);
  const steps = written.map(({ step }) => step);
  const packed = (part: (step: Stepped) => tf.Tensor2D): tf.Tensor2D => tf.concat2d(steps.map(part), 0);
  const attendedOf = ({ attended }: Stepped): AttentionOutput => {
    assert(attended !== null, 'what is fed back was read');
    return attended;
  };
  return {
    layers: job.starts.map((start, height) => ({
      run: { states: packed(({ layers }) => at(layers, height).run.states), tape: [] },
      ...{ start, inputs: null },
    })),
    top: packed(({ output }) => output),
    attended: {
      output: packed((step) => attendedOf(step).output),
      weights: packed((step) => attendedOf(step).weights),
    },
    tokens: tf.concat1d(written.map(({ tokens }) => tokens)),
    fed: tf.concat1d(written.map(({ fed }) => fed)),
    steps,
  };
}

/** The tokens fed to the sequences that run at step t [n_t], given all tokens before it [cells of the steps before]. */
function fedAt({ layout, decoder }: RollInJob, tokens: tf.Tensor1D, t: number): tf.Tensor1D {
  const count = at(layout.counts, t);
  if (t === 0) return tf.fill<tf.Rank.R1>([count], decoder.parts.outB.size, 'int32');
  return tf.slice(tokens, [at(layout.offsets, t - 1)], [count]);
}

/**
 * Writes the tokens [N] of one layer in one operation: a roll-in is a roll-out from before the first cell, with GO forced
 * there and a guide wherever the truth is copied.
 */
function writeAtOnce({ layout, decoder, starts, targets, reference }: RollInJob): tf.Tensor1D {
  const { parts, attention } = decoder;
  const { batchSize: B, size: N } = layout;
  const start = at(starts, 0);
  /** Before the sequences' cells stand as many from which they start. */
  const behind = (values: Int32Array, before: Int32Array): Int32Array => {
    const all = new Int32Array(B + N);
    all.set(before);
    all.set(values, B);
    return all;
  };
  const rows = Int32Array.from({ length: B }, (_, b) => b);
  const { tokens, place } = operations().rollOut({
    ...parts,
    aligned: parts.aligned && tf.concat2d([tf.zeros([B, parts.aligned.shape[1]]), parts.aligned], 0),
    states: start,
    product: operations().affine(start, parts.Wh, parts.bh),
    cells: rows,
    forced: new Int32Array(B).fill(parts.outB.size),
    remaining: layout.lengths,
    nextCell: behind(
      nextCells(layout).map((next) => (next < 0 ? next : B + next)),
      rows.map((b) => B + b),
    ),
    guide: behind(
      targets.map((truth, cell) => (reference[cell] === 1 ? truth : -1)),
      rows.map(() => -1),
    ),
    end: null,
    attention,
    // Nothing that directions could be found from has been read yet.
    sketch: null,
    sources: behind(sourcesOf(decoder, layout), decoder.sources),
  });
  const places = layout.sequences.map((b, cell) => place(b, at(layout.positions, cell)));
  return tf.gather(tokens, tf.tensor1d(places, 'int32'));
}

/** Writes the tokens step by step, since each of the network's own is fed to the next. */
function writeSteps(
  job: RollInJob,
): { readonly tokens: tf.Tensor1D; readonly fed: tf.Tensor1D; readonly step: Stepped }[] {
  const { layout, decoder, targets, reference, masks } = job;
  const truth = tf.tensor1d(targets, 'int32');
  const coins = tf.tensor1d(reference, 'bool');
  let before = tf.fill<tf.Rank.R1>([layout.batchSize], decoder.parts.outB.size, 'int32');
  let carried = firstCarried(decoder, job.starts);
  return Array.from(layout.counts, (count, t) => {
    const offset = at(layout.offsets, t);
    const here = (x: tf.Tensor2D | null): tf.Tensor2D | null => (x === null ? null : rows(x, offset, count));
    const fed = tf.slice(before, [0], [count]);
    const step = stepLayers(decoder, {
      fed,
      aligned: here(decoder.parts.aligned),
      carried: carried.map((state) => rows(state, 0, count)),
      sources: decoder.sources.subarray(0, count),
      masks: { decoder: here(masks.decoder), output: here(masks.output) },
    });
    ({ carried } = step);
    const copied = tf.slice(truth, [offset], [count]);
    before = reference.subarray(offset, offset + count).every((copies) => copies === 1)
      ? copied
      : tf.where(tf.slice(coins, [offset], [count]), copied, tf.argMax(step.logits(), 1));
    return { tokens: before, fed, step };
  });
}
