/** Where the code of each method stands, and which of its lines each phase of an update is: found in the sources themselves. */
import type { MethodId } from '../../experiments/contestants.ts';
import type { Phase } from '../theatre/steps.ts';
import type { Excerpt } from './excerpt.ts';

/** A line of an excerpt, by what it alone has there. */
export interface Lit {
  readonly excerpt: Excerpt;
  readonly line: string;
}

export interface MethodCode {
  /** What it adds to code that it shares; null where it has all to itself. */
  readonly own: Excerpt | null;
  /** The line of each phase: all of them where an update can be stepped through, else the gradient's alone. */
  readonly lines: Readonly<Partial<Record<Phase, Lit>>> & Readonly<Record<'gradient', Lit>>;
}

/** After the method: the weights move, and whoever records an update has the word read again. */
const UPDATE = {
  update: {
    excerpt: {
      file: 'training/contestant.ts',
      from: 'const lesson = await this.teach(',
      to: 'replaceWeights(',
    },
    line: 'optimiser.propose(',
  },
  decode: { excerpt: { file: 'training/record.ts', from: 'function recordUpdate(' }, line: 'const after =' },
} as const;

const linesIn = <Name extends Phase>(
  excerpt: Excerpt,
  lines: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Lit>> =>
  // Object.entries forgets the key type.
  Object.fromEntries(
    Object.entries<string>(lines).map(([phase, line]) => [phase, { excerpt, line }]),
  ) as Record<Name, Lit>;

const SEARCH = {
  ...linesIn(
    { file: 'methods/searnn.ts', from: 'return lessonOf(' },
    {
      encode: 'lessonOf(',
      rollIn: 'lessonOf(',
      choose: 'cellsToTry(',
      try: 'tokensToTry(',
      rollOut: "clock.time('rollOut'",
      cost: "clock.time('costs'",
      target: "clock.time('objective'",
      gradient: 'learnFrom(',
    },
  ),
  ...UPDATE,
};

const COPY = {
  ...linesIn(
    { file: 'methods/teachTruth.ts', from: 'return lessonOf(' },
    {
      encode: 'lessonOf(',
      rollIn: 'lessonOf(',
      choose: 'words.map(',
      try: 'everyToken(',
      rollOut: 'planFromCoins(',
      cost: 'costsOfTheTruth(',
      target: "clock.time('objective'",
      gradient: "clock.time('objective'",
    },
  ),
  ...UPDATE,
};

const own = (name: MethodId): Excerpt => ({
  file: `methods/${name}.ts`,
  from: `const ${name}: Method`,
});

export const METHOD_CODE_LINES: Readonly<Record<MethodId, MethodCode>> = {
  mle: { own: own('mle'), lines: COPY },
  searnn: { own: null, lines: SEARCH },
  scheduledSampling: { own: own('scheduledSampling'), lines: COPY },
  raml: { own: own('raml'), lines: COPY },
  dagger: { own: own('dagger'), lines: SEARCH },
  aggrevated: { own: own('aggrevated'), lines: SEARCH },
  ocd: { own: own('ocd'), lines: SEARCH },
  crf: {
    own: null,
    lines: linesIn({ file: 'chain/logLoss.ts', from: 'teach(' }, { gradient: 'marginal(' }),
  },
  svm: {
    own: null,
    lines: linesIn({ file: 'chain/hingeLoss.ts', from: 'teach(' }, { gradient: '#path, weight' }),
  },
};
