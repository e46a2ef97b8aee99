/** Every method in one record: what it is called, uses and fixes, what it learns from, who writes before a cell. Its code lives in `methods/` and `chain/`. */
import { METHOD_NAMES } from '../text/en/methodNames.ts';
import { METHOD_FACTS } from '../text/en/methods.ts';
import type { MethodId } from './contestants.ts';
import type { ContestantField, ContestantSettings } from './settings.ts';

/** What is raised: the truth, a drawn sequence, what the costs want; or the whole sequence, against all others or the nearest one. */
export type Aim = 'truth' | 'drawn' | 'costs' | 'likelihood' | 'margin';

export interface Method {
  readonly name: string;
  readonly learner: 'network' | 'chain';
  /** Settings that the reader may choose. */
  readonly uses: readonly ContestantField[];
  /** What settings are whatever the contestant's own say; the form does not show them. */
  readonly fixes: Partial<ContestantSettings>;
  /** What a contestant begins with where its method is chosen and nothing else is said. */
  readonly begins: Partial<ContestantSettings>;
  readonly aims: Aim;
  /** It tries tokens and learns from what they cost. */
  readonly searches: boolean;
  /** Who writes what stands before a cell: the truth, chance, whom the settings say, or nobody, where no cell looks at it. */
  readonly prefix: 'truth' | 'drawn' | 'settings' | null;
  /** It is made to see what the model itself has written: not to roll in by the reference. */
  readonly seesItself: boolean;
  /** The pair of roll-in and roll-out that it learns by, where it has one: always the truth's, or the settings'. */
  readonly pair: 'truth' | 'settings' | null;
  /** What it learns from: a message. */
  readonly learnsFrom: (own: Pick<ContestantSettings, 'rollIn'>) => string;
  /** What the shown costs are, where it looks at none: a message. */
  readonly costNote: string | null;
}

const { learnsFrom: LEARNS_FROM, costNotes: COST_NOTES } = METHOD_FACTS;

const CHAIN_USES = ['chainRate', 'chainDecay', 'chainAverage'] as const;
const ROLL_IN_MIX = ['rollInMix', 'rollInSchedule', 'rollInHalfAfter'] as const;
const ROLL_IN = ['rollIn', ...ROLL_IN_MIX] as const;
const ROLL_OUT = [
  ...(['rollOut', 'rollOutMix', 'rollOutSchedule', 'rollOutHalfAfter'] as const),
  ...(['focusSteps', 'focusEvery'] as const),
] as const;
const COSTS = ['cost', 'reference'] as const;
const TRYING = [
  ...(['tokens', 'tokenCount', 'modelShare', 'chanceGap', 'alsoTokens', 'alsoCount'] as const),
  ...(['cells', 'cellCount'] as const),
] as const;

/** How DAgger, AggreVaTeD and OCD ask the reference: it finishes what the model began. */
const FINISHED_BY_REFERENCE = { rollOut: 'reference' } as const;

/** A network that learns from a cost table. */
const SEARCHES = {
  learner: 'network',
  aims: 'costs',
  searches: true,
  prefix: 'settings',
  seesItself: false,
  pair: 'settings',
  fixes: {},
  begins: {},
  costNote: null,
} as const;

/** One whose mistakes the reference answers. */
const ANSWERED = { ...SEARCHES, seesItself: true } as const;

/** A network that raises a given token at every cell. */
const COPIES = {
  learner: 'network',
  aims: 'truth',
  searches: false,
  prefix: 'truth',
  seesItself: false,
  pair: 'truth',
  uses: [],
  fixes: {},
  begins: {},
} as const;

/** A linear chain, which weighs whole sequences. */
const CHAIN = {
  learner: 'chain',
  searches: false,
  prefix: null,
  seesItself: false,
  pair: null,
  uses: CHAIN_USES,
  fixes: {},
  begins: {},
  learnsFrom: () => LEARNS_FROM.chain,
} as const;

export const METHODS: Readonly<Record<MethodId, Method>> = {
  mle: {
    ...COPIES,
    name: METHOD_NAMES.mle,
    learnsFrom: () => LEARNS_FROM.mle,
    costNote: COST_NOTES.mle,
  },
  searnn: {
    ...SEARCHES,
    name: METHOD_NAMES.searnn,
    uses: [...ROLL_IN, ...ROLL_OUT, ...COSTS, 'objective', 'costScale', ...TRYING],
    learnsFrom: () => LEARNS_FROM.searnn,
  },
  scheduledSampling: {
    ...COPIES,
    name: METHOD_NAMES.scheduledSampling,
    uses: ROLL_IN_MIX,
    fixes: { rollIn: 'mixed-cells', rollOut: 'reference' },
    begins: { rollInMix: 1, rollInSchedule: 'inverse-sigmoid' },
    prefix: 'settings',
    pair: 'settings',
    learnsFrom: () => LEARNS_FROM.scheduledSampling,
    costNote: COST_NOTES.scheduledSampling,
  },
  raml: {
    ...COPIES,
    name: METHOD_NAMES.raml,
    uses: ['temperature'],
    aims: 'drawn',
    prefix: 'drawn',
    pair: null,
    learnsFrom: () => LEARNS_FROM.raml,
    costNote: COST_NOTES.raml,
  },
  dagger: {
    ...ANSWERED,
    name: METHOD_NAMES.dagger,
    uses: ROLL_IN,
    fixes: { ...FINISHED_BY_REFERENCE, objective: 'll', tokens: 'all', cells: 'all' },
    learnsFrom: ({ rollIn }) => (rollIn === 'reference' ? LEARNS_FROM.daggerByTruth : LEARNS_FROM.dagger),
  },
  aggrevated: {
    ...ANSWERED,
    name: METHOD_NAMES.aggrevated,
    uses: [...ROLL_IN, ...COSTS, ...TRYING],
    fixes: { ...FINISHED_BY_REFERENCE, objective: 'expectedCost' },
    learnsFrom: () => LEARNS_FROM.aggrevated,
  },
  ocd: {
    ...ANSWERED,
    name: METHOD_NAMES.ocd,
    uses: ROLL_IN,
    // The largest α makes the target uniform over the cheapest tokens.
    fixes: {
      ...{ ...FINISHED_BY_REFERENCE, reference: 'best', cost: 'task' },
      ...{ objective: 'kl', costScale: 1000, tokens: 'all', cells: 'all' },
    },
    learnsFrom: () => LEARNS_FROM.ocd,
  },
  crf: {
    ...CHAIN,
    name: METHOD_NAMES.crf,
    aims: 'likelihood',
    costNote: COST_NOTES.crf,
  },
  svm: {
    ...CHAIN,
    name: METHOD_NAMES.svm,
    aims: 'margin',
    costNote: COST_NOTES.svm,
  },
};
