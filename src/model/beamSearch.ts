/** Beam search with a network: the ways of all sequences of a batch go through each step together. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';
import { rowGatherer } from '../kernels/ops.ts';
import { tf } from '../kernels/tf.ts';
import { Beam, type BeamPlan } from '../searnn/beam.ts';
import type { Decoder } from './decoder.ts';
import { NO_MASKS } from './dropout.ts';
import { firstCarried, stepLayers } from './stepLayers.ts';

/** A network that has read the sources of a batch. */
export interface Listener {
  readonly layout: CellLayout;
  readonly decoder: Decoder;
  /** Where each layer starts, bottom first, each [B, H]. */
  readonly starts: readonly tf.Tensor2D[];
  /** The token that ends sequences, null where lengths are known beforehand. */
  readonly end: number | null;
}

/** The likeliest sequences that were found [N]; after an end stands nothing but it. */
export async function beamSearch(
  { layout, decoder, starts, end }: Listener,
  plan: BeamPlan,
): Promise<Int32Array> {
  const beams = Array.from({ length: layout.batchSize }, () => new Beam(plan, end));
  let carried = tf.tidy(() => firstCarried(decoder, starts).map((start) => tf.clone(start)));
  /** The sequence of each row of `carried`. */
  let owners: Int32Array = Int32Array.from(beams, (_, b) => b);
  try {
    for (let t = 0; t < layout.steps && owners.length > 0; t++) {
      const [logits, ...next] = tf.tidy(() => {
        const step = stepLayers(decoder, {
          fed: tf.tensor1d(fedTo(beams, owners, decoder.parts.outB.size), 'int32'),
          aligned:
            decoder.parts.aligned === null
              ? null
              : rowGatherer(decoder.parts.aligned)(owners.map((b) => layout.cell(b, t))),
          carried,
          sources: owners.map((b) => at(decoder.sources, b)),
          masks: NO_MASKS,
        });
        return [step.logits(), ...step.carried] as [tf.Tensor2D, ...tf.Tensor2D[]]; // tidy's own typing forgets the order
      });
      tf.dispose(carried);
      carried = next;
      const scores = await logits.data<'float32'>().finally(() => {
        logits.dispose();
      });
      const { rows, sequences } = extendAll(beams, owners, scores, (b) => at(layout.lengths, b) > t + 1);
      carried = tf.tidy(() => carried.map((state) => rowGatherer(state)(rows)));
      tf.dispose(next);
      owners = sequences;
    }
  } finally {
    tf.dispose(carried);
  }
  const written = new Int32Array(layout.size).fill(end ?? 0);
  beams.forEach((beam, b) => beam.best().forEach((token, t) => (written[layout.cell(b, t)] = token)));
  return written;
}

/** The token before, of every way that runs; GO (V) at the start. */
function fedTo(beams: readonly Beam[], owners: Int32Array, go: number): Int32Array {
  const fed: number[] = [];
  for (const b of new Set(owners))
    for (const { tokens } of at(beams, b).running) fed.push(tokens.at(-1) ?? go);
  return Int32Array.from(fed);
}

/**
 * Extends the beam of every sequence that has rows.
 * @param goesOn whether sequence b has another cell
 * @returns the row that each way of the next step goes on from, and its sequence
 */
function extendAll(
  beams: readonly Beam[],
  owners: Int32Array,
  scores: Float32Array,
  goesOn: (b: number) => boolean,
): { readonly rows: Int32Array; readonly sequences: Int32Array } {
  const V = scores.length / owners.length;
  const rows: number[] = [];
  const sequences: number[] = [];
  let first = 0;
  for (const b of new Set(owners)) {
    const beam = at(beams, b);
    const count = beam.running.length;
    beam.extend(scores.subarray(first * V, (first + count) * V));
    if (goesOn(b))
      for (const { from } of beam.running) {
        rows.push(first + from);
        sequences.push(b);
      }
    first += count;
  }
  return { rows: Int32Array.from(rows), sequences: Int32Array.from(sequences) };
}
