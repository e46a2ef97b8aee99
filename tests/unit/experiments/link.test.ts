/** Links bring back any settings, and bad ones say what is wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { decodeKeptLink, decodeLink, encodeKeptLink, encodeLink } from '../../../src/experiments/link.ts';
import { openingSettings, PRESETS } from '../../../src/experiments/presets.ts';
import { contestantSchema, defaultSettings, type Settings } from '../../../src/experiments/settings.ts';
import { arbitrarySettings } from './arbitrarySettings.ts';

function refusal(text: string, pageKeys: readonly string[] = []): string {
  try {
    decodeLink(text, pageKeys);
  } catch (error) {
    if (error instanceof PlaygroundError && error.code === 'bad-link') return error.message;
    throw error;
  }
  throw new Error(`the link ${text} was taken`);
}

describe('a link', () => {
  it('brings back any settings exactly', () => {
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        expect(decodeLink(encodeLink(settings)).settings).toEqual(settings);
      }),
      { numRuns: 300 },
    );
  });

  it('brings back the page’s own keys, whatever their text', () => {
    const page = fc.dictionary(fc.constantFrom('theme', 'word', 'cell'), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(arbitrarySettings, page, (settings, keys) => {
        const link = encodeLink(settings, keys);
        expect(decodeLink(`?${link}`, ['theme', 'word', 'cell'])).toEqual({ settings, page: keys });
      }),
    );
  });

  it('is empty for the page as it opens', () => {
    expect(encodeLink(openingSettings)).toBe('');
    for (const text of ['', '?', '#', 'v=2'])
      expect(decodeLink(text)).toEqual({ settings: openingSettings, page: {} });
    expect(decodeLink('?word=3', ['word'])).toEqual({ settings: openingSettings, page: { word: '3' } });
  });

  it('says of a task that comes with the page no more than its data', () => {
    expect(encodeLink(PRESETS.spelling.settings)).toBe('v=2&data=spelling');
    expect(decodeLink('data=chunking&batchSize=8').settings).toEqual({
      ...PRESETS.chunking.settings,
      batchSize: 8,
    });
    expect(decodeLink('data=toy&c1.method=mle').settings.contestants).toEqual(
      PRESETS.toy.settings.contestants.map((own) => ({ ...own, method: 'mle' })),
    );
  });

  it('holds only what differs, under the names of the settings', () => {
    const settings: Settings = {
      ...defaultSettings,
      batchSize: 32,
      aligned: false,
      contestants: [
        ...defaultSettings.contestants,
        contestantSchema.parse({ method: 'searnn', objective: 'll', rollIn: 'reference' }),
      ],
    };
    expect(encodeLink(settings, { theme: 'dark' })).toBe(
      'v=2&data=built-in&aligned=0&batchSize=32&n=3&c2.rollIn=reference&c2.objective=ll&theme=dark',
    );
  });

  it('keeps one contestant when there is only one', () => {
    const settings = { ...defaultSettings, contestants: defaultSettings.contestants.slice(1) };
    expect(encodeLink(settings)).toBe('v=2&data=built-in&n=1&c0.method=searnn');
    expect(decodeLink('n=1&c0.method=searnn').settings).toEqual(settings);
  });

  it('is short enough to send, even for the paper’s set-up', () => {
    expect(encodeLink(PRESETS['paper-letters'].settings).length).toBeLessThan(120);
  });

  it('is read in any order, empty parts skipped', () => {
    expect(decodeLink('c1.costScale=200&v=1&&seed=3').settings.contestants[1]?.costScale).toBe(200);
    expect(decodeLink('c01.costScale=200').settings).toEqual(decodeLink('c1.costScale=200').settings);
  });
});

describe('a link of an earlier release', () => {
  /** On what the page opened while links were of version 1. */
  const aligned = {
    ...{ seed: 7, data: 'built-in', split: 'by-type', aligned: true, hidden: 64, embedding: 32 },
    ...{ optimiser: 'sgd', learningRate: 0.5, batchSize: 16, evaluationInterval: 50 },
  };
  const [mle, searnn] = [
    { method: 'mle' },
    {
      method: 'searnn',
      rollIn: 'learned',
      rollOut: 'mixed',
      rollOutMix: 0.5,
      objective: 'kl',
      costScale: 50,
    },
  ];

  it.each([
    ['v=1', { ...aligned, contestants: [mle, searnn] }],
    ['v=1&word=12&cell=3', { ...aligned, contestants: [mle, searnn] }],
    ['batchSize=32', { ...aligned, batchSize: 32, contestants: [mle, searnn] }],
    ['c1.costScale=200', { ...aligned, contestants: [mle, { ...searnn, costScale: 200 }] }],
    [
      'v=1&split=by-writer&aligned=0&optimiser=adam&learningRate=0.003&c1.objective=ll&word=7',
      {
        ...{ ...aligned, split: 'by-writer', aligned: false, optimiser: 'adam', learningRate: 0.003 },
        contestants: [mle, { ...searnn, objective: 'll' }],
      },
    ],
    [
      'v=1&seed=3&hidden=128&n=3&c2.rollIn=reference',
      { ...aligned, seed: 3, hidden: 128, contestants: [mle, searnn, { ...searnn, rollIn: 'reference' }] },
    ],
    ['v=1&data=own&split=fold-0', { ...aligned, data: 'own', split: 'fold-0', contestants: [mle, searnn] }],
  ])('%s means what it meant', (link, meant) => {
    expect(decodeLink(link, ['word', 'cell']).settings).toMatchObject(meant);
  });

  it('stays so in a file that left the defaults of its time empty', () => {
    expect(decodeKeptLink('')).toMatchObject({ ...aligned, contestants: [mle, searnn] });
    expect(decodeKeptLink('v=1&hidden=128')).toMatchObject({ ...aligned, hidden: 128 });
  });

  it('has followers that always tell their version in a file', () => {
    expect(encodeKeptLink(openingSettings)).toBe('v=2');
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        expect(encodeKeptLink(settings)).toMatch(/^v=2/);
        expect(decodeKeptLink(encodeKeptLink(settings))).toEqual(settings);
      }),
    );
  });
});

describe('a bad link', () => {
  it.each([
    ['seed=abc', 'In the link, seed is “abc”, but must be a whole number from 0 to 4294967295.'],
    [
      'v=1&batchSize=9000',
      'In the link, batch (batchSize) is “9000”, but must be a whole number from 1 to 512.',
    ],
    ['batchSize', 'In the link, batch (batchSize) is “”, but must be a whole number from 1 to 512.'],
    [
      'c1.rollIn=lerned',
      'In the link, contestant c1: roll-in (rollIn) is “lerned”, but must be one of reference, learned, mixed, mixed-cells.',
    ],
    ['c4.rollIn=learned', 'In the link, “c4.rollIn” names contestant c4, but contestants are c0 to c3.'],
    [
      'c2.rollIn=learned',
      'In the link, “c2.rollIn” names contestant c2, but there are only 2 (n); contestants count from c0.',
    ],
    ['n=5', 'In the link, the number of contestants (n) is “5”, but must be a whole number from 1 to 4.'],
    ['seed=1&seed=2', 'In the link, “seed” stands more than once.'],
    ['c0.method=mle&c00.method=svm', 'In the link, “c0.method” stands more than once.'],
    ['c001.method=mle&c1.method=mle', 'In the link, “c1.method” stands more than once.'],
    ['v=3&colour=red', 'The link is of version 3, written by a later release; this one reads version 2.'],
    ['v=one', 'In the link, the version (v) is “one”, but must be 2.'],
    ['seed=%E0%A4', 'The link’s “%E0%A4” is cut off or wrongly escaped after a % sign.'],
  ])('%s is refused with a sentence', (text, sentence) => {
    expect(refusal(text)).toBe(sentence);
  });

  it('names an unknown key, where it stands, what is allowed and what was probably meant', () => {
    const sentence = refusal('v=1&seed=3&bachSize=4', ['theme']);
    expect(sentence).toMatch(/^In the link, key 3, “bachSize”, is unknown; allowed are v, n, seed, .*theme/);
    expect(sentence).toMatch(/Did you mean batchSize\?$/);
    expect(refusal('c0.rolIn=learned')).toMatch(
      /“c0.rolIn” is not a contestant’s setting.* Did you mean rollIn\?$/,
    );
    expect(refusal('theme=dark')).toMatch(/key 1, “theme”, is unknown/);
    expect(refusal('__proto__=1')).toMatch(/is unknown/);
    expect(refusal('contestants=1')).toMatch(/is unknown/);
  });

  it('lists every problem at once', () => {
    expect(refusal('seed=x&foo=1&n=9').match(/In the link/g)).toHaveLength(3);
  });

  it('tells five problems of a link full of them, and how many more there are', () => {
    const sentence = refusal(Array.from({ length: 400 }, (_, i) => `k${i}=1`).join('&'));
    expect(sentence.match(/In the link/g)).toHaveLength(5);
    expect(sentence).toMatch(/The link has 395 more problems\.$/);
    expect(refusal('a=1&b=1&c=1&d=1&e=1&f=1')).toMatch(/The link has 1 more problem\.$/);
    expect(refusal(Array.from({ length: 20_000 }, (_, i) => `k${i}=1`).join('&'))).toMatch(
      /The link has 19995 more problems\.$/,
    );
  });

  it('never gives anything but settings or a bad-link error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.webQueryParameters(), (a, b) => {
        for (const text of [a, b, `c0.${a}=${b}`, `v=${a}`]) {
          try {
            decodeLink(text);
          } catch (error) {
            expect(error).toMatchObject({ code: 'bad-link' });
          }
        }
      }),
    );
  });
});
