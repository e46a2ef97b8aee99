/** What the output layer reads of the sources beside the state, for twelve rows. AssemblyScript, not TypeScript. */
import { attendBy, powersBytes, raiseKeys } from './attention';
import { tanh } from './maths';
import { gather, multiply, pack, panelBytes, ROWS, spread, UNIT } from './panels';

// @ts-ignore: a decorator of AssemblyScript
@inline
function panels(columns: usize): usize {
  return (columns + 2) / 3;
}

/** Bytes that `packReading` and `readTwelve` need: A units of a key, M keys, sources of at most S cells. */
export function readingBytes(H: usize, A: usize, S: usize, M: usize): usize {
  const packed = panelBytes(H) * (panels(A) + panels(H));
  // Lanes of the queries, in whole panels; sums; addresses; zeros. Then rows of queries, of what is mixed and of weights. Then
  // where the keys' powers are.
  return packed + UNIT * (A + 3 + 3 + 2) + 4 * ROWS * (A + H + S) + 4 + powersBytes(A, M);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function powersIn(packed: usize, H: usize, A: usize, S: usize): usize {
  return packed + panelBytes(H) * (panels(A) + panels(H)) + UNIT * (A + 3 + 3 + 2) + 4 * ROWS * (A + H + S);
}

/** Packs Wq [H, A], 0 where keys and states are multiplied, and Ws [H, H], and raises keys [M, A]. */
export function packReading(
  Wq: usize,
  Ws: usize,
  keys: usize,
  v: usize,
  H: usize,
  A: usize,
  S: usize,
  M: usize,
  to: usize,
): void {
  if (Wq !== 0) pack(Wq, 0, H, A, panels(A), 3, 1, to);
  pack(Ws, 0, H, H, panels(H), 3, 1, to + panelBytes(H) * panels(A));
  const powers = powersIn(to, H, A, S);
  store<u32>(powers, <u32>raiseKeys(keys, A, M, v, powers + 4));
}

/**
 * What twelve rows read: top [H][12] from their states h [H][12].
 * @param packed from `packReading`, with room for what is worked out
 * @param sources the source of each row, int32 [12]
 */
export function readTwelve(
  H: usize,
  A: usize,
  S: usize,
  lengths: usize,
  offsets: usize,
  sources: usize,
  keys: usize,
  values: usize,
  v: usize,
  squash: bool,
  h: usize,
  packed: usize,
  top: usize,
): void {
  const bytes = panelBytes(H);
  const state = packed + bytes * panels(A);
  const lanes = state + bytes * panels(H);
  const sums = lanes + UNIT * (A + 3);
  const from = sums + 3 * UNIT;
  const zeros = from + UNIT;
  const queries = zeros + UNIT;
  const mixed: usize = queries + 4 * ROWS * A;
  const weights: usize = mixed + 4 * ROWS * H;
  if (v === 0) spread(h, H, queries);
  else {
    for (let p: usize = 0; p < panels(A); p++) multiply(packed + p * bytes, h, H, lanes + 3 * UNIT * p);
    spread(lanes, A, queries);
  }
  const room = powersIn(packed, H, A, S);
  const powers = <usize>load<u32>(room);
  attendBy(ROWS, S, A, H, lengths, offsets, sources, queries, keys, powers, values, v, mixed, weights, room + 4);
  for (let i: usize = 0; i < ROWS; i++) {
    store<u32>(from + 4 * i, <u32>(mixed + 4 * H * i));
    store<u32>(zeros + 4 * i, 0);
  }
  gather(from, zeros, H, top);
  for (let p: usize = 0; p < panels(H); p++) {
    multiply(state + p * bytes, h, H, sums);
    const last = min<usize>(3, H - 3 * p) * UNIT;
    const to = top + 3 * UNIT * p;
    for (let lane: usize = 0; lane < last; lane += 16) {
      const sum = f32x4.add(v128.load(to + lane), v128.load(sums + lane));
      v128.store(to + lane, squash ? tanh(sum) : sum);
    }
  }
}
