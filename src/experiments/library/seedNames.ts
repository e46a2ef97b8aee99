/** Names of runs that differ in nothing but the seed: they tell that they belong together. */

const SEED = ' · seed ';
const ROLL_IN = ' · roll-in ';

/** `quiet otter · seed 3` */
export const seedName = (together: string, seed: number): string => `${together}${SEED}${seed}`;

/** `quiet otter · roll-in learned`, of one row of the nine pairs */
export const rowName = (together: string, rollIn: string): string => `${together}${ROLL_IN}${rollIn}`;

/** What all runs of a queue are called, whatever their seeds and rows. */
export const queueName = (name: string): string => {
  const together = nameTogether(name);
  return together.includes(ROLL_IN) ? together.slice(0, together.lastIndexOf(ROLL_IN)) : together;
};

/** What a run is called together with those that belong to it; a name that tells of none as it is. */
export const nameTogether = (name: string): string =>
  name.includes(SEED) ? name.slice(0, name.lastIndexOf(SEED)) : name;

/** Names of runs, those that belong together as one. */
export const namesTogether = (names: readonly string[]): readonly string[] => [
  ...new Set(names.map(nameTogether)),
];
