/** Which methods can compete, as data; their code lives in `methods/`, tied to this list by an exhaustive map. */

/** At most this many contestants run side by side. */
export const CONTESTANT_LIMIT = 4;

export const METHOD_IDS = ['mle', 'searnn'] as const;
export type MethodId = (typeof METHOD_IDS)[number];

/** What the reader is told about a method, and which of the contestant's settings it uses. */
export interface MethodInfo {
  readonly name: string;
  readonly summary: string;
  readonly uses: readonly string[];
}

export const METHODS: Readonly<Record<MethodId, MethodInfo>> = {
  mle: {
    name: 'MLE',
    summary: 'Maximum likelihood with teacher forcing: after the true letters, raise the true next letter.',
    uses: [],
  },
  searnn: {
    name: 'SeaRNN',
    summary:
      'Roll in, try letters at each cell, roll out, and learn from what each letter cost the finished word.',
    uses: [
      ...['rollIn', 'rollOut', 'objective', 'costScale'],
      ...['tokens', 'tokenCount', 'modelShare', 'chanceGap', 'alsoTokens', 'alsoCount'],
      ...['cells', 'cellCount'],
    ],
  },
};
