/**
 * The few directions in which what an output layer reads differs most: where there are thousands of tokens, products with
 * them tell which tokens cannot be the best, so that roll-outs score the others only.
 */
import { at } from '../base/assert.ts';
import { MANY_TOKENS } from '../base/manyTokens.ts';
import type { Sketch } from '../kernels/operations.ts';
import { operations, takesSketch } from '../kernels/registry.ts';
import { tf } from '../kernels/tf.ts';

/** Fewer units leave too little to be spared. */
const LEAST_UNITS = 24;
/**
 * Directions are found until they hold so much of the squares of what is read. Of 128 units and 2,879 tokens, 9 did after 300
 * updates and 24 after 1,600; they left 1 to 2 % of the tokens to be scored.
 */
const SHARE = 0.985;
/** More directions than a third of the units, or than these, spare too little. */
const MOST_DIRECTIONS = 60;
/** Rows that directions are found from; more tell little else. */
const ROWS = 256;
/** From a row to a main direction: tokens do not depend on how near it comes. */
const ROUNDS = 3;

/**
 * @param top what the output layer read in a roll-in [N, H]
 * @param outW [H, V]
 * @returns null where it would spare nothing, or the backend has no use for it
 */
export async function sketchOf(top: tf.Tensor2D, outW: tf.Tensor2D): Promise<Sketch | null> {
  const [H, V] = outW.shape;
  if (V < MANY_TOKENS || H < LEAST_UNITS || !takesSketch()) return null;
  const directions = mainDirections(await top.data<'float32'>(), H);
  if (directions === null) return null;
  return { directions, along: operations().outer(directions, outW) };
}

/**
 * Orthonormal directions that hold most of the squares of the rows of x [N, H]: a row that has most left is turned by powers
 * towards what all have left, and taken from them.
 * @returns [H, D], D a multiple of three; null where it would take too many
 */
export function mainDirections(x: Float32Array, H: number): tf.Tensor2D | null {
  const N = x.length / H;
  const taken = Math.min(N, ROWS);
  const rows = Array.from({ length: taken }, (_, i) => {
    const row = Math.floor((i * N) / taken);
    return Float64Array.from(x.subarray(row * H, (row + 1) * H));
  });
  const squares = (): number => rows.reduce((sum, row) => sum + dot(row, row), 0);
  const whole = squares();
  const most = 3 * Math.floor(Math.min(H / 3, MOST_DIRECTIONS) / 3);
  const directions: Float64Array[] = [];
  while (directions.length % 3 !== 0 || squares() > (1 - SHARE) * whole) {
    if (directions.length === most) return null;
    const longest = rows.reduce((best, row) => (dot(row, row) > dot(best, best) ? row : best));
    let direction: Float64Array = longest.slice();
    for (let round = 0; round < ROUNDS; round++) direction = scaled(turned(rows, direction));
    const own = newDirection(direction, directions);
    directions.push(own);
    for (const row of rows) add(row, -dot(row, own), own);
  }
  const count = directions.length;
  if (count === 0) return null;
  const columns = new Float32Array(H * count);
  for (const [d, one] of directions.entries())
    for (let k = 0; k < H; k++) columns[k * count + d] = at(one, k);
  return tf.tensor2d(columns, [H, count]);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}

/** a += factor · b */
function add(a: Float64Array, factor: number, b: Float64Array): void {
  for (let k = 0; k < a.length; k++) a[k] = (a[k] ?? 0) + factor * (b[k] ?? 0);
}

/** XᵀX · direction */
function turned(rows: readonly Float64Array[], direction: Float64Array): Float64Array {
  const sum = new Float64Array(direction.length);
  for (const row of rows) add(sum, dot(row, direction), row);
  return sum;
}

/** To length one; as it is where it has none. */
function scaled(a: Float64Array): Float64Array {
  const norm = Math.sqrt(dot(a, a));
  return norm > 0 ? a.map((value) => value / norm) : a;
}

/** What of a direction is across all others, to length one; where that is nothing, of the first unit that has some. */
function newDirection(direction: Float64Array, others: readonly Float64Array[]): Float64Array {
  let candidate: Float64Array = scaled(direction);
  for (let unit = 0; ; unit++) {
    // Twice is enough.
    for (const other of [...others, ...others]) add(candidate, -dot(candidate, other), other);
    if (dot(candidate, candidate) > 1e-6) return scaled(candidate);
    candidate = new Float64Array(direction.length);
    candidate[unit] = 1;
  }
}
