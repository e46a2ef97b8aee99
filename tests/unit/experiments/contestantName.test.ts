/** Names of contestants: short, all different, and honest about what differs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestantNames, fullContestantName } from '../../../src/experiments/contestantName.ts';
import { newContestant } from '../../../src/experiments/methodSettings.ts';
import { contestantSchema, defaultSettings } from '../../../src/experiments/settings.ts';
import { arbitrarySettings } from './arbitrarySettings.ts';

const searnn = (own: object = {}) => contestantSchema.parse({ method: 'searnn', ...own });
const mle = contestantSchema.parse({ method: 'mle' });

describe('names of contestants', () => {
  it('are the methods’ names when these tell them apart', () => {
    expect(contestantNames(defaultSettings.contestants)).toEqual(['MLE', 'SeaRNN']);
    expect(contestantNames([searnn({ costScale: 200 })])).toEqual(['SeaRNN']);
  });

  it('say what differs, and nothing else', () => {
    expect(
      contestantNames([mle, searnn(), searnn({ objective: 'll', rollIn: 'reference', rollOut: 'learned' })]),
    ).toEqual(['MLE', 'SeaRNN KL 50 l/m', 'SeaRNN LL r/l']);
    expect(contestantNames([searnn({ costScale: 10 }), searnn({ costScale: 200 })])).toEqual([
      'SeaRNN KL 10',
      'SeaRNN KL 200',
    ]);
    expect(
      contestantNames([searnn(), searnn({ tokens: 'topk' }), searnn({ tokens: 'biased', tokenCount: 9 })]),
    ).toEqual(['SeaRNN all tokens', 'SeaRNN 5 top-k', 'SeaRNN 9 biased']);
    const both = searnn({ tokens: 'topk', tokenCount: 15, alsoTokens: 'neighbours', alsoCount: 10 });
    const unsure = searnn({ tokens: 'targeted', chanceGap: 0.2, cells: 'targeted' });
    expect(contestantNames([both, unsure, searnn({ tokens: 'biased', modelShare: 0.8 })])).toEqual([
      'SeaRNN 15 top-k + 10 neighbours all cells',
      'SeaRNN targeted 0.2 4 unsure cells',
      'SeaRNN 5 biased 0.8 all cells',
    ]);
    expect(contestantNames([searnn(), searnn({ cells: 'uniform' })])).toEqual([
      'SeaRNN all cells',
      'SeaRNN 4 cells',
    ]);
  });

  it('of RAML say its temperature', () => {
    const raml = (temperature: number) => contestantSchema.parse({ method: 'raml', temperature });
    expect(contestantNames([raml(0.1), raml(0.2)])).toEqual(['RAML τ 0.1', 'RAML τ 0.2']);
  });

  it('of linear chains say how these differ, and nothing of search', () => {
    const crf = (own: object = {}) => contestantSchema.parse({ method: 'crf', ...own });
    expect(contestantNames([crf(), mle, contestantSchema.parse({ method: 'svm' })])).toEqual(['CRF', 'MLE', 'SVM']); // prettier-ignore
    expect(contestantNames([crf(), crf({ chainDecay: 0.01 })])).toEqual(['CRF L2 0.00001', 'CRF L2 0.01']);
    expect(contestantNames([crf({ chainRate: 1 }), crf({ chainRate: 1, chainAverage: false })])).toEqual([
      'CRF averaged',
      'CRF last weights',
    ]);
    expect(contestantNames([crf(), crf({ costScale: 7 })])).toEqual(['CRF #1', 'CRF #2']);
  });

  it('tell finer policies and their mixes, and nothing of mixes where no coin is thrown', () => {
    expect(
      contestantNames([
        searnn(),
        searnn({ rollIn: 'mixed-cells', rollOut: 'mixed-states' }),
        searnn({ rollOut: 'focused' }),
      ]),
    ).toEqual(['SeaRNN l/m', 'SeaRNN mc/ms', 'SeaRNN l/f']);
    const falling = { rollOutMix: 1, rollOutSchedule: 'linear', rollOutHalfAfter: 300 };
    expect(contestantNames([searnn(), searnn(falling)])).toEqual([
      'SeaRNN out 0.5',
      'SeaRNN out 1 linear 300',
    ]);
    expect(contestantNames([searnn(), searnn({ rollInMix: 0.1 })])).toEqual(['SeaRNN #1', 'SeaRNN #2']);
    const focused = (own: object) => searnn({ rollOut: 'focused', ...own });
    expect(contestantNames([focused({}), focused({ focusSteps: 0, focusEvery: 50 })])).toEqual([
      'SeaRNN focus 1',
      'SeaRNN focus 0 + 1 every 50',
    ]);
  });

  it('of methods that fix settings do not tell those', () => {
    const dagger = (own: object = {}) => contestantSchema.parse({ method: 'dagger', ...own });
    expect(contestantNames([dagger(), contestantSchema.parse({ method: 'aggrevated' })])).toEqual([
      'DAgger',
      'AggreVaTeD',
    ]);
    expect(contestantNames([dagger(), dagger({ rollIn: 'mixed-cells' })])).toEqual(['DAgger l', 'DAgger mc']);
    expect(contestantNames([dagger(), dagger({ objective: 'll' })])).toEqual(['DAgger #1', 'DAgger #2']);
    expect(fullContestantName(dagger())).toBe('DAgger l');
    expect(fullContestantName(newContestant('scheduledSampling'))).toBe(
      'Scheduled sampling in 1 inverse-sigmoid 1000',
    );
  });

  it('number contestants that do the same, also when only an unused setting differs', () => {
    expect(contestantNames([mle, { ...mle, costScale: 7 }])).toEqual(['MLE #1', 'MLE #2']);
    expect(contestantNames([searnn(), searnn({ tokenCount: 9 })])).toEqual(['SeaRNN #1', 'SeaRNN #2']);
    const ll = { objective: 'll' };
    expect(contestantNames([searnn(), searnn(ll), searnn({ ...ll, costScale: 7 })])).toEqual([
      'SeaRNN KL 50',
      'SeaRNN LL #1',
      'SeaRNN LL #2',
    ]);
  });

  it('are always all different', () => {
    fc.assert(
      fc.property(arbitrarySettings, ({ contestants }) => {
        expect(new Set(contestantNames(contestants)).size).toBe(contestants.length);
      }),
    );
  });

  it('can be given in full', () => {
    expect(fullContestantName(searnn())).toBe('SeaRNN KL 50 l/m all tokens all cells');
    expect(fullContestantName(mle)).toBe('MLE');
  });
});
