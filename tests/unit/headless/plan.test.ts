/** Which settings a command line starts from, and what a resumed run may change. */
import { describe, expect, it } from 'vitest';
import { encodeLink, PAGE_KEYS } from '../../../src/experiments/link.ts';
import { openingSettings, PRESETS } from '../../../src/experiments/presets.ts';
import type { RunFile } from '../../../src/experiments/runFile.ts';
import { contestantSchema, defaultSettings, type Settings } from '../../../src/experiments/settings.ts';
import { readCommandLine } from '../../../src/headless/commandLine.ts';
import { assertGoesOn, assertSameRun, isLimitOrBeam, isLive } from '../../../src/headless/goOn.ts';
import { planSettings, unusedOptions } from '../../../src/headless/plan.ts';

function plan(line: string, config: RunFile | null = null, resumed: Settings | null = null): Settings {
  return planSettings(readCommandLine(line.split(' ').filter((word) => word !== '')), config, resumed);
}

const results = {
  updates: 70,
  seconds: 1,
  decoderCells: 1,
  every: 1,
  loss: [],
  gradientNorm: [],
  evaluations: [],
};
const runOf = (settings: Settings): RunFile => ({
  format: 'searnn-run',
  version: 1,
  engine: '0.1.0',
  backend: 'wasm',
  adapter: 'SIMD',
  data: { name: 'x', fingerprint: 'y' },
  settings,
  contestants: settings.contestants.map(() => ({ ...results, msPerStep: {} })),
  events: [],
});

describe('the settings of a command line', () => {
  it('are the default duel’s when nothing is said, one SeaRNN of it or with --duel both', () => {
    expect(plan('')).toEqual({ ...openingSettings, contestants: openingSettings.contestants.slice(1) });
    expect(plan('--duel')).toEqual(openingSettings);
  });

  it('of the 1,000 words are the aligned duel’s, as they always were', () => {
    expect(plan('--data built-in --duel')).toEqual(defaultSettings);
    expect(plan('--preset aligned --duel')).toEqual(defaultSettings);
  });

  it('take one contestant by its method, with the preset’s settings for it', () => {
    const { contestants, hidden } = plan('--preset paper-letters --method mle');
    expect(contestants.map(({ method }) => method)).toEqual(['mle']);
    expect(hidden).toBe(128);
    expect(plan('--preset paper-letters --cost-scale 20').contestants).toEqual([
      { ...PRESETS['paper-letters'].settings.contestants[1], costScale: 20 },
    ]);
  });

  it('take a linear chain with its own settings, and know which options it does not use', () => {
    const line = '--method svm --chain-rate 0.1 --chain-decay 0.001 --no-chain-average --roll-in mixed';
    expect(plan(line).contestants).toEqual([
      contestantSchema.parse({ method: 'svm', chainRate: 0.1, chainDecay: 0.001, chainAverage: false }),
    ]);
    expect(unusedOptions(readCommandLine(line.split(' ')), plan(line))).toEqual(['rollIn']);
  });

  it('take all contestants with --duel, and change those that use the option', () => {
    const { contestants } = plan('--duel --roll-in reference');
    expect(contestants.map(({ method }) => method)).toEqual(['mle', 'searnn']);
    expect(contestants[1]?.rollIn).toBe('reference');
    expect(contestants[0]).toEqual(openingSettings.contestants[0]);
    expect(() => plan('--duel --method mle')).toThrow('--duel trains all contestants and --method only one');
  });

  it('are those of a run file, as many updates as it had when it had no limit', () => {
    const settings = { ...PRESETS['paper-letters'].settings, seed: 99 };
    expect(plan('', runOf(settings))).toEqual({ ...settings, maxUpdates: 70 });
    expect(plan('--steps 5', runOf(settings)).maxUpdates).toBe(5);
    expect(plan('', runOf({ ...settings, maxUpdates: 900 })).maxUpdates).toBe(900);
    expect(plan('--method mle', runOf(settings)).contestants).toHaveLength(1);
  });

  it('are those of a link, whole address or only its query', () => {
    const settings = { ...PRESETS['paper-letters'].settings, seed: 99 };
    // What the page writes of itself means nothing here, and is no unknown key either.
    const query = encodeLink(settings, Object.fromEntries(PAGE_KEYS.map((key) => [key, '1'])));
    for (const link of [query, `https://example.org/page/?${query}#top`])
      expect(plan(`--link ${link}`)).toEqual(settings);
    expect(() => plan('--link v=1&sed=3')).toThrow('Did you mean seed?');
  });

  it('start from one thing only', () => {
    expect(() => plan('--preset default --link v=1')).toThrow(
      'Only one of --preset and --link can be the start, not both.',
    );
    expect(() => plan('--preset letters')).toThrow(
      '--preset is “letters”, but must be one of default, aligned, paper-letters, spelling,',
    );
  });

  it('are the checkpoint’s on --resume, unless the command line says it all again', () => {
    const began = plan('--seed 5 --roll-in mixed --steps 10');
    expect(plan('--steps 20', null, began)).toEqual({ ...began, maxUpdates: 20 });
    expect(plan('--method searnn --seed 5 --roll-in mixed --steps 20', null, began)).toEqual({
      ...began,
      maxUpdates: 20,
    });
  });
});

describe('going on with a run', () => {
  const began = plan('--seed 5 --steps 10');
  const goesOn = (settings: Settings, mayChange = isLive) => {
    assertSameRun(began, { settings, where: '--resume', mayChange });
  };

  it('may change what is live', () => {
    expect(() => goesOn({ ...began, maxUpdates: 50, learningRate: 0.1 })).not.toThrow();
  });

  it('names what cannot change on the way', () => {
    expect(() => goesOn({ ...began, hidden: 32 })).toThrow(
      '--resume: hidden units H (hidden) is 32, but the run began with 64, and it cannot change on the way.',
    );
    expect(() => goesOn(plan('--seed 5 --objective ll'))).toThrow(
      '--resume: contestant 1: objective is ll, but the run began with kl, and it cannot change on the way.',
    );
    expect(() => goesOn(plan('--seed 5 --duel'))).toThrow('the number of contestants is 2');
  });
});

describe('a run that has begun', () => {
  const began = plan('--seed 5 --steps 70');
  const data = { name: 'a.txt', fingerprint: 'aaaa', content: '0123456789abcdef' };
  const run = { ...runOf(began), data };
  const wanted = { settings: began, data, where: 'runs/a.json', mayChange: isLimitOrBeam };

  it('goes on with its data, its settings and more updates', () => {
    expect(() => assertGoesOn(run, wanted)).not.toThrow();
    expect(() => assertGoesOn(run, { ...wanted, settings: { ...began, maxUpdates: 90 } })).not.toThrow();
    // Files of earlier releases have a fingerprint only.
    const earlier = { name: 'b.txt', fingerprint: 'aaaa' };
    expect(() => assertGoesOn({ ...run, data: earlier }, wanted)).not.toThrow();
  });

  it('refuses other data, also those with the same fingerprint', () => {
    expect(() => assertGoesOn(run, { ...wanted, data: { name: 'b.txt', fingerprint: 'bbbb' } })).toThrow(
      'runs/a.json: the run began on other data (a.txt, aaaa) than these (b.txt, bbbb), and it needs the same to go on.',
    );
    const shuffled = { ...data, content: 'fedcba9876543210' };
    expect(() => assertGoesOn(run, { ...wanted, data: shuffled })).toThrow('other data');
  });

  it('refuses fewer updates than it has done', () => {
    expect(() => assertGoesOn(run, { ...wanted, settings: { ...began, maxUpdates: 60 } })).toThrow(
      'runs/a.json: stop after (maxUpdates) is 60, but the run has done 70 updates already; ask for as many, or write to another --out.',
    );
    expect(() => assertGoesOn(run, { ...wanted, settings: { ...began, maxUpdates: 0 } })).not.toThrow();
  });

  it('of a table refuses another learning rate, which the others take as a change on the way', () => {
    const settings = { ...began, learningRate: 0.1 };
    expect(() => assertGoesOn(run, { ...wanted, settings })).toThrow('learning rate (learningRate) is 0.1');
    expect(() => assertGoesOn(run, { ...wanted, settings, mayChange: isLive })).not.toThrow();
  });
});

it.each([
  ['--objective ll --cost-scale 100', ['costScale']],
  ['--objective kl --cost-scale 100', []],
  ['--tokens all --token-count 7', ['tokenCount']],
  ['--tokens topk:7', []],
  ['--attention none --attention-units 8 --length-power 1', ['attentionUnits', 'lengthPower']],
  ['--duel --roll-in reference --roll-in-mix 0.5 --beam 2 --length-power 1', ['rollInMix']],
])('of %s these change nothing: %j', (line, names) => {
  expect(unusedOptions(readCommandLine(line.split(' ')), plan(line))).toEqual(names);
});

it('an option that no contestant uses is named', () => {
  const command = readCommandLine(['--method', 'mle', '--roll-in', 'learned']);
  expect(unusedOptions(command, planSettings(command, null, null))).toEqual(['rollIn']);
  const other = readCommandLine(['--roll-in', 'learned']);
  expect(unusedOptions(other, planSettings(other, null, null))).toEqual([]);
});
