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

/** What the reader is told about a method, and which of the contestant's settings it uses. */
export interface MethodInfo {
  readonly name: string;
  readonly summary: string;
  /** Settings that the reader may choose; `methodSettings.ts` has those that the method fixes. */
  readonly uses: readonly string[];
  /** Whether it tries tokens and learns from what they cost; else it raises the truth at every cell. */
  readonly searches: boolean;
}

/** What both linear chains are, and what the cost table shows of them. */
const CHAIN =
  'No network: weights for every pixel, every pair of neighbours and every first letter, and the best word of all found exactly.';
const CHAIN_TABLE =
  'In its cost table each letter is forced at each cell and the rest of the word, before and after, is the best that goes with it;';
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
    summary: 'Maximum likelihood with teacher forcing: after the true letters, raise the true next letter.',
    uses: [],
    searches: false,
  },
  searnn: {
    name: 'SeaRNN',
    summary:
      'Roll in, try letters at each cell, roll out, and learn from what each letter cost the finished word.',
    uses: [...ROLL_IN, ...ROLL_OUT, ...COSTS, 'objective', 'costScale', ...TRYING],
    searches: true,
  },
  scheduledSampling: {
    name: 'Scheduled sampling',
    summary:
      'MLE that is fed its own letter instead of the true one, more and more often as training goes on; it still raises the true next letter.',
    uses: ROLL_IN_MIX,
    searches: false,
  },
  raml: {
    name: 'RAML',
    summary:
      'MLE on words drawn about the true one, the likelier the fewer letters differ: fed the drawn letters, it raises the drawn next letter.',
    uses: ['temperature'],
    searches: false,
  },
  dagger: {
    name: 'DAgger',
    summary:
      'Raises the true letter wherever the model’s own writing leads. SeaRNN with LL and roll-out by the reference, so it shows what roll-outs by the model add.',
    uses: ROLL_IN,
    searches: true,
  },
  aggrevated: {
    name: 'AggreVaTeD',
    summary:
      'Lowers the expected cost of a letter drawn from the model when the reference finishes the word. SeaRNN with that objective and roll-out by the reference.',
    uses: [...ROLL_IN, ...COSTS, ...TRYING],
    searches: true,
  },
  ocd: {
    name: 'OCD',
    summary:
      'Optimal completion distillation: wherever the model’s own writing leads, it raises alike all letters after which the word can still be finished best. SeaRNN with the best reference finishing every word, and a target that looks at the least cost only.',
    uses: ROLL_IN,
    searches: true,
  },
  crf: {
    name: 'CRF',
    summary: `Linear-chain conditional random field. ${CHAIN} It raises the likelihood of the true word among all words of its length. ${CHAIN_TABLE} p is the letter’s exact probability, added up over all words.`,
    uses: CHAIN_USES,
    searches: false,
  },
  svm: {
    name: 'SVM',
    summary: `Structured support vector machine. ${CHAIN} The true word must lead every other by as many points as that one has wrong letters; then nothing more is asked. ${CHAIN_TABLE} p is a softmax of the scores of these words, for the eye only.`,
    uses: CHAIN_USES,
    searches: false,
  },
};
