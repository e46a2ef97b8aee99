/** What settings mean together: what cannot run, what is hinted at, and the presets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceOn, assertRunnable } from '../../../src/experiments/combinations.ts';
import { applyPreset, PRESET_IDS, PRESETS } from '../../../src/experiments/presets.ts';
import {
  contestantSchema,
  defaultSettings,
  settingsSchema,
  type Settings,
} from '../../../src/experiments/settings.ts';
import { arbitrarySettings } from './arbitrarySettings.ts';

/** What letters are. */
const PIXELS = { task: 'letters', ends: false, readsTokens: false, chunks: false } as const;
const letters = { splitIds: ['by-type', 'by-writer'], vocabularySize: 26, longest: 12, ...PIXELS };
const searnn = (own: object) => [contestantSchema.parse({ method: 'searnn', ...own })];
const levels = (settings: Settings) => adviceOn(settings, letters).map(({ level }) => level);

describe('advice on combinations', () => {
  it('has nothing against any preset', () => {
    const facts = {
      letters,
      spelling: {
        task: 'spelling',
        splitIds: ['noise-30', 'noise-50'],
        vocabularySize: 43,
        longest: 10,
        ends: true,
        readsTokens: true,
        chunks: false,
      },
      chunking: {
        task: 'chunking',
        splitIds: ['last-tenth'],
        vocabularySize: 11,
        longest: 14,
        ends: false,
        readsTokens: true,
        chunks: true,
      },
      translation: {
        task: 'translation',
        ...{ splitIds: ['last-tenth'], vocabularySize: 90, longest: 12, ends: true },
        readsTokens: true,
        chunks: false,
      },
      toy: {
        task: 'toy',
        splitIds: ['copy', 'reverse', 'sort'],
        vocabularySize: 10,
        longest: 8,
        ends: false,
        readsTokens: true,
        chunks: false,
      },
      own: null,
    } as const;
    for (const id of PRESET_IDS) {
      const { settings, task } = PRESETS[id];
      expect([id, adviceOn(settings, facts[task])]).toEqual([id, []]);
    }
  });

  it('refuses a fold of the built-in words, and of a file, once it is read, what it does not offer', () => {
    expect(() => assertRunnable({ ...defaultSettings, split: 'fold-3' }, null)).toThrow(
      'test sequences (split) is fold-3, but the built-in data (letters, 1,000 words) offer by-type, by-writer.',
    );
    const own: Settings = { ...defaultSettings, data: 'own', split: 'by-writer' };
    expect(adviceOn(own, null)).toEqual([]);
    const facts = { splitIds: ['by-type', 'fold-1'], vocabularySize: 26, longest: 12, ...PIXELS };
    expect(() => assertRunnable(own, facts)).toThrow(
      'test words (split) is by-writer, but your file offers by-type, fold-1.',
    );
  });

  it('refuses what needs one source cell for every token where sequences end of themselves', () => {
    const facts = {
      task: 'spelling' as const,
      splitIds: ['noise-30'],
      vocabularySize: 43,
      longest: 10,
      ends: true,
      readsTokens: true,
      chunks: false,
    };
    const own: Settings = { ...defaultSettings, data: 'own', split: 'noise-30', aligned: false };
    expect(() => assertRunnable(own, null)).not.toThrow();
    expect(() => assertRunnable(own, facts)).not.toThrow();
    expect(() => assertRunnable({ ...own, aligned: true }, facts)).toThrow(
      'aligned decoder (aligned) is on, but what is written may be longer or shorter than what is read',
    );
    const contestants = [contestantSchema.parse({ method: 'crf' })];
    expect(() => assertRunnable({ ...own, contestants }, facts)).toThrow(
      'method is crf, but linear chains need pixels, and these data have none',
    );
  });

  it('refuses chunk F1 where there are no chunks', () => {
    const contestants = searnn({ cost: 'chunk-f1' });
    expect(() => assertRunnable({ ...defaultSettings, contestants }, letters)).toThrow(
      'cost is chunk-f1, but these data have no chunk tags.',
    );
    const { settings } = PRESETS.chunking;
    const facts = {
      ...{ task: 'chunking' as const, splitIds: ['last-tenth'], vocabularySize: 11 },
      ...{ longest: 14, ends: false },
    } as const;
    expect(() =>
      assertRunnable({ ...settings, contestants }, { ...facts, readsTokens: true, chunks: true }),
    ).not.toThrow();
  });

  it('knows which folds a loaded file has', () => {
    const own: Settings = { ...defaultSettings, data: 'own', split: 'fold-0' };
    const facts = { splitIds: ['by-type', 'fold-1', 'fold-2'], vocabularySize: 26, longest: 12, ...PIXELS };
    expect(adviceOn(own, null)).toEqual([]);
    expect(adviceOn({ ...own, split: 'fold-2' }, facts)).toEqual([]);
    expect(() => assertRunnable(own, facts)).toThrow('but your file offers by-type, fold-1, fold-2.');
  });

  it('hints when more tokens are asked for than there are, but only when they are counted', () => {
    const settings = (own: object) => ({ ...defaultSettings, contestants: searnn(own) });
    expect(levels(settings({ tokens: 'topk', tokenCount: 26 }))).toEqual(['hint']);
    expect(levels(settings({ tokens: 'topk', tokenCount: 25 }))).toEqual([]);
    expect(levels(settings({ tokens: 'all', tokenCount: 26 }))).toEqual([]);
  });

  it('hints at learning rates that belong to the other optimiser', () => {
    expect(levels({ ...defaultSettings, optimiser: 'adam', learningRate: 0.5 })).toEqual(['hint']);
    expect(levels({ ...defaultSettings, optimiser: 'sgd', learningRate: 0.001 })).toEqual(['hint']);
    expect(levels({ ...defaultSettings, optimiser: 'adam', learningRate: 0.001 })).toEqual([]);
  });

  it('hints at dropout that leaves fewer units than it takes', () => {
    expect(levels({ ...defaultSettings, dropout: 0.6 })).toEqual(['hint']);
    expect(levels({ ...defaultSettings, dropout: 0.5 })).toEqual([]);
  });

  it('hints where expected cost would have to begin with SGD, whoever asks for it', () => {
    const own = [...searnn({ objective: 'expectedCost' }), ...searnn({ method: 'aggrevated' })];
    const settings: Settings = { ...defaultSettings, contestants: [...searnn({ method: 'mle' }), ...own] };
    const advice = adviceOn(settings, letters);
    expect(advice.map(({ contestant }) => contestant)).toEqual([1, 2]);
    expect(advice[0]?.sentence).toMatch(/hardly begins with SGD.*Adam at 0.003/);
    expect(adviceOn({ ...settings, optimiser: 'momentum' }, letters)).toHaveLength(2);
    expect(adviceOn({ ...settings, optimiser: 'adam', learningRate: 0.003 }, letters)).toEqual([]);
    const others = searnn({ method: 'dagger', objective: 'expectedCost' });
    expect(levels({ ...defaultSettings, contestants: others })).toEqual([]);
  });

  it('hints at temperatures that replace next to no letter, or a third of them and more', () => {
    const with_ = (temperature: number) =>
      adviceOn({ ...defaultSettings, contestants: searnn({ method: 'raml', temperature }) }, letters);
    expect(with_(0.05)[0]?.sentence).toMatch(/this is MLE/);
    for (const temperature of [0.1, 0.15, 0.2]) expect(with_(temperature)).toEqual([]);
    expect(with_(0.3)[0]?.sentence).toMatch(/^With τ 0.3 and 26 tokens 47 % of the letters are replaced/);
  });

  it('hints where SeaRNN is MLE in other clothes', () => {
    const same = { rollIn: 'reference', rollOut: 'reference', objective: 'll' };
    const [advice] = adviceOn({ ...defaultSettings, contestants: searnn(same) }, letters);
    expect(advice).toMatchObject({
      level: 'hint',
      contestant: 0,
      sentence: expect.stringMatching(/same numbers as MLE/) as unknown,
    });
  });

  it('hints at two contestants that do the same', () => {
    const twins = settingsSchema.parse({ contestants: [{ method: 'mle' }, { method: 'mle', costScale: 9 }] });
    expect(adviceOn(twins, letters).map(({ contestant }) => contestant)).toEqual([1]);
  });

  it('says which settings wait for a network where nobody trains one, and only then', () => {
    const chains = settingsSchema.parse({ contestants: [{ method: 'crf' }, { method: 'svm' }] });
    expect(adviceOn(chains, letters)).toEqual([]);
    const adam = { ...chains, optimiser: 'adam' as const, learningRate: 0.9, hidden: 9 };
    const [advice, ...more] = adviceOn(adam, letters);
    expect(more).toEqual([]);
    expect(advice).toMatchObject({ level: 'hint', fields: ['hidden', 'optimiser', 'learningRate'] });
    expect(advice?.sentence).toMatch(/^No contestant trains a network, so these change nothing: .*hidden/);
    const mixed = { ...adam, contestants: [...adam.contestants, contestantSchema.parse({ method: 'mle' })] };
    expect(adviceOn(mixed, letters).map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Adam with a learning rate/),
    ]);
  });

  it('hints at an L2 that keeps a linear chain from learning', () => {
    const settings = (own: object) => settingsSchema.parse({ contestants: [own] });
    expect(levels(settings({ method: 'crf', chainDecay: 0.001 }))).toEqual(['hint']);
    expect(levels(settings({ method: 'svm', chainDecay: 0.0005 }))).toEqual([]);
    expect(levels(settings({ method: 'mle', chainDecay: 1 }))).toEqual([]);
  });

  it('always lists errors first, and speaks in sentences', () => {
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        const advice = adviceOn(settings, letters);
        const kinds = advice.map(({ level }) => level);
        expect(kinds.join()).toBe([...kinds].sort().join());
        for (const { sentence } of advice) expect(sentence).toMatch(/^\S.*\.$/);
      }),
    );
  });
});

describe('a preset', () => {
  it('keeps the reader’s own data, their split and the seed', () => {
    const current: Settings = { ...defaultSettings, data: 'own', split: 'fold-1', seed: 99 };
    expect(applyPreset('paper-letters', current, 'letters')).toEqual({
      ...PRESETS['paper-letters'].settings,
      data: 'own',
      split: 'fold-1',
      seed: 99,
    });
  });

  it('brings its own data where others that come with the playground are in use', () => {
    const duel = applyPreset('default', { ...defaultSettings, seed: 99 }, 'letters');
    expect(duel).toEqual({ ...PRESETS.default.settings, seed: 99 });
    expect(applyPreset('default', { ...duel, split: 'by-type' }, 'letters').split).toBe('by-type');
    expect(applyPreset('aligned', duel, 'letters')).toEqual({ ...defaultSettings, seed: 99 });
  });

  it('of the paper is the set-up of the paper', () => {
    const { settings } = PRESETS['paper-letters'];
    expect(settings).toMatchObject({
      batchSize: 64,
      optimiser: 'sgd',
      learningRate: 0.5,
      clipNorm: 5,
      hidden: 128,
    });
    expect(settings).toMatchObject({ aligned: false, bidirectional: false });
    expect(settings.contestants.map(({ method }) => method)).toEqual(['mle', 'searnn']);
  });
});
