/**
 * The favourite token of each of twelve rows: the argmax over V of h · outW + outB, the lowest index among equals.
 * Thousands of tokens are not all scored: `sketched` bounds every score by products with a few directions, and
 * scores those tokens only that could be the best. AssemblyScript, not TypeScript.
 */
import { multiply, pack, panelBytes, UNIT } from './panels';

/** Panels of V tokens. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function panelsOf(V: usize): usize {
  return (V + 2) / 3;
}

/** tokens [12] = argmax of h · out, whose panels come from `pack`; all tokens are scored. */
export function favourites(out: usize, V: usize, h: usize, H: usize, sums: usize, tokens: usize): void {
  let best0 = f32x4.splat(-Infinity);
  let best1 = best0;
  let best2 = best0;
  let token0 = i32x4.splat(0);
  let token1 = token0;
  let token2 = token0;
  for (let p: usize = 0; p < panelsOf(V); p++) {
    multiply(out + p * panelBytes(H), h, H, sums);
    for (let i: usize = 0; i < 3; i++) {
      const token = i32x4.splat(<i32>(p * 3 + i));
      const score = sums + i * UNIT;
      const score0 = v128.load(score);
      const score1 = v128.load(score, 16);
      const score2 = v128.load(score, 32);
      token0 = v128.bitselect(token, token0, f32x4.gt(score0, best0));
      token1 = v128.bitselect(token, token1, f32x4.gt(score1, best1));
      token2 = v128.bitselect(token, token2, f32x4.gt(score2, best2));
      best0 = f32x4.pmax(best0, score0);
      best1 = f32x4.pmax(best1, score1);
      best2 = f32x4.pmax(best2, score2);
    }
  }
  v128.store(tokens, token0);
  v128.store(tokens, token1, 16);
  v128.store(tokens, token2, 32);
}

/** Bytes of a sketch of D directions, a multiple of three, with room for what is worked out. */
export function sketchBytes(H: usize, V: usize, D: usize): usize {
  // To align; h along the directions, what it may differ by, highest scores, sums and bounds; then panels and their list.
  return 64 + UNIT * (D + 5 + panelsOf(V)) + (D / 3) * panelBytes(H) + panelsOf(V) * (panelBytes(D + 1) + 4) + rowsBytes(V, D);
}

/** Bytes of what panels are packed from: the weights along the directions and the margins [D + 1, V], and squares [V]. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function rowsBytes(V: usize, D: usize): usize {
  return 4 * V * (D + 2);
}

/** Where the panels begin, behind what is worked out. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function panelsIn(sketch: usize, V: usize, D: usize): usize {
  return ((sketch + 63) & ~63) + UNIT * (D + 5 + panelsOf(V));
}

/**
 * What rounding may add to a bound, as a part of the squares of both sides. In units of 2⁻²⁴: H for each number along a
 * direction on either side, √D of which add up; H for the score itself and D for its sketch; the directions are
 * orthonormal within 1e-6. Twice that, and once more for the roots.
 */
// @ts-ignore: a decorator of AssemblyScript
@inline
function slack(H: usize, D: usize): f32 {
  return <f32>3.6e-7 * <f32>(H + 8) * (sqrt<f32>(<f32>D) + 2);
}

/**
 * Panels of the directions, and of each token's weights along them with its margin as one more.
 * @param directions [H, D], orthonormal
 * @param along outW along the directions [D, V]
 */
export function packSketch(
  H: usize,
  V: usize,
  D: usize,
  directions: usize,
  along: usize,
  outW: usize,
  outB: usize,
  sketch: usize,
): void {
  const panels = panelsOf(V);
  const turn = panelsIn(sketch, V, D);
  const rough = turn + (D / 3) * panelBytes(H);
  const rows = rough + panels * (panelBytes(D + 1) + 4);
  const margins: usize = rows + 4 * V * D;
  const squares: usize = margins + 4 * V;
  memory.copy(rows, along, 4 * V * D);
  memory.fill(margins, 0, 8 * V);
  addSquares(along, D, V, margins);
  addSquares(outW, H, V, squares);
  const loose = slack(H, D);
  for (let v: usize = 0; v < V; v++) {
    const bias = load<f32>(outB + 4 * v);
    const whole = load<f32>(squares + 4 * v);
    const rest = max<f32>(0, whole - load<f32>(margins + 4 * v));
    store<f32>(margins + 4 * v, sqrt<f32>(rest + loose * (whole + bias * bias)));
  }
  pack(directions, 0, H, D, D / 3, 3, 1, turn);
  pack(rows, outB, D + 1, V, panels, 3, 1, rough);
}

/** sums [C] += squares of the columns of x [R, C]. */
function addSquares(x: usize, R: usize, C: usize, sums: usize): void {
  const bytes: usize = 4 * C;
  for (let r: usize = 0; r < R; r++, x += bytes) {
    let at: usize = 0;
    for (; at + 16 <= bytes; at += 16) {
      const value = v128.load(x + at);
      v128.store(sums + at, f32x4.add(v128.load(sums + at), f32x4.mul(value, value)));
    }
    for (; at < bytes; at += 4) {
      const value = load<f32>(x + at);
      store<f32>(sums + at, load<f32>(sums + at) + value * value);
    }
  }
}

/** The squares of x [K][12], summed, in four lanes. */
function rowSquares(x: usize, K: usize, lane: usize): v128 {
  let sum = f32x4.splat(0);
  for (let end = x + UNIT * K; x < end; x += UNIT) {
    const value = v128.load(x + lane);
    sum = f32x4.add(sum, f32x4.mul(value, value));
  }
  return sum;
}

/**
 * The same tokens as `favourites`. With r = h − U Uᵀ h and s = w − U Uᵀ w for directions U, h · w = (Uᵀh) · (Uᵀw) + r · s, and
 * |r · s| ≤ ‖r‖ ‖s‖: no score is above its bound, and panels whose bounds are below a score need not be looked at.
 * @param left steps to go by lane, int32 [12]: only lanes with some are asked for
 * @param out panels of outW and outB
 * @param sketch from `packSketch`
 * @returns panels that were looked at
 */
export function sketched(
  out: usize,
  V: usize,
  h: usize,
  H: usize,
  D: usize,
  sketch: usize,
  left: usize,
  tokens: usize,
): usize {
  const panels = panelsOf(V);
  const along = (sketch + 63) & ~63;
  const margin = along + UNIT * D;
  const best = margin + UNIT;
  const sums = best + UNIT;
  const bounds = sums + 3 * UNIT;
  const turn = panelsIn(sketch, V, D);
  const rough = turn + (D / 3) * panelBytes(H);
  const list = rough + panels * panelBytes(D + 1);
  for (let p: usize = 0; p < D / 3; p++) multiply(turn + p * panelBytes(H), h, H, along + 3 * UNIT * p);
  const loose = f32x4.splat(slack(H, D));
  for (let lane: usize = 0; lane < UNIT; lane += 16) {
    const whole = rowSquares(h, H, lane);
    const rest = f32x4.pmax(f32x4.splat(0), f32x4.sub(whole, rowSquares(along, D, lane)));
    const more = f32x4.mul(loose, f32x4.add(whole, f32x4.splat(1)));
    v128.store(margin + lane, f32x4.sqrt(f32x4.add(rest, more)));
  }
  // What is along the directions is followed by its margin, as the weights are by theirs.
  boundPanels(rough, panels, D + 1, along, sums, bounds, tokens);
  let count: usize = 0;
  for (let i: usize = 0; i < UNIT; i += 4) {
    if (load<i32>(left + i) <= 0) continue;
    const panel = load<i32>(tokens + i);
    const bound = bounds + UNIT * <usize>panel;
    // Each once.
    if (f32x4.extract_lane(v128.load(bound), 0) === -Infinity) continue;
    store<i32>(list + 4 * count++, panel);
    for (let lane: usize = 0; lane < UNIT; lane += 16) v128.store(bound + lane, f32x4.splat(-Infinity));
  }
  for (let lane: usize = 0; lane < UNIT; lane += 16) {
    const asked = i32x4.gt_s(v128.load(left + lane), i32x4.splat(0));
    v128.store(best + lane, v128.bitselect(f32x4.splat(-Infinity), f32x4.splat(Infinity), asked));
    v128.store(tokens + lane, i32x4.splat(0));
  }
  look(list, count, out, h, H, sums, best, tokens);
  const first = count;
  const best0 = v128.load(best);
  const best1 = v128.load(best, 16);
  const best2 = v128.load(best, 32);
  count = 0;
  for (let p: usize = 0, at = bounds; p < panels; p++, at += UNIT) {
    const could = v128.or(
      v128.or(f32x4.ge(v128.load(at), best0), f32x4.ge(v128.load(at, 16), best1)),
      f32x4.ge(v128.load(at, 32), best2),
    );
    if (v128.any_true(could)) store<i32>(list + 4 * count++, <i32>p);
  }
  look(list, count, out, h, H, sums, best, tokens);
  return first + count;
}

/** bounds [panels][12] = what no score of a panel is above; highest [12] the panels of the highest. */
function boundPanels(
  rough: usize,
  panels: usize,
  K: usize,
  along: usize,
  sums: usize,
  bounds: usize,
  highest: usize,
): void {
  let best0 = f32x4.splat(-Infinity);
  let best1 = best0;
  let best2 = best0;
  let panel0 = i32x4.splat(0);
  let panel1 = panel0;
  let panel2 = panel0;
  for (let p: usize = 0, to = bounds; p < panels; p++, to += UNIT) {
    multiply(rough + p * panelBytes(K), along, K, sums);
    const bound0 = f32x4.pmax(f32x4.pmax(v128.load(sums), v128.load(sums, 48)), v128.load(sums, 96));
    const bound1 = f32x4.pmax(f32x4.pmax(v128.load(sums, 16), v128.load(sums, 64)), v128.load(sums, 112));
    const bound2 = f32x4.pmax(f32x4.pmax(v128.load(sums, 32), v128.load(sums, 80)), v128.load(sums, 128));
    v128.store(to, bound0);
    v128.store(to, bound1, 16);
    v128.store(to, bound2, 32);
    const panel = i32x4.splat(<i32>p);
    panel0 = v128.bitselect(panel, panel0, f32x4.gt(bound0, best0));
    panel1 = v128.bitselect(panel, panel1, f32x4.gt(bound1, best1));
    panel2 = v128.bitselect(panel, panel2, f32x4.gt(bound2, best2));
    best0 = f32x4.pmax(best0, bound0);
    best1 = f32x4.pmax(best1, bound1);
    best2 = f32x4.pmax(best2, bound2);
  }
  v128.store(highest, panel0);
  v128.store(highest, panel1, 16);
  v128.store(highest, panel2, 32);
}

/** Scores the listed panels for all rows: best and tokens [12] become the best of them and of what they were. */
function look(
  list: usize,
  count: usize,
  out: usize,
  h: usize,
  H: usize,
  sums: usize,
  best: usize,
  tokens: usize,
): void {
  for (let i: usize = 0; i < count; i++) {
    const panel = load<i32>(list + 4 * i);
    multiply(out + <usize>panel * panelBytes(H), h, H, sums);
    for (let column: usize = 0; column < 3; column++)
      keepBest(sums + column * UNIT, 3 * panel + <i32>column, best, tokens);
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function keepBest(scores: usize, token: i32, best: usize, tokens: usize): void {
  const named = i32x4.splat(token);
  for (let lane: usize = 0; lane < UNIT; lane += 16) {
    const value = v128.load(scores + lane);
    const high = v128.load(best + lane);
    const held = v128.load(tokens + lane);
    const first = v128.and(f32x4.eq(value, high), i32x4.lt_s(named, held));
    const better = v128.or(f32x4.gt(value, high), first);
    v128.store(best + lane, v128.bitselect(value, high, better));
    v128.store(tokens + lane, v128.bitselect(named, held, better));
  }
}
