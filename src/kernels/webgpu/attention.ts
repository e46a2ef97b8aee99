/** Attention on WebGPU: one dispatch forward, five back. */
import { at } from '../../base/assert.ts';
import type { Attention, AttentionGradients, AttentionJob, BackAttentionJob } from '../attentionJobs.ts';
import { tf } from '../tf.ts';
import { ATTEND, type Kind } from './attentionText.ts';
import { BACK_KEYS, BACK_QUERIES, BACK_SCORES, BACK_VALUES } from './backAttentionText.ts';
import { dispatch, tensorOf, webGpuBackend } from './dispatch.ts';
import { columnSums } from './sums.ts';

/** As `attentionText.ts` has it. */
function packPlaces({ layout, sources }: AttentionJob): tf.Tensor1D {
  const { lengths, offsets, batchSize } = layout;
  const first = new Int32Array(batchSize + 1);
  for (const source of sources) first[source + 1] = at(first, source + 1) + 1;
  for (let b = 0; b < batchSize; b++) first[b + 1] = at(first, b + 1) + at(first, b);
  const next = first.slice();
  const order = new Int32Array(sources.length);
  sources.forEach((source, row) => {
    const place = at(next, source);
    order[place] = row;
    next[source] = place + 1;
  });
  return tf.tensor1d([...lengths, ...offsets, ...sources, ...first, ...order], 'int32');
}

/** n, S, A, C, B. */
function uniform({ layout, sources, keys, values }: AttentionJob): Uint32Array<ArrayBuffer> {
  return Uint32Array.of(sources.length, layout.steps, keys.shape[1], values.shape[1], layout.batchSize);
}

const kindOf = ({ v }: AttentionJob): Kind => (v === null ? 'dot' : 'additive');

/** @see AttentionJob */
export function attend(job: AttentionJob): Attention {
  const { layout, sources, queries, keys, values, v } = job;
  const backend = webGpuBackend();
  const n = sources.length;
  const places = packPlaces(job);
  const mixed = backend.makeTensorInfo([n, values.shape[1]], 'float32');
  const weights = backend.makeTensorInfo([n, layout.steps], 'float32');
  dispatch(backend, {
    kernel: ATTEND[kindOf(job)],
    written: [mixed, weights],
    read: [places, queries, keys, values, ...(v === null ? [] : [v])],
    uniform: uniform(job),
    workgroups: n,
  });
  places.dispose();
  return { mixed: tensorOf<tf.Rank.R2>(mixed), weights: tensorOf<tf.Rank.R2>(weights) };
}

/** @see BackAttentionJob */
export function backAttend(job: BackAttentionJob): AttentionGradients {
  const { layout, sources, queries, keys, values, v, weights, dMixed } = job;
  const backend = webGpuBackend();
  const [n, S, B] = [sources.length, layout.steps, layout.batchSize];
  const [A, C] = [keys.shape[1], values.shape[1]];
  const kind = kindOf(job);
  const made = (rows: number, columns: number): tf.TensorInfo =>
    backend.makeTensorInfo([rows, columns], 'float32');
  const places = packPlaces(job);
  const [dScores, dQueries, dKeys, dValues] = [
    made(n, S),
    made(n, A),
    made(layout.size, A),
    made(layout.size, C),
  ];
  const dRows = v === null ? null : made(n, A);
  dispatch(backend, {
    kernel: BACK_SCORES,
    written: [dScores],
    read: [places, values, weights, dMixed],
    uniform: uniform(job),
    workgroups: n,
  });
  dispatch(backend, {
    kernel: BACK_QUERIES[kind],
    written: [dQueries, ...(dRows === null ? [] : [dRows])],
    read: [places, dScores, keys, ...(v === null ? [] : [queries, v])],
    uniform: uniform(job),
    workgroups: n,
  });
  dispatch(backend, {
    kernel: BACK_KEYS[kind],
    written: [dKeys],
    read: [places, dScores, queries, ...(v === null ? [] : [keys, v])],
    uniform: uniform(job),
    workgroups: B * S,
  });
  dispatch(backend, {
    kernel: BACK_VALUES,
    written: [dValues],
    read: [places, weights, dMixed],
    uniform: uniform(job),
    workgroups: B * S,
  });
  const scores = tensorOf<tf.Rank.R2>(dScores);
  const rows = dRows === null ? null : tensorOf<tf.Rank.R2>(dRows);
  const dV = rows === null ? null : columnSums(rows);
  tf.dispose([places, scores, ...(rows === null ? [] : [rows])]);
  return {
    dQueries: tensorOf<tf.Rank.R2>(dQueries),
    dKeys: tensorOf<tf.Rank.R2>(dKeys),
    dValues: tensorOf<tf.Rank.R2>(dValues),
    dV,
  };
}
