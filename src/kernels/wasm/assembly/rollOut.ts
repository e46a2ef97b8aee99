/**
 * Greedy roll-outs of a GRU decoder: twelve rows at a time go their steps while their states stay in the first cache;
 * only the packed weights stream past. A row that has ended makes room for the next one. All memory is the caller's:
 * nothing static, nothing allocated.
 */
import { favourites, packSketch, panelsOf, sketchBytes, sketched } from './favourites';
import { gates, TOGETHER } from './gates';
import { gather, multiply, pack, panelBytes, ROWS, UNIT } from './panels';
import { packReading, readingBytes, readTwelve } from './reading';

/** Bytes of scratch that `rollOut` needs; A, T and M are 0 where nothing is read, D where all tokens are scored. */
export function scratchBytes(H: usize, V: usize, A: usize, T: usize, M: usize, D: usize): usize {
  // 64 to align; old and new states and what is read, gx and gh (3H units each), sums; eleven lists of twelve; the panels.
  const own: usize = 64 + UNIT * (9 * H + 3 * TOGETHER + 11) + panelBytes(H) * (H + panelsOf(V));
  return own + (A === 0 ? 0 : readingBytes(H, A, T, M)) + (D === 0 ? 0 : sketchBytes(H, V, D));
}

/** A sketch that leaves more than half of the tokens to be scored in the first so many steps is given up. */
const TRIAL: usize = 4;

/** Rows whose end is not known beforehand are joined by new ones when so many of them are left. */
const GOING_ON = 8;

/** One lane of x [C][12] = a row [C]. */
function intoLane(x: usize, C: usize, lane: usize, row: usize): void {
  const end = row + 4 * C;
  for (let to: usize = x + 4 * lane; row < end; row += 4, to += UNIT) store<f32>(to, load<f32>(row));
}

/** sums [units][3][12] = gh [3][H][12] of the units from `first` in the lanes that begin. */
function beginWith(gh: usize, gate: usize, first: usize, units: usize, begins: usize, sums: usize): void {
  for (let lane: usize = 0; lane < UNIT; lane += 16) {
    const which = v128.load(begins + lane);
    for (let i: usize = 0; i < units; i++)
      for (let part: usize = 0; part < 3; part++) {
        const to = sums + (3 * i + part) * UNIT + lane;
        const given = v128.load(gh + part * gate + (first + i) * UNIT + lane);
        v128.store(to, v128.bitselect(given, v128.load(to), which));
      }
  }
}

/**
 * Tensors as RollOutJob has them, as addresses (aligned, guide and keys: 0 for none; end: −1 for none), `sources` by
 * cell; A units of a key, M keys, sources of at most T cells; D directions of a sketch, 0 for none. tokens written [R, S] int32.
 */
export function rollOut(
  R: usize,
  S: usize,
  H: usize,
  V: usize,
  A: usize,
  T: usize,
  M: usize,
  D: usize,
  end: i32,
  squash: bool,
  states: usize,
  product: usize,
  table: usize,
  aligned: usize,
  Wh: usize,
  bh: usize,
  outW: usize,
  outB: usize,
  keys: usize,
  values: usize,
  Wq: usize,
  v: usize,
  Ws: usize,
  directions: usize,
  along: usize,
  cells: usize,
  forced: usize,
  remaining: usize,
  nextCell: usize,
  guide: usize,
  sources: usize,
  lengths: usize,
  offsets: usize,
  written: usize,
  scratch: usize,
): void {
  let old = (scratch + 63) & ~63;
  let next = old + UNIT * H;
  const read = next + UNIT * H;
  const gx = read + UNIT * H;
  const gh = gx + 3 * UNIT * H;
  const sums = gh + 3 * UNIT * H;
  const from = sums + 3 * TOGETHER * UNIT;
  const plus = from + UNIT;
  const nothing = plus + UNIT;
  const tokens = nothing + UNIT;
  const chosen = tokens + UNIT;
  const here = chosen + UNIT;
  /** Steps to go, where the next token is written, the source, and −1 where a row begins: by lane. */
  const left = here + UNIT;
  const place = left + UNIT;
  const source = place + UNIT;
  const begins = source + UNIT;
  const recurrent = begins + 2 * UNIT;
  const out = recurrent + H * panelBytes(H);
  const reading = out + panelBytes(H) * panelsOf(V);
  pack(Wh, bh, H, 3 * H, H, 1, H, recurrent);
  pack(outW, outB, H, V, panelsOf(V), 3, 1, out);
  if (keys !== 0) packReading(Wq, Ws, keys, v, H, A, T, M, reading);
  const sketch = reading + (keys === 0 ? 0 : readingBytes(H, A, T, M));
  if (D !== 0) packSketch(H, V, D, directions, along, outW, outB, sketch);
  let pays = D !== 0;
  let trials: usize = 0;
  let looked: usize = 0;
  const gate = UNIT * H;
  // Lanes that never get a row compute with what is harmless.
  memory.fill(old, 0, UNIT * H);
  memory.fill(gh, 0, 3 * gate);
  memory.fill(plus, 0, recurrent - plus);
  let row: usize = 0;
  let running = 0;
  while (true) {
    let fresh = 0;
    memory.fill(begins, 0, UNIT);
    // Rows of one length begin together, since a first product need not be computed.
    if (running <= (end < 0 ? 0 : GOING_ON)) for (let i: usize = 0; i < UNIT; i += 4) {
      if (load<i32>(left + i) > 0) continue;
      // Rows descend: the first without a step to go is the last of them.
      while (row < R) {
        const steps = load<i32>(remaining + 4 * row);
        if (steps <= 0) {
          row = R;
          break;
        }
        const token = load<i32>(forced + 4 * row);
        const to: usize = written + 4 * S * row;
        if (token === end) {
          for (let k = 0; k < steps; k++) store<i32>(to + 4 * <usize>k, end);
          row++;
          continue;
        }
        const cell = load<i32>(cells + 4 * row);
        store<i32>(left + i, steps);
        store<u32>(place + i, <u32>to);
        store<i32>(tokens + i, token);
        store<i32>(here + i, cell);
        store<i32>(begins + i, -1);
        if (keys !== 0) store<i32>(source + i, load<i32>(sources + 4 * <usize>cell));
        fresh++;
        row++;
        break;
      }
    }
    running += fresh;
    if (running === 0) return;
    if (<usize>fresh === ROWS) {
      for (let i: usize = 0; i < UNIT; i += 4)
        store<u32>(from + i, <u32>(states + 4 * H * <usize>load<i32>(here + i)));
      gather(from, nothing, H, old);
      for (let i: usize = 0; i < UNIT; i += 4)
        store<u32>(from + i, <u32>(product + 12 * H * <usize>load<i32>(here + i)));
      gather(from, nothing, 3 * H, gh);
    } else if (fresh > 0)
      for (let lane: usize = 0; lane < ROWS; lane++)
        if (load<i32>(begins + 4 * lane) !== 0) {
          const cell = <usize>load<i32>(here + 4 * lane);
          intoLane(old, H, lane, states + 4 * H * cell);
          intoLane(gh, 3 * H, lane, product + 12 * H * cell);
        }
    for (let i: usize = 0; i < UNIT; i += 4) {
      store<u32>(from + i, <u32>(table + 12 * H * <usize>load<i32>(tokens + i)));
      // A lane without a row stays where it is; what it writes is not read. A guide stands at the cell that is written.
      const cell = load<i32>(here + i);
      const ahead = load<i32>(nextCell + 4 * <usize>cell);
      const now = ahead < 0 ? cell : ahead;
      store<i32>(here + i, now);
      if (aligned !== 0) store<u32>(plus + i, <u32>(aligned + 12 * H * <usize>now));
    }
    gather(from, plus, 3 * H, gx);
    for (let j: usize = 0; j < H; j += TOGETHER) {
      const at = UNIT * j;
      const units = min(TOGETHER, H - j);
      if (fresh < running)
        for (let i: usize = 0; i < units; i++)
          multiply(recurrent + (j + i) * panelBytes(H), old, H, sums + i * 3 * UNIT);
      if (fresh > 0) beginWith(gh, gate, j, units, begins, sums);
      gates(sums, gx + at, gate, old + at, next + at, units);
    }
    if (keys !== 0) readTwelve(H, A, T, lengths, offsets, source, keys, values, v, squash, next, reading, read);
    const top = keys === 0 ? next : read;
    if (pays) {
      looked += sketched(out, V, top, H, D, sketch, left, chosen);
      pays = ++trials < TRIAL || looked < (V * trials) / 6;
    } else favourites(out, V, top, H, sums, chosen);
    running = 0;
    for (let i: usize = 0; i < UNIT; i += 4) {
      const steps = load<i32>(left + i);
      if (steps <= 0) continue;
      const told: i32 = guide === 0 ? -1 : load<i32>(guide + 4 * <usize>load<i32>(here + i));
      const token = told >= 0 ? told : load<i32>(chosen + i);
      const to = <usize>load<u32>(place + i);
      store<i32>(to, token);
      store<i32>(tokens + i, token);
      store<u32>(place + i, <u32>(to + 4));
      store<i32>(left + i, token === end ? 0 : steps - 1);
      if (token !== end && steps > 1) running++;
      if (token === end) for (let k = 1; k < steps; k++) store<i32>(to + 4 * <usize>k, end);
    }
    const swapped = old;
    old = next;
    next = swapped;
  }
}
