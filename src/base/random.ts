/** Counter-based random numbers: a draw is a pure function of (stream, update, row, cell), the same in every backend. */

/** murmur3's 32-bit finaliser. @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const GOLDEN = 0x9e3779b9;

/** A 32-bit key for a name (FNV-1a, then mixed). */
function hashName(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return mix(h);
}

/**
 * A named stream of random numbers. Drawing changes nothing: the same counters always give the same number, so one
 * consumer's draws never move another's.
 */
export class RandomStream {
  /** The stream's 32-bit key; with the counters it is all that a kernel needs to draw the same numbers. */
  readonly key: number;

  constructor(key: number) {
    this.key = key >>> 0;
  }

  /** A child stream, independent of this one and of its siblings. */
  fork(name: string): RandomStream {
    return new RandomStream(mix(this.key ^ hashName(name)));
  }

  /** Uniform on 0 … 2³² − 1. Counters are integers. */
  uint32(update: number, row = 0, cell = 0): number {
    const a = mix(this.key ^ Math.imul(update + 1, GOLDEN));
    const b = mix(a ^ Math.imul(row + 1, 0x85ebca77));
    return mix(b ^ Math.imul(cell + 1, 0xc2b2ae3d));
  }

  /** Uniform on [0, 1), a multiple of 2⁻²⁴ (exact in float32). */
  uniform(update: number, row = 0, cell = 0): number {
    return (this.uint32(update, row, cell) >>> 8) / 0x1000000;
  }

  /** True with probability `p` (0 … 1). */
  coin(p: number, update: number, row = 0, cell = 0): boolean {
    return this.uniform(update, row, cell) < p;
  }

  /** Uniform integer on 0 … n − 1 (n ≥ 1). */
  below(n: number, update: number, row = 0, cell = 0): number {
    return Math.floor(this.uniform(update, row, cell) * n);
  }

  /** The numbers 0 … n − 1 in random order (Fisher–Yates). */
  permutation(n: number, update: number): Int32Array {
    const order = Int32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = this.below(i + 1, update, i);
      const held = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = held;
    }
    return order;
  }
}

/** The root stream of a run's seed (an integer, 0 … 2³² − 1). */
export function randomFromSeed(seed: number): RandomStream {
  return new RandomStream(mix((seed ^ GOLDEN) | 0));
}
