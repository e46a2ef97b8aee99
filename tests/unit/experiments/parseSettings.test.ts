/** Settings from anything unknown: complete and in range, or refused in sentences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { checkSettings, parseSettings } from '../../../src/experiments/parseSettings.ts';
import { defaultSettings } from '../../../src/experiments/settings.ts';
import { arbitrarySettings } from './arbitrarySettings.ts';

function problems(input: unknown): readonly string[] {
  const checked = checkSettings(input);
  return checked.ok ? [] : checked.problems;
}

describe('checking settings', () => {
  it('accepts all settings in range and changes none', () => {
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        expect(parseSettings(settings)).toEqual(settings);
        expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
    );
  });

  it('fills in what is not given', () => {
    expect(parseSettings({})).toEqual(defaultSettings);
    expect(parseSettings({ contestants: [{}] }).contestants).toEqual([defaultSettings.contestants[1]]);
  });

  it.each<[unknown, string]>([
    [{ batchSize: 900 }, 'batch (batchSize) is 900, but must be a whole number from 1 to 512.'],
    [{ seed: 'seven' }, 'seed is “seven”, but must be a whole number from 0 to 4294967295.'],
    [{ seed: NaN }, 'seed is NaN, but must be a whole number from 0 to 4294967295.'],
    [{ hidden: null }, 'hidden units H (hidden) is null, but must be a whole number from 4 to 512.'],
    [{ aligned: 'yes' }, 'aligned decoder (aligned) is “yes”, but must be true or false.'],
    [{ optimiser: 'rmsprop' }, 'optimiser is “rmsprop”, but must be one of sgd, momentum, adam.'],
    [
      { contestants: [{}, { rollIn: 'lerned' }] },
      'contestant 2: roll-in (rollIn) is “lerned”, but must be one of reference, learned, mixed, mixed-cells.',
    ],
    [{ contestants: [] }, 'contestants is a list of 0, but must be a list of 1 to 4.'],
    [{ contestants: [{}, {}, {}, {}, {}] }, 'contestants is a list of 5, but must be a list of 1 to 4.'],
    [{ contestants: 'both' }, 'contestants is “both”, but must be a list of 1 to 4.'],
    [{ contestants: [4] }, 'contestant 1 is 4, but must be an object of named settings.'],
    [7, 'The settings are 7, but must be an object of named settings.'],
    [null, 'The settings are null, but must be an object of named settings.'],
  ])('refuses %j with one sentence', (input, sentence) => {
    expect(problems(input)).toEqual([sentence]);
  });

  it('names an unknown setting and lists the known ones', () => {
    expect(problems({ batch: 5 })).toEqual([
      expect.stringMatching(/^“batch” is not a setting; .*batchSize.*contestants\.$/),
    ]);
    expect(problems({ contestants: [{ alpha: 5 }] })).toEqual([
      expect.stringMatching(/^contestant 1: “alpha” is not a setting; .*costScale/),
    ]);
  });

  it('names every problem at once', () => {
    const input = { batchSize: 0, hidden: 'x', contestants: [{ costScale: -3, cells: 'some' }] };
    expect(() => parseSettings(input)).toThrow(PlaygroundError);
    expect(problems(input).map((sentence) => sentence.split(' is ')[0])).toEqual([
      'hidden units H (hidden)',
      'batch (batchSize)',
      'contestant 1: cost scale α (costScale)',
      'contestant 1: cells looked at (cells)',
    ]);
  });

  it('never throws anything but a bad-setting error, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ contestants: fc.anything(), seed: fc.anything() })),
        (input) => {
          const checked = checkSettings(input);
          if (!checked.ok) for (const problem of checked.problems) expect(problem).toMatch(/.\.$/s);
        },
      ),
    );
  });
});
