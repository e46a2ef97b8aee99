/**
 * The loss of an output layer over all tokens, and the way back through the layer, a few cells at a time: their scores
 * stay in cache from the product that makes them to the two products that use their gradient, so that cells times
 * tokens are never written to memory. All memory is the caller's.
 */
import { exp, loadPart, log, madd, storePart } from './maths';
import { packedBytes, packPanels, panelsOf, threeRows, WIDTH } from './rows';

/** Cells that go together; a multiple of three. */
const CELLS: usize = 96;
/** Panels of tokens whose turned weights fit the first cache beside the rows that they are multiplied with. */
const CHUNK: usize = 32;
/** Units whose weights' gradient is added to together; a multiple of three. */
const UNITS: usize = 33;
/** Bytes of a row of a panel. */
const ROW: usize = 4 * WIDTH;

/** Rows of what the weights' gradient is made of: H units and, for the biases, one that is always on; whole threes. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function units(H: usize): usize {
  return ((H + 3) / 3) * 3;
}

export function truthLossScratch(H: usize, V: usize): usize {
  const lists: usize = 4 * CELLS + 32 * CELLS + 4 * ROW + CELLS * CHUNK * ROW;
  return 64 + packedBytes(H, V) + panelsOf(V) * ROW * (1 + CELLS) + ROW * WIDTH * CHUNK + 4 * units(H) * CELLS + lists;
}

/**
 * top [N, H], outW [H, V], outB [V], truth [N] int32 (−1 leaves a cell out), weights [N]; losses [N], dTop [N, H],
 * dW [H, V] and dB [V] are written.
 */
export function truthLoss(
  N: usize,
  H: usize,
  V: usize,
  top: usize,
  outW: usize,
  outB: usize,
  truth: usize,
  weights: usize,
  losses: usize,
  dTop: usize,
  dW: usize,
  dB: usize,
  scratch: usize,
): void {
  const panels = panelsOf(V);
  const packed = (scratch + 63) & ~63;
  const biases = packed + packedBytes(H, V); // [panels][12]
  const block = biases + panels * ROW; // [panels][cells][12]
  const turned = block + panels * ROW * CELLS; // [CHUNK · 12][12]
  const weighed = turned + ROW * WIDTH * CHUNK; // [units][CELLS]
  const cells = weighed + 4 * units(H) * CELLS;
  const lists = cells + 4 * CELLS;
  packPanels(outW, H, V, V, 1, packed);
  packPanels(outB, 1, V, V, 1, biases);
  // What is no token never counts.
  for (let v = V; v < panels * WIDTH; v++) store<f32>(biases + 4 * v, -Infinity);
  memory.fill(losses, 0, 4 * N);
  memory.fill(dTop, 0, 4 * N * H);
  memory.fill(dW, 0, 4 * H * V);
  memory.fill(dB, 0, 4 * V);
  let next: usize = 0;
  while (true) {
    let count: usize = 0;
    for (; next < N && count < CELLS; next++)
      if (load<i32>(truth + 4 * next) >= 0) store<u32>(cells + 4 * count++, <u32>next);
    if (count === 0) return;
    // The rows beyond the last repeat it: three go together.
    const rows = ((count + 2) / 3) * 3;
    for (let c = count; c < rows; c++) store<u32>(cells + 4 * c, load<u32>(cells + 4 * (count - 1)));
    scoreCells(rows, H, panels, top, cells, packed, biases, block, lists);
    chances(count, rows, panels, cells, truth, weights, block, lists, losses);
    backToTop(rows, count, H, panels, packed, block, turned, cells, lists, dTop);
    turn(rows, count, H, top, cells, lists, weighed);
    backToWeights(rows, H, V, panels, weighed, block, lists, dW, dB);
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function cellAt(cells: usize, c: usize): usize {
  return <usize>load<u32>(cells + 4 * c);
}

/** block [panels][rows][12] = scores; highest [rows] vectors of the best of each row so far. */
function scoreCells(
  rows: usize,
  H: usize,
  panels: usize,
  top: usize,
  cells: usize,
  packed: usize,
  biases: usize,
  block: usize,
  highest: usize,
): void {
  for (let c: usize = 0; c < rows; c++) v128.store(highest + 16 * c, f32x4.splat(-Infinity));
  for (let p: usize = 0; p < panels; p++) {
    const to = block + p * rows * ROW;
    for (let c: usize = 0; c < rows; c += 3) {
      const row0 = top + 4 * H * cellAt(cells, c);
      const row1 = top + 4 * H * cellAt(cells, c + 1);
      const row2 = top + 4 * H * cellAt(cells, c + 2);
      threeRows(packed + p * ROW * H, H, row0, row1, row2, biases + p * ROW, to + c * ROW);
    }
    for (let c: usize = 0; c < rows; c++) {
      const row = to + c * ROW;
      const best = f32x4.pmax(f32x4.pmax(v128.load(row), v128.load(row, 16)), v128.load(row, 32));
      v128.store(highest + 16 * c, f32x4.pmax(v128.load(highest + 16 * c), best));
    }
  }
}

/**
 * Takes the scores of each row to their gradient times what is left in `scale` [rows] after the `highest`: exponents,
 * less their sum at the row's truth. The rows beyond `count` get a scale of zero.
 */
function chances(
  count: usize,
  rows: usize,
  panels: usize,
  cells: usize,
  truth: usize,
  weights: usize,
  block: usize,
  highest: usize,
  losses: usize,
): void {
  const totals = highest + 16 * CELLS;
  for (let c: usize = 0; c < rows; c++) {
    const best = v128.load(highest + 16 * c);
    const two = f32x4.pmax(best, v128.shuffle<f32>(best, best, 2, 3, 0, 1));
    v128.store(highest + 16 * c, f32x4.pmax(two, v128.shuffle<f32>(two, two, 1, 0, 3, 2)));
    v128.store(totals + 16 * c, f32x4.splat(0));
    const at = truthOf(block, rows, c, <usize>load<i32>(truth + 4 * cellAt(cells, c)));
    // Its exponent alone would not tell the score.
    if (c < count) store<f32>(losses + 4 * cellAt(cells, c), load<f32>(at));
  }
  for (let p: usize = 0; p < panels; p++)
    for (let c: usize = 0; c < rows; c++) {
      const row = block + (p * rows + c) * ROW;
      const best = v128.load(highest + 16 * c);
      const a = exp(f32x4.sub(v128.load(row), best));
      const b = exp(f32x4.sub(v128.load(row, 16), best));
      const d = exp(f32x4.sub(v128.load(row, 32), best));
      v128.store(row, a);
      v128.store(row, b, 16);
      v128.store(row, d, 32);
      v128.store(totals + 16 * c, f32x4.add(v128.load(totals + 16 * c), f32x4.add(f32x4.add(a, b), d)));
    }
  for (let c: usize = 0; c < rows; c++) {
    const cell = cellAt(cells, c);
    const parts = v128.load(totals + 16 * c);
    const pairs = f32x4.add(parts, v128.shuffle<f32>(parts, parts, 2, 3, 0, 1));
    const total = f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
    const at = truthOf(block, rows, c, <usize>load<i32>(truth + 4 * cell));
    store<f32>(at, load<f32>(at) - total);
    const weight: f32 = c < count ? load<f32>(weights + 4 * cell) : 0;
    if (c < count) {
      const score = load<f32>(losses + 4 * cell) - load<f32>(highest + 16 * c);
      store<f32>(losses + 4 * cell, weight * (log(total) - score));
    }
    store<f32>(totals + 16 * c, weight / total);
  }
}

/** Where the entry of a row's truth stands. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function truthOf(block: usize, rows: usize, c: usize, token: usize): usize {
  return block + ((token / WIDTH) * rows + c) * ROW + 4 * (token % WIDTH);
}

/** dTop of the cells = scale · gradient [rows][V] · weights turned [V][H], a chunk of tokens at a time. */
function backToTop(
  rows: usize,
  count: usize,
  H: usize,
  panels: usize,
  packed: usize,
  block: usize,
  turned: usize,
  cells: usize,
  lists: usize,
  dTop: usize,
): void {
  const scales = lists + 16 * CELLS;
  const sums = lists + 32 * CELLS;
  const zeros = sums + 3 * ROW;
  const flat = zeros + ROW; // [rows][CHUNK · 12]
  memory.fill(zeros, 0, ROW);
  for (let first: usize = 0; first < panels; first += CHUNK) {
    const some = min(CHUNK, panels - first);
    for (let c: usize = 0; c < rows; c++)
      for (let p: usize = 0; p < some; p++) {
        const from = block + ((first + p) * rows + c) * ROW;
        const to = flat + (c * some + p) * ROW;
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
        v128.store(to, v128.load(from, 32), 32);
      }
    for (let h: usize = 0; h < H; h += WIDTH) {
      const columns = min(WIDTH, H - h);
      for (let p: usize = 0; p < some; p++)
        turnPanel(packed + (first + p) * ROW * H + h * ROW, columns, turned + p * ROW * WIDTH);
      for (let c: usize = 0; c < rows; c += 3) {
        const row = flat + c * some * ROW;
        threeRows(turned, some * WIDTH, row, row + some * ROW, row + 2 * some * ROW, zeros, sums);
        for (let r: usize = c; r < min(count, c + 3); r++) {
          const scale = v128.load32_splat(scales + 16 * r);
          const to = dTop + 4 * (H * cellAt(cells, r) + h);
          for (let q: usize = 0; q < columns; q += 4) {
            const sum = f32x4.mul(scale, v128.load(sums + (r - c) * ROW + 4 * q));
            storePart(to + 4 * q, f32x4.add(loadPart(to + 4 * q, columns - q), sum), columns - q);
          }
        }
      }
    }
  }
}

/** out [12][12] = the transpose of `units` rows of a panel; zeros fill up. */
function turnPanel(panel: usize, units: usize, out: usize): void {
  for (let u: usize = 0; u < WIDTH; u += 4) {
    if (u >= units) {
      for (let v: usize = 0; v < WIDTH; v++) v128.store(out + v * ROW + 4 * u, f32x4.splat(0));
      continue;
    }
    const row = panel + u * ROW;
    const zero = f32x4.splat(0);
    for (let v: usize = 0; v < WIDTH; v += 4) {
      const from = row + 4 * v;
      const a = v128.load(from);
      const b = u + 1 < units ? v128.load(from, 48) : zero;
      const c = u + 2 < units ? v128.load(from, 96) : zero;
      const d = u + 3 < units ? v128.load(from, 144) : zero;
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      const to = out + v * ROW + 4 * u;
      v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
      v128.store(to, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), 48);
      v128.store(to, v128.shuffle<f32>(AB, CD, 0, 1, 4, 5), 96);
      v128.store(to, v128.shuffle<f32>(AB, CD, 2, 3, 6, 7), 144);
    }
  }
}

/** weighed [units][rows]: what each unit, and one that is always on, counts for the weights' gradient in each row. */
function turn(
  rows: usize,
  count: usize,
  H: usize,
  top: usize,
  cells: usize,
  lists: usize,
  weighed: usize,
): void {
  memory.fill(weighed, 0, 4 * units(H) * rows);
  for (let c: usize = 0; c < count; c++) {
    const scale = load<f32>(lists + 16 * (CELLS + c));
    const from = top + 4 * H * cellAt(cells, c);
    let to = weighed + 4 * c;
    for (let h: usize = 0; h < H; h++, to += 4 * rows) store<f32>(to, scale * load<f32>(from + 4 * h));
    store<f32>(to, scale);
  }
}

/** dW [H, V] and dB [V] += weighed · gradient. */
function backToWeights(
  rows: usize,
  H: usize,
  V: usize,
  panels: usize,
  weighed: usize,
  block: usize,
  lists: usize,
  dW: usize,
  dB: usize,
): void {
  const sums = lists + 32 * CELLS;
  for (let some: usize = 0; some <= H; some += UNITS) for (let p: usize = 0; p < panels; p++) {
    const columns = min(WIDTH, V - p * WIDTH);
    const gradient = block + p * rows * ROW;
    for (let h: usize = some; h < min(some + UNITS, H + 1); h += 3) {
      const row = weighed + 4 * rows * h;
      const to0 = placeOf(h, H, V, p, dW, dB);
      const to1 = placeOf(h + 1, H, V, p, dW, dB);
      const to2 = placeOf(h + 2, H, V, p, dW, dB);
      if (columns === WIDTH && h + 2 <= H) {
        addThreeRows(gradient, rows, row, to0, to1, to2);
        continue;
      }
      memory.fill(sums, 0, 3 * ROW);
      addThreeRows(gradient, rows, row, sums, sums + ROW, sums + 2 * ROW);
      addPart(sums, to0, columns);
      if (h + 1 <= H) addPart(sums + ROW, to1, columns);
      if (h + 2 <= H) addPart(sums + 2 * ROW, to2, columns);
    }
  }
}

/** Where a panel of the gradient of unit h, or of the biases behind the last of them, stands. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function placeOf(h: usize, H: usize, V: usize, p: usize, dW: usize, dB: usize): usize {
  return (h < H ? dW + 4 * V * h : dB) + p * ROW;
}

function addPart(from: usize, to: usize, columns: usize): void {
  for (let q: usize = 0; q < columns; q += 4)
    storePart(to + 4 * q, f32x4.add(loadPart(to + 4 * q, columns - q), v128.load(from + 4 * q)), columns - q);
}

/** Three places [12] += three rows [K], one after the other, · panel. */
function addThreeRows(panel: usize, K: usize, row: usize, to0: usize, to1: usize, to2: usize): void {
  let a0 = v128.load(to0);
  let a1 = v128.load(to0, 16);
  let a2 = v128.load(to0, 32);
  let b0 = v128.load(to1);
  let b1 = v128.load(to1, 16);
  let b2 = v128.load(to1, 32);
  let c0 = v128.load(to2);
  let c1 = v128.load(to2, 16);
  let c2 = v128.load(to2, 32);
  let row1 = row + 4 * K;
  let row2 = row1 + 4 * K;
  const end = row1;
  while (row < end) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    const w2 = v128.load(panel, 32);
    const x = v128.load32_splat(row);
    a0 = madd(a0, x, w0);
    a1 = madd(a1, x, w1);
    a2 = madd(a2, x, w2);
    const y = v128.load32_splat(row1);
    b0 = madd(b0, y, w0);
    b1 = madd(b1, y, w1);
    b2 = madd(b2, y, w2);
    const z = v128.load32_splat(row2);
    c0 = madd(c0, z, w0);
    c1 = madd(c1, z, w1);
    c2 = madd(c2, z, w2);
    panel += 48;
    row += 4;
    row1 += 4;
    row2 += 4;
  }
  v128.store(to0, a0);
  v128.store(to0, a1, 16);
  v128.store(to0, a2, 32);
  v128.store(to1, b0);
  v128.store(to1, b1, 16);
  v128.store(to1, b2, 32);
  v128.store(to2, c0);
  v128.store(to2, c1, 16);
  v128.store(to2, c2, 32);
}
