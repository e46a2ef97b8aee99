/** Names of runs that differ in nothing but the seed: they tell that they belong together. */

const SEED = ' · seed ';

/** `quiet otter · seed 3` */
export const seedName = (together: string, seed: number): string => `${together}${SEED}${seed}`;

/** What a run is called together with those that belong to it; a name that tells of none as it is. */
export const nameTogether = (name: string): string =>
  name.includes(SEED) ? name.slice(0, name.lastIndexOf(SEED)) : name;

/** Names of runs, those that belong together as one. */
export const namesTogether = (names: readonly string[]): readonly string[] => [
  ...new Set(names.map(nameTogether)),
];
