/** What a method makes of its contestant's settings: some it fixes, and with some it likes to begin. */
import type { MethodId } from './contestants.ts';
import { METHODS } from './methods.ts';
import { contestantSchema, type ContestantField, type ContestantSettings } from './settings.ts';

/** The settings that a contestant really runs with: its own, and what its method fixes. */
export function effectiveSettings(contestant: ContestantSettings): ContestantSettings {
  return { ...contestant, ...METHODS[contestant.method].fixes };
}

/** A contestant of a method, as it begins. */
export function newContestant(method: MethodId): ContestantSettings {
  return { ...contestantSchema.parse({ method }), ...METHODS[method].begins };
}

/** The contestant with the method that the reader chose: one that is made to see its own mistakes does, whatever the other rolled in by. */
export function withChosenMethod(contestant: ContestantSettings, method: MethodId): ContestantSettings {
  const chosen = withMethod(contestant, method);
  return METHODS[method].seesItself && chosen.rollIn === 'reference'
    ? { ...chosen, rollIn: 'learned' }
    : chosen;
}

/** The contestant with another method: what its old method began with and nobody changed goes back to the default. */
export function withMethod(contestant: ContestantSettings, method: MethodId): ContestantSettings {
  const { begins } = METHODS[contestant.method];
  const plain: Partial<ContestantSettings> = contestantSchema.parse({});
  // Object.keys forgets the key type.
  const untouched = (Object.keys(begins) as ContestantField[]).filter(
    (name) => contestant[name] === begins[name],
  );
  const restored = Object.fromEntries(untouched.map((name) => [name, plain[name]]));
  return { ...contestant, ...restored, ...METHODS[method].begins, method };
}
