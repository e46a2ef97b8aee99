/** Which methods can compete, as data; their code lives in `methods/`, tied to this list by an exhaustive map. */

/** At most this many contestants run side by side. */
export const CONTESTANT_LIMIT = 4;

export const METHOD_IDS = ['mle', 'searnn', 'scheduledSampling', 'dagger', 'aggrevated'] as const;
export type MethodId = (typeof METHOD_IDS)[number];

/** What the reader is told about a method, and which of the contestant's settings it uses. */
export interface MethodInfo {
  readonly name: string;
  readonly summary: string;
  /** Settings that the reader may choose; `methodSettings.ts` has those that the method fixes. */
  readonly uses: readonly string[];
  /** Whether it tries tokens and learns from what they cost; else it raises the truth at every cell. */
  readonly searches: boolean;
}

const ROLL_IN_MIX = ['rollInMix', 'rollInSchedule', 'rollInHalfAfter'];
const ROLL_IN = ['rollIn', ...ROLL_IN_MIX];
const ROLL_OUT = [
  ...['rollOut', 'rollOutMix', 'rollOutSchedule', 'rollOutHalfAfter'],
  ...['focusSteps', 'focusEvery'],
];
const TRYING = ['tokens', 'tokenCount', 'cells', 'cellCount'];

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
    uses: [...ROLL_IN, ...ROLL_OUT, 'objective', 'costScale', ...TRYING],
    searches: true,
  },
  scheduledSampling: {
    name: 'Scheduled sampling',
    summary:
      'MLE that is fed its own letter instead of the true one, more and more often as training goes on; it still raises the true next letter.',
    uses: ROLL_IN_MIX,
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
    uses: [...ROLL_IN, ...TRYING],
    searches: true,
  },
};
