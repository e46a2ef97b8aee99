/**
 * A GRU over packed sequences, forward and backward. A panel of the recurrent weights holds the r, z and n columns of
 * four units, so that a unit's gates come out of one product. The gates are computed for many rows at once in two
 * sweeps: one row's sigmoid and tanh are one long chain of dependent instructions, and only other rows fill the wait.
 */
import { outer, productScratch, columnSums } from './algebra';
import { loadPart, sigmoid, storePart, tanh } from './maths';
import { packedBytes, packPanels, threeRows } from './rows';

/** Units of a panel. */
const UNITS: usize = 4;
/** Rows whose products are made before their gates: their states and a panel fit the first cache. */
const BLOCK: usize = 24;

// @ts-ignore: a decorator of AssemblyScript
@inline
function panels(H: usize): usize {
  return (H + UNITS - 1) / UNITS;
}

/** Bytes of Wh and bh packed by units, and of the sums of a block. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function recurrentBytes(H: usize): usize {
  return panels(H) * 48 * (H + 1) + 48 * BLOCK;
}

/** Packs Wh [H, 3H] and bh [3H] by units: the biases [panels][12] first, then the panels [H][12]. */
export function packRecurrent(Wh: usize, bh: usize, H: usize, out: usize): void {
  let weights = out + panels(H) * 48;
  for (let first: usize = 0; first < H; first += UNITS) {
    const units: usize = min(UNITS, H - first);
    for (let gate: usize = 0; gate < 3; gate++)
      v128.store(out + 16 * gate, loadPart(bh + 4 * (gate * H + first), units));
    out += 48;
    for (let k: usize = 0; k < H; k++) {
      const from: usize = Wh + 4 * (k * 3 * H + first);
      v128.store(weights, loadPart(from, units));
      v128.store(weights, loadPart(from + 4 * H, units), 16);
      v128.store(weights, loadPart(from + 8 * H, units), 32);
      weights += 48;
    }
  }
}

/**
 * One step of M rows.
 * @param gx [M, 3H] @param before states before it [M, H], 0 for zeros
 * @param states new states [M, H] @param tape r, z, n, q of each row [M, 4H] @param packed from packRecurrent
 */
export function gruStep(
  M: usize,
  H: usize,
  gx: usize,
  before: usize,
  packed: usize,
  states: usize,
  tape: usize,
): void {
  const weights = packed + panels(H) * 48;
  const sums = weights + panels(H) * 48 * H;
  for (let first: usize = 0; first < M; first += BLOCK) {
    const rows = min(BLOCK, M - first);
    for (let p: usize = 0; p < panels(H); p++) {
      for (let m: usize = 0; m < rows; m += 3) {
        // Without a state there is nothing to multiply; the rows beyond the last repeat an earlier one.
        const row0 = before + 4 * H * (first + m);
        const row1 = m + 1 < rows ? row0 + 4 * H : row0;
        const row2 = m + 2 < rows ? row1 + 4 * H : row0;
        const K: usize = before === 0 ? 0 : H;
        threeRows(weights + 48 * p * H, K, row0, row1, row2, packed + 48 * p, sums + 48 * m);
      }
      const at: usize = 4 * (4 * first * H + UNITS * p);
      const old: usize = before === 0 ? 0 : before + 4 * (first * H + UNITS * p);
      const input: usize = gx + 4 * (3 * first * H + UNITS * p);
      gates(rows, H, min(UNITS, H - UNITS * p), input, sums, old, states + 4 * (first * H + UNITS * p), tape + at);
    }
  }
}

/** The gates of up to four units for a block of rows; addresses are those of the first row's first unit. */
function gates(
  rows: usize,
  H: usize,
  units: usize,
  gx: usize,
  sums: usize,
  before: usize,
  states: usize,
  tape: usize,
): void {
  const gate: usize = 4 * H;
  for (let m: usize = 0; m < rows; m++) {
    const from: usize = gx + 3 * gate * m;
    const sum: usize = sums + 48 * m;
    v128.store(sum, sigmoid(f32x4.add(v128.load(sum), loadPart(from, units))));
    v128.store(sum, sigmoid(f32x4.add(v128.load(sum, 16), loadPart(from + gate, units))), 16);
  }
  for (let m: usize = 0; m < rows; m++) {
    const sum: usize = sums + 48 * m;
    const r = v128.load(sum);
    const z = v128.load(sum, 16);
    const q = v128.load(sum, 32);
    const n = tanh(f32x4.add(loadPart(gx + 3 * gate * m + 2 * gate, units), f32x4.mul(r, q)));
    const h = before === 0 ? f32x4.splat(0) : loadPart(before + gate * m, units);
    storePart(states + gate * m, f32x4.add(n, f32x4.mul(z, f32x4.sub(h, n))), units);
    const to: usize = tape + 4 * gate * m;
    storePart(to, r, units);
    storePart(to + gate, z, units);
    storePart(to + 2 * gate, n, units);
    storePart(to + 3 * gate, q, units);
  }
}

export function sequenceScratch(H: usize): usize {
  return 64 + recurrentBytes(H);
}

/**
 * A run over packed sequences. counts [T] and offsets [T + 1] int32; inputs [N, 3H]; start [B, H] or 0; states [N, H],
 * final [B, H] and tape [N, 4H] are written.
 */
export function sequence(
  B: usize,
  T: usize,
  H: usize,
  reversed: bool,
  counts: usize,
  offsets: usize,
  inputs: usize,
  start: usize,
  Wh: usize,
  bh: usize,
  states: usize,
  final: usize,
  tape: usize,
  scratch: usize,
): void {
  const packed = (scratch + 63) & ~63;
  packRecurrent(Wh, bh, H, packed);
  const row: usize = 4 * H;
  for (let i: usize = 0; i < T; i++) {
    const t = reversed ? T - 1 - i : i;
    const count = <usize>load<i32>(counts + 4 * t);
    const cell = <usize>load<i32>(offsets + 4 * t);
    // Those that were running at the step read before this one; the others begin here.
    const going: usize = i === 0 ? 0 : reversed ? <usize>load<i32>(counts + 4 * (t + 1)) : count;
    if (going > 0) {
      const before: usize = states + row * <usize>load<i32>(offsets + 4 * (reversed ? t + 1 : t - 1));
      gruStep(going, H, inputs + 3 * row * cell, before, packed, states + row * cell, tape + 4 * row * cell);
    }
    if (going < count) {
      const first: usize = cell + going;
      const begin: usize = start === 0 ? 0 : start + row * going;
      gruStep(count - going, H, inputs + 3 * row * first, begin, packed, states + row * first, tape + 4 * row * first);
    }
  }
  lastStates(B, T, H, reversed, counts, offsets, states, final);
}

/** final [B, H] = the state after each sequence's last step in reading order. */
export function lastStates(
  B: usize,
  T: usize,
  H: usize,
  reversed: bool,
  counts: usize,
  offsets: usize,
  states: usize,
  final: usize,
): void {
  const row: usize = 4 * H;
  if (reversed) {
    memory.copy(final, states, row * B);
    return;
  }
  for (let t: usize = 0; t < T; t++) {
    const next = t + 1 < T ? <usize>load<i32>(counts + 4 * (t + 1)) : 0;
    const ended = <usize>load<i32>(counts + 4 * t) - next;
    const cell = <usize>load<i32>(offsets + 4 * t) + next;
    memory.copy(final + row * next, states + row * cell, row * ended);
  }
}

export function backSequenceScratch(N: usize, H: usize): usize {
  return 128 + 48 + 144 + packedBytes(3 * H, H) + 4 * H * 4 * N + productScratch(N, 3 * H, H);
}

/**
 * Back-propagation through a run: dStates [N, H] and dFinal [B, H] may be 0 for none; dStart [B, H], dInputs [N, 3H],
 * dWh [H, 3H] and dbh [3H] are written. dStart carries the gradient from step to step.
 */
export function backSequence(
  B: usize,
  T: usize,
  H: usize,
  reversed: bool,
  counts: usize,
  offsets: usize,
  states: usize,
  start: usize,
  tape: usize,
  Wh: usize,
  dStates: usize,
  dFinal: usize,
  dStart: usize,
  dInputs: usize,
  dWh: usize,
  dbh: usize,
  scratch: usize,
): void {
  const N = <usize>load<i32>(offsets + 4 * T);
  const row: usize = 4 * H;
  const zeros = (scratch + 63) & ~63; // [12]
  const sums = zeros + 48;
  const panel = sums + 144;
  const before: usize = panel + packedBytes(3 * H, H); // [N, H]
  const dProduct: usize = before + row * N; // [N, 3H]
  const rest = dProduct + 3 * row * N;
  memory.fill(zeros, 0, 48);
  if (dFinal === 0) memory.fill(dStart, 0, row * B);
  else memory.copy(dStart, dFinal, row * B);
  packPanels(Wh, 3 * H, H, 1, 3 * H, panel);
  for (let i: usize = 0; i < T; i++) {
    const t = reversed ? i : T - 1 - i;
    const count = <usize>load<i32>(counts + 4 * t);
    const cell = <usize>load<i32>(offsets + 4 * t);
    const going: usize = reversed
      ? t + 1 < T
        ? <usize>load<i32>(counts + 4 * (t + 1))
        : 0
      : t === 0
        ? 0
        : count;
    const here: usize = before + row * cell;
    if (going > 0) {
      const from: usize = states + row * <usize>load<i32>(offsets + 4 * (reversed ? t + 1 : t - 1));
      memory.copy(here, from, row * going);
    }
    if (start === 0) memory.fill(here + row * going, 0, row * (count - going));
    else memory.copy(here + row * going, start + row * going, row * (count - going));
    const dState: usize = dStates === 0 ? 0 : dStates + row * cell;
    for (let m: usize = 0; m < count; m++)
      backGates(
        H,
        tape + 4 * row * (cell + m),
        here + row * m,
        dState === 0 ? 0 : dState + row * m,
        dStart + row * m,
        dInputs + 3 * row * (cell + m),
        dProduct + 3 * row * (cell + m),
      );
    addProduct(dProduct + 3 * row * cell, count, 3 * H, panel, H, dStart, zeros, sums);
  }
  outer(before, dProduct, N, H, 3 * H, dWh, rest);
  columnSums(dProduct, N, 3 * H, dbh);
}

/** One cell: carry [H] comes in as the gradient of its state and goes out as z ∘ that, the part that bypasses the gates. */
function backGates(
  H: usize,
  tape: usize,
  before: usize,
  dState: usize,
  carry: usize,
  dInput: usize,
  dProduct: usize,
): void {
  const one = f32x4.splat(1);
  const gate: usize = 4 * H;
  for (let j: usize = 0; j < H; j += 4) {
    const units: usize = H - j;
    const at: usize = 4 * j;
    let d = loadPart(carry + at, units);
    if (dState !== 0) d = f32x4.add(d, loadPart(dState + at, units));
    const r = loadPart(tape + at, units);
    const z = loadPart(tape + gate + at, units);
    const n = loadPart(tape + 2 * gate + at, units);
    const q = loadPart(tape + 3 * gate + at, units);
    const dn = f32x4.mul(d, f32x4.mul(f32x4.sub(one, z), f32x4.sub(one, f32x4.mul(n, n))));
    const dz = f32x4.mul(
      f32x4.mul(d, f32x4.sub(loadPart(before + at, units), n)),
      f32x4.mul(z, f32x4.sub(one, z)),
    );
    const dr = f32x4.mul(f32x4.mul(dn, q), f32x4.mul(r, f32x4.sub(one, r)));
    storePart(dInput + at, dr, units);
    storePart(dInput + gate + at, dz, units);
    storePart(dInput + 2 * gate + at, dn, units);
    storePart(dProduct + at, dr, units);
    storePart(dProduct + gate + at, dz, units);
    storePart(dProduct + 2 * gate + at, f32x4.mul(dn, r), units);
    storePart(carry + at, f32x4.mul(z, d), units);
  }
}

/** out [M, C] += x [M, K] · panels. */
function addProduct(
  x: usize,
  M: usize,
  K: usize,
  panels: usize,
  C: usize,
  out: usize,
  zeros: usize,
  sums: usize,
): void {
  for (let first: usize = 0; first < C; first += 12) {
    const columns = min<usize>(12, C - first);
    for (let m: usize = 0; m < M; m += 3) {
      const rows = min<usize>(3, M - m);
      const row0 = x + 4 * m * K;
      const row1 = rows > 1 ? row0 + 4 * K : row0;
      const row2 = rows > 2 ? row1 + 4 * K : row0;
      threeRows(panels, K, row0, row1, row2, zeros, sums);
      for (let r: usize = 0; r < rows; r++) {
        const to: usize = out + 4 * ((m + r) * C + first);
        for (let c: usize = 0; c < columns; c += 4) {
          const left = columns - c;
          storePart(to + 4 * c, f32x4.add(loadPart(to + 4 * c, left), v128.load(sums + 48 * r + 4 * c)), left);
        }
      }
    }
    panels += 48 * K;
  }
}
