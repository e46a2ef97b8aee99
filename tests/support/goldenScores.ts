/** The golden cases' network as a scalar loop in float64, each score from scratch: slow, and nothing to get wrong twice. */
import { at } from '../../src/base/assert.ts';
import type { GoldenCase } from './golden.ts';
import type { Scores } from './tablePolicy.ts';

type Vector = readonly number[];

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const dot = (x: Vector, y: Vector): number => x.reduce((sum, value, i) => sum + value * at(y, i), 0);

/** Scores of the case's model; `order[b]` is where sequence b of our batch stands in the file. */
export function goldenScores(golden: GoldenCase, order: readonly number[]): Scores {
  const { D, A, H, HE, E, aligned, bidirectional, attention, attn_tanh } = golden.config;
  const weight = (name: string): number[] => {
    const tensor = golden.weights[name];
    if (tensor === undefined) throw new Error(`the golden file has no ${name}`);
    return tensor.data.map((value) => value ?? Number.NaN);
  };
  const times = (matrix: string, x: Vector): number[] => {
    const W = weight(matrix);
    return Array.from({ length: W.length / x.length }, (_, row) =>
      dot(x, W.slice(row * x.length, (row + 1) * x.length)),
    );
  };
  const affine = (matrix: string, bias: string, x: Vector): number[] =>
    times(matrix, x).map((sum, i) => sum + at(weight(bias), i));
  const gru = (name: string, x: Vector, h: Vector): number[] => {
    const gx = affine(`${name}.W_ih`, `${name}.b_ih`, x);
    const gh = affine(`${name}.W_hh`, `${name}.b_hh`, h);
    const U = h.length;
    return h.map((old, i) => {
      const r = sigmoid(at(gx, i) + at(gh, i));
      const z = sigmoid(at(gx, U + i) + at(gh, U + i));
      const n = Math.tanh(at(gx, 2 * U + i) + r * at(gh, 2 * U + i));
      return (1 - z) * n + z * old;
    });
  };
  const run = (name: string, vectors: readonly Vector[]): number[][] => {
    let h: number[] = new Array<number>(HE).fill(0);
    return vectors.map((x) => (h = gru(name, x, h)));
  };
  const encoded = golden.inputs.xlen.map((length, b) => {
    const vectors = Array.from({ length }, (_, s) => inputAt(golden, b, s, D));
    const forward = run('enc', vectors);
    const last = at(forward, length - 1);
    if (!bidirectional) return { states: forward, start: last };
    const backward = run('encb', [...vectors].reverse()).reverse();
    const start = affine('proj.W', 'proj.b', [...last, ...at(backward, 0)]).map(Math.tanh);
    return { states: forward.map((h, s) => [...h, ...at(backward, s)]), start };
  });
  const emb = weight('emb');
  /** What the output layer reads at a state. */
  const output = (h: Vector, states: readonly Vector[]): Vector => {
    if (attention === null) return h;
    const query = times('att.Wq.W', h);
    const scores = states.map((c) =>
      dot(
        weight('att.v.W'),
        times('att.Wc.W', c).map((key, i) => Math.tanh(key + at(query, i))),
      ),
    );
    const shares = scores.map((score) => Math.exp(score - Math.max(...scores)));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const context = at(states, 0).map((_, i) =>
      states.reduce((sum, c, s) => sum + (at(shares, s) / total) * at(c, i), 0),
    );
    const mixed = times('att.Wo.W', [...context, ...h]);
    return attn_tanh ? mixed.map(Math.tanh) : mixed;
  };
  return (_batch, b, prefix) => {
    const { states, start } = at(encoded, at(order, b));
    let h: Vector = start;
    if (h.length !== H) throw new Error('no such start');
    // Row A of the embedding starts the sequence.
    [A, ...prefix].forEach((token, t) => {
      const embedded = emb.slice(token * E, (token + 1) * E);
      h = gru('dec', aligned ? [...embedded, ...at(states, t)] : embedded, h);
    });
    return affine('out.W', 'out.b', output(h, states));
  };
}

/** What the encoder reads at position s of sequence b: its vector, or its token's embedding [D]. */
function inputAt({ inputs, weights }: GoldenCase, b: number, s: number, D: number): number[] {
  const { x, tokens } = inputs;
  const row = tokens === undefined ? b * at(x?.shape ?? [], 1) + s : at(at(tokens, b), s);
  const table = tokens === undefined ? x : weights['inemb'];
  return Array.from({ length: D }, (_, i) => table?.data[row * D + i] ?? Number.NaN);
}
