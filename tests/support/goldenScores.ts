/** The golden cases' network as a scalar loop in float64, each score from scratch: slow, and nothing to get wrong twice. */
import { at } from '../../src/base/assert.ts';
import type { GoldenCase } from './golden.ts';
import type { Scores } from './tablePolicy.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Scores of the case's model; `order[b]` is where sequence b of our batch stands in the file. */
export function goldenScores(golden: GoldenCase, order: readonly number[]): Scores {
  const { D, A, H, E, aligned } = golden.config;
  const S = at(golden.inputs.x.shape, 1);
  const weight = (name: string): number[] => {
    const tensor = golden.weights[name];
    if (tensor === undefined) throw new Error(`the golden file has no ${name}`);
    return tensor.data.map((value) => value ?? Number.NaN);
  };
  const affine = (matrix: string, bias: string, x: readonly number[]): number[] => {
    const W = weight(matrix);
    return weight(bias).map((b, row) =>
      x.reduce((sum, value, i) => sum + value * at(W, row * x.length + i), b),
    );
  };
  const gru = (name: string, x: readonly number[], h: readonly number[]): number[] => {
    const gx = affine(`${name}.W_ih`, `${name}.b_ih`, x);
    const gh = affine(`${name}.W_hh`, `${name}.b_hh`, h);
    return h.map((old, i) => {
      const r = sigmoid(at(gx, i) + at(gh, i));
      const z = sigmoid(at(gx, H + i) + at(gh, H + i));
      const n = Math.tanh(at(gx, 2 * H + i) + r * at(gh, 2 * H + i));
      return (1 - z) * n + z * old;
    });
  };
  const encoded = golden.inputs.xlen.map((length, b) => {
    let h: number[] = new Array<number>(H).fill(0);
    return Array.from({ length }, (_, s) => {
      h = gru(
        'enc',
        Array.from({ length: D }, (_, i) => golden.inputs.x.data[(b * S + s) * D + i] ?? NaN),
        h,
      );
      return h;
    });
  });
  const emb = weight('emb');
  return (_batch, b, prefix) => {
    const states = at(encoded, at(order, b));
    let h = at(states, states.length - 1);
    // Row A of the embedding starts the sequence.
    [A, ...prefix].forEach((token, t) => {
      const embedded = emb.slice(token * E, (token + 1) * E);
      h = gru('dec', aligned ? [...embedded, ...at(states, t)] : embedded, h);
    });
    return affine('out.W', 'out.b', h);
  };
}
