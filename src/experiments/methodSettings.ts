/** What a method makes of its contestant's settings: some it fixes, and with some it likes to begin. */
import type { MethodId } from './contestants.ts';
import { contestantSchema, type ContestantField, type ContestantSettings } from './settings.ts';

/** Settings that belong to a method. */
export interface MethodSettings {
  /** What they are whatever the contestant's own say; the form does not show them. */
  readonly fixes: Partial<ContestantSettings>;
  /** What a contestant begins with where its method is chosen and nothing else is said. */
  readonly begins: Partial<ContestantSettings>;
}

const NONE: MethodSettings = { fixes: {}, begins: {} };

/** How DAgger, AggreVaTeD and OCD ask the reference: it finishes what the model began. */
const FINISHED_BY_REFERENCE = { rollOut: 'reference' } as const;

export const METHOD_SETTINGS: Readonly<Record<MethodId, MethodSettings>> = {
  mle: NONE,
  searnn: NONE,
  scheduledSampling: {
    fixes: { rollIn: 'mixed-cells' },
    begins: { rollInMix: 1, rollInSchedule: 'inverse-sigmoid' },
  },
  raml: NONE,
  dagger: {
    fixes: { ...FINISHED_BY_REFERENCE, objective: 'll', tokens: 'all', cells: 'all' },
    begins: {},
  },
  ocd: {
    // The largest α makes the target uniform over the cheapest tokens.
    fixes: {
      ...{ ...FINISHED_BY_REFERENCE, reference: 'best', cost: 'task' },
      ...{ objective: 'kl', costScale: 1000, tokens: 'all', cells: 'all' },
    },
    begins: {},
  },
  crf: NONE,
  svm: NONE,
  aggrevated: { fixes: { ...FINISHED_BY_REFERENCE, objective: 'expectedCost' }, begins: {} },
};

/** The settings that a contestant really runs with: its own, and what its method fixes. */
export function effectiveSettings(contestant: ContestantSettings): ContestantSettings {
  return { ...contestant, ...METHOD_SETTINGS[contestant.method].fixes };
}

/** A contestant of a method, as it begins. */
export function newContestant(method: MethodId): ContestantSettings {
  return { ...contestantSchema.parse({ method }), ...METHOD_SETTINGS[method].begins };
}

/** The contestant with another method: what its old method began with and nobody changed goes back to the default. */
export function withMethod(contestant: ContestantSettings, method: MethodId): ContestantSettings {
  const { begins } = METHOD_SETTINGS[contestant.method];
  const plain: Partial<ContestantSettings> = contestantSchema.parse({});
  // Object.keys forgets the key type.
  const untouched = (Object.keys(begins) as ContestantField[]).filter(
    (name) => contestant[name] === begins[name],
  );
  const restored = Object.fromEntries(untouched.map((name) => [name, plain[name]]));
  return { ...contestant, ...restored, ...METHOD_SETTINGS[method].begins, method };
}
