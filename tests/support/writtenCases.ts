/** Random jobs of the operations that write tokens, where a near-tie may be settled either way. */
import { at } from '../../src/base/assert.ts';
import { CellLayout } from '../../src/base/cellLayout.ts';
import type { AttentionSource } from '../../src/kernels/attentionJobs.ts';
import type { Operations, RollOutJob } from '../../src/kernels/operations.ts';
import { attendBy } from '../../src/kernels/attendBy.ts';
import { stockOperations } from '../../src/kernels/stock/stock.ts';
import { tf } from '../../src/kernels/tf.ts';
import type { Maker, Run } from './caseMaker.ts';

export function decodeJob(maker: Maker): Run {
  const { layout, V, H } = maker;
  const parts = maker.decoder();
  const start = maker.matrix('start', layout.batchSize, H);
  const targets = Int32Array.from({ length: layout.size }, (_, cell) => maker.below(V, 18, cell));
  const coins = maker.below(3, 19);
  const reference = Uint8Array.from({ length: layout.size }, (_, cell) =>
    coins === 2 ? maker.below(2, 20, cell) : coins,
  );
  maker.writings = ({ states }) =>
    Array.from(layout.lengths, (length, b) => {
      const places = Array.from({ length }, (_, t) => layout.cell(b, t));
      const scores = (written: readonly number[]): Promise<Float32Array> => {
        const from = at(places, written.length) * H;
        const state = Float32Array.from(states?.subarray(from, from + H) ?? []);
        const scores = tf.tidy(() =>
          stockOperations.affine(tf.tensor2d(state, [1, H]), parts.outW, parts.outB),
        );
        return scores.data<'float32'>().finally(() => scores.dispose());
      };
      return { places, scores };
    });
  return ({ decode }) => {
    const { run, ...written } = decode({ ...parts, layout, start, targets, reference });
    tf.dispose([...run.tape]);
    return { ...written, states: run.states };
  };
}

/** What an output layer may read: sources of their own lengths. */
function readerOf(maker: Maker, H: number): AttentionSource | null {
  const kind = maker.below(3, 50);
  if (kind === 0) return null;
  const lengths = Array.from({ length: 1 + maker.below(5, 51) }, (_, b) => 1 + maker.below(6, 52, b));
  const layout = new CellLayout(lengths.sort((a, b) => b - a));
  const A = kind === 1 ? H : maker.size(4);
  return {
    layout,
    keys: maker.matrix('keys', layout.size, A),
    values: maker.matrix('values', layout.size, H),
    query: kind === 1 ? null : { Wq: maker.matrix('Wq', H, A), v: maker.vector('v', A, 2) },
    Ws: maker.matrix('Ws', H, H),
    squash: maker.below(2, 53) === 0,
  };
}

/** Roll-outs of random rows; every third job has a token that ends a sequence, every other one a guide, or rows that stop early. */
export function rollOutRows(maker: Maker): RollOutJob {
  const { layout, V, H } = maker;
  const parts = maker.decoder();
  const states = maker.matrix('states', layout.size, H);
  const product = tf.tidy(() => tf.add<tf.Tensor2D>(tf.matMul(states, parts.Wh), parts.bh));
  maker.made.set('product', product);
  const remainingOf = (cell: number): number =>
    at(layout.lengths, at(layout.sequences, cell)) - at(layout.positions, cell) - 1;
  const cells = Int32Array.from({ length: maker.below(40, 21) }, (_, row) =>
    maker.below(layout.size, 22, row),
  );
  const hurry = maker.below(2, 35) === 0 ? 1 + maker.below(6, 36) : Infinity;
  const stepsOf = (cell: number): number => Math.min(remainingOf(cell), hurry);
  cells.sort((a, b) => stepsOf(b) - stepsOf(a));
  const attention = readerOf(maker, H);
  return {
    attention,
    sketch: null,
    sources: layout.sequences.map((b) => maker.below(attention?.layout.batchSize ?? 1, 54, b)),
    ...parts,
    states,
    product,
    cells,
    end: maker.below(3, 33) === 0 ? maker.below(V, 34) : null,
    forced: cells.map((_, row) => maker.below(V, 23, row)),
    remaining: cells.map(stepsOf),
    guide:
      maker.below(2, 37) === 0
        ? null
        : Int32Array.from({ length: layout.size }, (_, cell) => maker.below(2 * V, 38, cell) - V),
    nextCell: Int32Array.from({ length: layout.size }, (_, cell) =>
      remainingOf(cell) === 0 ? -1 : layout.cell(at(layout.sequences, cell), at(layout.positions, cell) + 1),
    ),
  };
}

export function rollOutJob(maker: Maker): Run {
  const job = rollOutRows(maker);
  maker.writings = () => {
    let place = 0;
    return Array.from(job.remaining, (length, row) => ({
      places: Array.from({ length }, () => place++),
      scores: (written) => scoresOfRow(job, row, written),
    }));
  };
  return ({ rollOut }) => writtenInOrder(rollOut, job);
}

/** Its tokens in the order of rows and steps, whatever the implementation's own. */
export function writtenInOrder(rollOut: Operations['rollOut'], job: RollOutJob): { tokens: tf.Tensor1D } {
  const { tokens, place } = rollOut(job);
  const places = [...job.remaining].flatMap((steps, row) =>
    Array.from({ length: steps }, (_, k) => place(row, k)),
  );
  const inOrder = tf.tidy((): tf.Tensor1D =>
    places.length === 0 ? tf.tensor1d([], 'int32') : tf.gather(tokens, tf.tensor1d(places, 'int32')),
  );
  tokens.dispose();
  return { tokens: inOrder };
}

/** Scores [V] that leave one token to write. */
const only = (token: number, V: number): Float32Array =>
  new Float32Array(V).fill(-1e9).fill(0, token, token + 1);

/** Scores [V] of a roll-out's next token, the whole row from its start as one sequence whose inputs are known. */
async function scoresOfRow(
  { table, aligned, states, outW, outB, Wh, bh, ...job }: RollOutJob,
  row: number,
  written: readonly number[],
): Promise<Float32Array> {
  // After the token that ends a sequence nothing else may be written.
  if (job.end !== null && [at(job.forced, row), ...written].includes(job.end))
    return only(job.end, outB.size);
  const start = at(job.cells, row);
  const fed = [at(job.forced, row), ...written];
  let cell = start;
  const cells = fed.map(() => (cell = at(job.nextCell, cell)));
  const told = job.guide?.[cell] ?? -1;
  if (told >= 0) return only(told, outB.size);
  const scores = tf.tidy(() => {
    const rowsOf = (x: tf.Tensor2D, rows: readonly number[]): tf.Tensor2D =>
      tf.gather(x, tf.tensor1d([...rows], 'int32'));
    const tokens = rowsOf(table, fed);
    const { final } = stockOperations.sequence({
      layout: new CellLayout([fed.length]),
      direction: 'forward',
      inputs: aligned === null ? tokens : tf.add(tokens, rowsOf(aligned, cells)),
      start: rowsOf(states, [start]),
      Wh,
      bh,
    });
    const { attention, sources } = job;
    const top =
      attention === null
        ? final
        : attendBy(stockOperations, attention, final, Int32Array.of(at(sources, start))).output;
    return stockOperations.affine(top, outW, outB);
  });
  const values = Float32Array.from(await scores.data());
  scores.dispose();
  return values;
}
