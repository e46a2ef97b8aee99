/** One update told phase by phase, for any trace. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestantSchema, defaultSettings } from '../../../../src/experiments/settings.ts';
import { PHASE_NAMES, phaseAt } from '../../../../src/ui/opening/phases.ts';
import { rowHeightFor } from '../../../../src/ui/opening/useRowHeight.ts';
import { arbitraryTrace, tableOf } from '../arbitraryTrace.ts';

const [mle, searnn] = defaultSettings.contestants;
if (mle === undefined || searnn === undefined) throw new Error('the default duel has two contestants');

const view = tableOf({
  costs: [
    [0, 0.5],
    [0.5, 0],
  ],
  model: [
    [0.25, 0.75],
    [0.5, 0.5],
  ],
  target: [
    [1, 0],
    [0, 1],
  ],
  finished: { '0 0': [0, 1], '0 1': [1, 1], '1 0': [0, 0], '1 1': [0, 1] },
});
const trace = {
  settings: { ...defaultSettings, contestants: [searnn] },
  vocabulary: ['a', 'b'],
  report: {
    word: { index: 0, testIndex: 0, testCount: 1, inputs: new Uint8Array(256), targets: Uint8Array.of(0, 1) },
    views: [view],
  },
};
const wrongA = { cell: 0, token: 1 };
const told = (name: (typeof PHASE_NAMES)[number], settings = trace.settings) =>
  phaseAt({ ...trace, settings }, PHASE_NAMES.indexOf(name), 0, wrongA);

describe('one update, phase by phase', () => {
  it('goes encode, roll in, try, roll out, cost, target, push', () => {
    expect(PHASE_NAMES.map((_, i) => phaseAt(trace, i, 0, wrongA).name)).toEqual([...PHASE_NAMES]);
  });

  it('tells costs, targets and pushes with the numbers of the trace', () => {
    expect(told('try').sentence).toContain('2 letters are forced in turn; the truth there is a');
    expect(told('try').sentence).toContain('4 roll-outs');
    expect(told('cost').sentence).toBe('Forced b at cell 1 ends as “bb”: 1 of 2 letters wrong, cost 0.50.');
    expect(told('target').sentence).toContain('softmax(−50 · cost)');
    expect(told('push').sentence).toContain('b has p 0.75 and should have 0.00, so it is pushed down');
  });

  it('shows no cost before the costs are known', () => {
    const layers = PHASE_NAMES.map((_, i) => phaseAt(trace, i, 0, wrongA).layer);
    expect(layers).toEqual(['tried', 'tried', 'tried', 'tried', 'cost', 'target', 'difference']);
  });

  it('says that MLE tries nothing and rolls nothing out', () => {
    const settings = { ...trace.settings, contestants: [mle] };
    expect(told('try', settings).sentence).toContain('MLE tries nothing');
    expect(told('roll out', settings).sentence).toContain('MLE rolls nothing out');
  });

  it('says whose letters a roll-in and a roll-out are', () => {
    const with_ = (own: Partial<typeof view>, name: 'roll in' | 'roll out', cell = 0) =>
      phaseAt(
        { ...trace, report: { ...trace.report, views: [{ ...view, ...own }] } },
        PHASE_NAMES.indexOf(name),
        0,
        { cell, token: 0 },
      ).sentence;
    expect(with_({ referenceIn: Uint8Array.of(1, 1) }, 'roll in')).toContain('over the true letters');
    expect(with_({ referenceIn: Uint8Array.of(0, 0) }, 'roll in')).toContain('by its own choices');
    expect(with_({ referenceIn: Uint8Array.of(0, 1) }, 'roll in')).toContain('the truth at letter 2');
    expect(with_({ referenceOut: Uint8Array.of(0, 1, 0, 0) }, 'roll out')).toContain('copying the truth');
    expect(with_({}, 'roll out')).toContain('the model finishes the word itself');
    expect(with_({}, 'roll out', 1)).toContain('nothing is left to finish');
  });

  it('tells a method by what it fixes', () => {
    const as = (own: object) => ({ ...trace.settings, contestants: [{ ...searnn, ...own }] });
    expect(told('try', as({ method: 'scheduledSampling' })).sentence).toContain(
      'Scheduled sampling tries nothing',
    );
    expect(told('target', as({ method: 'dagger' })).sentence).toContain('Log-loss wants the cheapest letter');
    expect(told('target', as({ method: 'aggrevated' })).sentence).toContain(
      'Expected cost singles out no letter',
    );
  });

  it('tells of RAML that its word was drawn', () => {
    const settings = { ...trace.settings, contestants: [{ ...searnn, method: 'raml' as const }] };
    const drawn = { ...view, rollIn: Uint8Array.of(1, 1) };
    const of = (name: (typeof PHASE_NAMES)[number]) => {
      const report = { ...trace.report, views: [drawn] };
      return phaseAt({ ...trace, settings, report }, PHASE_NAMES.indexOf(name), 0, wrongA).sentence;
    };
    expect(of('roll in')).toContain('over “bb”, a word drawn about the true one');
    expect(of('try')).toContain('RAML tries nothing: it takes the drawn letter of every cell, b at cell 1');
    expect(of('target')).toContain('RAML wants the drawn letter');
  });

  it('tells MLE and LL by their own targets', () => {
    expect(told('target', { ...trace.settings, contestants: [mle] }).sentence).toContain(
      'MLE wants the true letter',
    );
    const ll = { ...trace.settings, contestants: [{ ...searnn, objective: 'll' as const }] };
    expect(told('target', ll).sentence).toContain('the cheapest letter of every cell');
  });

  it.each(['crf', 'svm'] as const)(
    'says of %s that the best word is found, and nothing is tried',
    (method) => {
      const settings = { ...trace.settings, contestants: [contestantSchema.parse({ method })] };
      const name = method.toUpperCase();
      expect(told('encode', settings).sentence).toContain('Nothing is encoded: each of the 2 images');
      expect(told('roll in', settings).sentence).toContain('“aa” has the highest score');
      expect(told('try', settings).sentence).toContain(`${name} tries nothing when it learns`);
      expect(told('roll out', settings).sentence).toContain('the best word that has it there');
      expect(told('cost', settings).sentence).toContain('Forced b at cell 1 ends as “bb”');
      expect(told('target', settings).sentence).toContain(`${name} wants the true word`);
      expect(told('push', settings).sentence).toContain('at cell 1, b has p 0.75 and should have 0.00');
    },
  );

  it('is a pure function of trace and position, for any word and any cell', () => {
    fc.assert(
      fc.property(
        arbitraryTrace,
        fc.nat(),
        fc.nat(),
        fc.nat(6),
        fc.nat(1),
        (any, i, j, position, contestant) => {
          const cell = i % any.report.word.targets.length;
          const choice = { cell, token: j % any.vocabulary.length };
          const first = phaseAt(any, position, contestant, choice);
          expect(first.sentence).not.toMatch(/NaN|undefined/);
          expect(phaseAt(structuredClone(any), position, contestant, choice)).toEqual(first);
        },
      ),
    );
  });
});

describe('the height of a row', () => {
  it('follows the window between 13 and 20 pixels, and is more where fingers point', () => {
    expect([600, 900, 960, 2000].map((height) => rowHeightFor(26, height, false))).toEqual([13, 13, 14, 20]);
    expect(rowHeightFor(26, 700, true)).toBe(22);
  });
});
