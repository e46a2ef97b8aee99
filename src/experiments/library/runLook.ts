/** How runs are told apart in pictures: a hue and a mark each, so that colour is never needed. */

/** Blue, vermilion, green, purple, sky, orange and the ink. @see Okabe and Ito 2008, Color Universal Design */
export const HUES = 7;
/** Disc, square, triangle, diamond. */
const MARKS = 4;
/** Hues and marks go on together, so that all of these are different, and neighbours differ in both. */
export const LOOKS = HUES * MARKS;

export const hueOf = (look: number): number => look % HUES;
export const markOf = (look: number): number => look % MARKS;

/** The first look that the fewest runs have. */
export function freeLook(taken: readonly number[]): number {
  const counts = new Array<number>(LOOKS).fill(0);
  for (const look of taken) counts[look] = (counts[look] ?? 0) + 1;
  return counts.indexOf(Math.min(...counts));
}

/** The look of another hue, with a mark that no run of that hue has, as far as there is one. */
export function lookOfHue(hue: number, taken: readonly number[]): number {
  const offered = Array.from({ length: LOOKS }, (_, look) => look).filter((look) => hueOf(look) === hue);
  return offered.find((look) => !taken.includes(look)) ?? hue;
}
