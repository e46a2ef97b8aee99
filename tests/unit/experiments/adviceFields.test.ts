/** Each piece of advice stands beside the fields that it is about, and begins and ends where it says. */
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { adviceOn, assertRunnable, type DataFacts } from '../../../src/experiments/combinations.ts';
import { contestantSchema, defaultSettings, type Settings } from '../../../src/experiments/settings.ts';

const LETTERS: DataFacts = {
  ...{ task: 'letters', splitIds: ['by-type'], vocabularySize: 26, longest: 12 },
  ...{ ends: false, readsTokens: false, chunks: false },
};
const TEXTS: DataFacts = {
  ...{ task: 'spelling', splitIds: ['by-type'], vocabularySize: 43, longest: 10 },
  ...{ ends: true, readsTokens: true, chunks: false },
};
const one = (own: object) => [contestantSchema.parse(own)];
const searnn = (own: object) => one({ method: 'searnn', tokens: 'topk', tokenCount: 5, ...own });
const sgd = { optimiser: 'sgd', learningRate: 0.5 } as const;
const adam = { optimiser: 'adam', learningRate: 0.005 } as const;

/** Level, contestant and fields of all advice. */
const found = (own: object, facts: DataFacts | null = LETTERS) =>
  adviceOn({ ...defaultSettings, contestants: searnn({}), ...own }, facts).map(
    ({ level, contestant, fields }) => [level, contestant, ...fields].join(' '),
  );

describe('advice stands beside its fields', () => {
  it.each<readonly [name: string, own: Partial<Settings>, facts: DataFacts, told: readonly string[]]>([
    ['nothing', adam, LETTERS, []],
    ['another split', { split: 'by-writer' }, LETTERS, ['error  data split']],
    ['an aligned decoder on texts', { ...adam, aligned: true }, TEXTS, ['error  aligned']],
    [
      'a chain on texts',
      { ...adam, aligned: false, contestants: one({ method: 'crf' }) },
      TEXTS,
      ['error 0 method', 'hint  aligned optimiser learningRate'],
    ],
    [
      'chunk F1 of letters',
      { ...adam, contestants: searnn({ cost: 'chunk-f1' }) },
      LETTERS,
      ['error 0 cost'],
    ],
    ['Adam at 0.06', { ...adam, learningRate: 0.06 }, LETTERS, ['hint  optimiser learningRate']],
    ['Adam at 0.05', { ...adam, learningRate: 0.05 }, LETTERS, []],
    ['SGD at 0.009', { ...sgd, learningRate: 0.009 }, LETTERS, ['hint  optimiser learningRate']],
    ['SGD at 0.01', { ...sgd, learningRate: 0.01 }, LETTERS, []],
    ['Adam at 0.009', { ...adam, learningRate: 0.009 }, LETTERS, []],
    ['SGD at 0.5', sgd, LETTERS, []],
    ['dropout 0.6', { ...adam, dropout: 0.6 }, LETTERS, ['hint  dropout']],
    ['dropout 0.5', { ...adam, dropout: 0.5 }, LETTERS, []],
    [
      'expected cost with SGD',
      { ...sgd, contestants: searnn({ objective: 'expectedCost', tokens: 'all' }) },
      LETTERS,
      ['hint 0 optimiser learningRate'],
    ],
    ['expected cost with Adam', { ...adam, contestants: searnn({ objective: 'expectedCost' }) }, LETTERS, []],
    [
      'as many tokens as there are',
      { ...adam, contestants: searnn({ tokenCount: 26 }) },
      LETTERS,
      ['hint 0 tokens tokenCount'],
    ],
    ['fewer tokens than there are', { ...adam, contestants: searnn({ tokenCount: 25 }) }, LETTERS, []],
    ['α 10 with KL', { ...adam, contestants: searnn({ costScale: 10 }) }, LETTERS, ['hint 0 costScale']],
    ['α 11 with KL', { ...adam, contestants: searnn({ costScale: 11 }) }, LETTERS, []],
    ['α 10 with log-loss', { ...adam, contestants: searnn({ objective: 'll', costScale: 10 }) }, LETTERS, []],
    [
      'L2 with α 6',
      { ...adam, contestants: searnn({ objective: 'l2', costScale: 6 }) },
      LETTERS,
      ['hint 0 objective costScale'],
    ],
    ['L2 with α 5', { ...adam, contestants: searnn({ objective: 'l2', costScale: 5 }) }, LETTERS, []],
    [
      'copying before and after with log-loss',
      {
        ...adam,
        contestants: searnn({ rollIn: 'reference', rollOut: 'reference', tokens: 'all', objective: 'll' }),
      },
      LETTERS,
      ['hint 0 rollIn rollOut objective'],
    ],
    [
      'copying with another objective',
      {
        ...adam,
        contestants: searnn({ rollIn: 'reference', rollOut: 'reference', tokens: 'all', objective: 'hinge' }),
      },
      LETTERS,
      [],
    ],
    [
      'a chain that decays fast',
      { contestants: one({ method: 'crf', chainDecay: 0.001 }) },
      LETTERS,
      ['hint 0 chainDecay'],
    ],
    ['a chain that decays slowly', { contestants: one({ method: 'crf', chainDecay: 0.0009 }) }, LETTERS, []],
    [
      'a network that nobody trains',
      { hidden: 77, dropout: 0.25, contestants: one({ method: 'svm' }) },
      LETTERS,
      ['hint  hidden dropout'],
    ],
    [
      'twins',
      { ...adam, contestants: [...searnn({}), ...one({ method: 'mle' }), ...searnn({})] },
      LETTERS,
      ['hint 2'],
    ],
  ])('%s', (_, own, facts, told) => {
    // What policies advise has a test of its own.
    const policies = /^hint \d (rollIn|rollOut)(?! rollOut objective)/;
    expect(found(own, facts).filter((each) => !policies.test(each))).toEqual(told);
  });
});

it('twins are named by their numbers', () => {
  const contestants = [...one({ method: 'mle' }), ...searnn({}), ...searnn({})];
  const [twins] = adviceOn({ ...defaultSettings, ...adam, contestants }, LETTERS).filter(
    ({ fields }) => fields.length === 0,
  );
  expect(twins?.sentence).toBe(
    'Contestants 2 and 3 have the same settings and the same start, so their curves coincide.',
  );
});

it('errors come first, and only they keep a run from beginning, each in its sentence', () => {
  const settings: Settings = {
    ...{ ...defaultSettings, ...adam, learningRate: 0.5, split: 'by-writer', aligned: false },
    contestants: [...searnn({ cost: 'chunk-f1' }), ...one({ method: 'crf' })],
  };
  expect(adviceOn(settings, TEXTS).map(({ level }) => level)).toEqual([
    ...['error', 'error', 'error'],
    ...['hint'],
  ]);
  const sentences = adviceOn(settings, TEXTS).map(({ sentence }) => sentence);
  expect(() => assertRunnable(settings, TEXTS)).toThrow(
    new PlaygroundError('bad-setting', sentences.slice(0, 3).join(' ')),
  );
  expect(() =>
    assertRunnable({ ...settings, split: 'by-type', contestants: searnn({}) }, TEXTS),
  ).not.toThrow();
});
