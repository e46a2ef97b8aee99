/** Which methods can compete, as data; their code lives in `methods/` and `chain/`, tied to this list by exhaustive maps. */

/** At most this many contestants run side by side. */
export const CONTESTANT_LIMIT = 4;

export const METHOD_IDS = [
  ...(['mle', 'searnn', 'scheduledSampling', 'raml', 'dagger', 'aggrevated', 'ocd'] as const),
  ...(['crf', 'svm'] as const),
] as const;
export type MethodId = (typeof METHOD_IDS)[number];

/** Methods that train a linear chain on the pixels; all others train the network. */
const CHAIN_METHOD_IDS = ['crf', 'svm'] as const satisfies readonly MethodId[];
export type ChainMethodId = (typeof CHAIN_METHOD_IDS)[number];
export type NetworkMethodId = Exclude<MethodId, ChainMethodId>;

/** True when a method trains a linear chain instead of the network. */
export function isChainMethod(method: MethodId): method is ChainMethodId {
  return CHAIN_METHOD_IDS.some((id) => id === method);
}

/** What a method is called, and which of the contestant's settings it uses. */
export interface MethodInfo {
  readonly name: string;
  /** Settings that the reader may choose; `methodSettings.ts` has those that the method fixes. */
  readonly uses: readonly string[];
  /** Whether it tries tokens and learns from what they cost; else it raises the truth at every cell. */
  readonly searches: boolean;
}

const CHAIN_USES = ['chainRate', 'chainDecay', 'chainAverage'];
const ROLL_IN_MIX = ['rollInMix', 'rollInSchedule', 'rollInHalfAfter'];
const ROLL_IN = ['rollIn', ...ROLL_IN_MIX];
const ROLL_OUT = [
  ...['rollOut', 'rollOutMix', 'rollOutSchedule', 'rollOutHalfAfter'],
  ...['focusSteps', 'focusEvery'],
];
const COSTS = ['cost', 'reference'];
const TRYING = [
  ...['tokens', 'tokenCount', 'modelShare', 'chanceGap', 'alsoTokens', 'alsoCount'],
  ...['cells', 'cellCount'],
];

export const METHODS: Readonly<Record<MethodId, MethodInfo>> = {
  mle: {
    name: 'MLE',
    uses: [],
    searches: false,
  },
  searnn: {
    name: 'SeaRNN',
    uses: [...ROLL_IN, ...ROLL_OUT, ...COSTS, 'objective', 'costScale', ...TRYING],
    searches: true,
  },
  scheduledSampling: {
    name: 'Scheduled sampling',
    uses: ROLL_IN_MIX,
    searches: false,
  },
  raml: {
    name: 'RAML',
    uses: ['temperature'],
    searches: false,
  },
  dagger: {
    name: 'DAgger',
    uses: ROLL_IN,
    searches: true,
  },
  aggrevated: {
    name: 'AggreVaTeD',
    uses: [...ROLL_IN, ...COSTS, ...TRYING],
    searches: true,
  },
  ocd: {
    name: 'OCD',
    uses: ROLL_IN,
    searches: true,
  },
  crf: {
    name: 'CRF',
    uses: CHAIN_USES,
    searches: false,
  },
  svm: {
    name: 'SVM',
    uses: CHAIN_USES,
    searches: false,
  },
};
