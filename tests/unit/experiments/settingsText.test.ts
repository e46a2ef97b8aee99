/** Settings as a list to read. */
import { describe, expect, it } from 'vitest';
import { sharedFields } from '../../../src/experiments/fieldList.ts';
import { contestantSchema, defaultSettings } from '../../../src/experiments/settings.ts';
import { settingLines } from '../../../src/experiments/settingsText.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'letters' });

const valueOf = (settings: typeof defaultSettings, key: string) =>
  settingLines(say, settings).find((line) => line.key === key)?.value;

describe('settingLines', () => {
  it('has every shared setting once, in the words of the form', () => {
    const lines = settingLines(say, { ...defaultSettings, contestants: [] });
    expect(lines.map(({ key }) => key)).toEqual(sharedFields.map(({ name }) => name));
    expect(valueOf({ ...defaultSettings, optimiser: 'sgd', aligned: true }, 'optimiser')).toBe('SGD');
    expect(valueOf({ ...defaultSettings, aligned: true }, 'aligned')).toBe('yes');
    expect(valueOf({ ...defaultSettings, heldOut: 0.25 }, 'heldOut')).toBe('0.25 of training');
  });

  it('has of a contestant what its method looks at, and nothing else', () => {
    const contestants = [
      contestantSchema.parse({ method: 'mle' }),
      contestantSchema.parse({ method: 'searnn', tokens: 'topk', tokenCount: 7 }),
    ];
    const settings = { ...defaultSettings, contestants };
    expect(valueOf(settings, 'c0.rollIn')).toBeUndefined();
    expect(valueOf(settings, 'c1.tokenCount')).toBe('7');
    expect(valueOf(settings, 'c1.modelShare')).toBeUndefined();
  });
});
