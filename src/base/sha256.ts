/**
 * SHA-256, fed piece by piece. The browsers' own takes whole messages only, and is absent where a page is not served
 * securely. @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final
 */

const BLOCK = 64;

/** The first 32 bits behind the point. */
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;

const isPrime = (n: number): boolean => {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
};
const PRIMES = Array.from({ length: 310 }, (_, i) => i + 2).filter(isPrime);
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUND = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

export class Sha256 {
  private readonly state = Int32Array.from(START);
  private readonly block = new Uint8Array(BLOCK);
  private readonly view = new DataView(this.block.buffer);
  private readonly words = new Int32Array(BLOCK);
  /** Bytes so far. */
  private length = 0;

  update(bytes: Uint8Array): this {
    let from = 0;
    while (from < bytes.length) {
      const filled = this.length % BLOCK;
      const piece = bytes.subarray(from, from + BLOCK - filled);
      this.block.set(piece, filled);
      this.length += piece.length;
      from += piece.length;
      if (this.length % BLOCK === 0) this.mix();
    }
    return this;
  }

  /** 64 hexadecimal digits; nothing can be added afterwards. */
  digest(): string {
    const { length } = this;
    const padding = new Uint8Array(BLOCK - ((length + 8) % BLOCK) + 8);
    padding[0] = 0x80;
    const size = new DataView(padding.buffer, padding.length - 8);
    size.setUint32(0, Math.floor(length / 2 ** 29));
    size.setUint32(4, (length << 3) >>> 0);
    this.update(padding);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private mix(): void {
    const { words: w, state, view } = this;
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(4 * i);
    for (let i = 16; i < BLOCK; i++) {
      const x = w[i - 15] ?? 0;
      const y = w[i - 2] ?? 0;
      const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      w[i] = ((w[i - 16] ?? 0) + small + (w[i - 7] ?? 0) + large) | 0;
    }
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let d = state[3] ?? 0;
    let e = state[4] ?? 0;
    let f = state[5] ?? 0;
    let g = state[6] ?? 0;
    let h = state[7] ?? 0;
    for (let i = 0; i < BLOCK; i++) {
      const choice = (e & f) ^ (~e & g);
      const bits = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const first = (h + bits + choice + (ROUND[i] ?? 0) + (w[i] ?? 0)) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    this.add(0, a, b, c, d);
    this.add(4, e, f, g, h);
  }

  private add(from: number, p: number, q: number, r: number, s: number): void {
    const { state } = this;
    state[from] = (state[from] ?? 0) + p;
    state[from + 1] = (state[from + 1] ?? 0) + q;
    state[from + 2] = (state[from + 2] ?? 0) + r;
    state[from + 3] = (state[from + 3] ?? 0) + s;
  }
}

/** 128 bits are enough to tell files apart: the first 32 digits, as of `sha256sum`. */
export const shortHash = (hash: Sha256): string => hash.digest().slice(0, 32);
