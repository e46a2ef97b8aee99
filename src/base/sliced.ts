/** Work in slices: others may be heard between two of them, and the work can be broken off there. */

/** Work that yields at the end of every slice and returns what it made. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Items that one slice goes through: far less than a frame of the page takes. */
const SLICE = 256;

/** Whether a slice ends with item `index`, counted from 0. */
export const endsSlice = (index: number): boolean => index % SLICE === SLICE - 1;

/** All slices, one after the other. @returns what the work made */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
