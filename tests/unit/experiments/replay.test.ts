/** What a reader is told before a run is replayed. */
import { describe, expect, it } from 'vitest';
import { assertPageHasTask, replayCaveat } from '../../../src/experiments/replay.ts';
import { ENGINE_VERSION } from '../../../src/experiments/engineVersion.ts';
import { RUN_FILE_VERSION, type RunFile } from '../../../src/experiments/runFile.ts';
import { defaultSettings } from '../../../src/experiments/settings.ts';

const run: RunFile = {
  format: 'searnn-run',
  version: RUN_FILE_VERSION,
  engine: ENGINE_VERSION,
  backend: 'wasm',
  adapter: 'SIMD',
  data: { name: 'letters', fingerprint: 'abc' },
  settings: defaultSettings,
  contestants: [],
  events: [{ at: 3, what: 'paused' }],
};
const here = {
  data: { name: 'letters', fingerprint: 'abc' },
  backend: { backend: 'wasm', adapter: 'SIMD' },
} as const;

describe('a replay', () => {
  it('of the same data, release and arithmetic needs no caveat', () => {
    expect(replayCaveat(run, here, null)).toBeNull();
  });

  it('on other data says that the numbers will not come back', () => {
    expect(replayCaveat(run, { ...here, data: { name: 'letters', fingerprint: 'xyz' } }, null)).toContain(
      'other data (letters, abc)',
    );
  });

  it.each([
    { backend: { backend: 'cpu', adapter: 'JavaScript' } as const, engine: ENGINE_VERSION },
    { backend: { backend: 'wasm', adapter: 'no SIMD' } as const, engine: ENGINE_VERSION },
    { backend: here.backend, engine: '0.0.9' },
  ])(
    'elsewhere is the same settings in other arithmetic: $backend.adapter, $engine',
    ({ backend, engine }) => {
      expect(replayCaveat({ ...run, engine }, { ...here, backend }, null)).toMatch(
        /^Same settings, other arithmetic/,
      );
    },
  );

  it('of a run that was changed on the way says which settings hold', () => {
    const problem = 'they do not fit the rest of the file';
    expect(replayCaveat(run, here, problem)).toBe(
      'The run’s settings were changed while it went on, and its last ones hold from the start here: they do not fit the rest of the file.',
    );
    // Who makes them again needs no caveat.
    expect(replayCaveat(run, here, null)).toBeNull();
  });

  it('of a run that began with given weights says that it draws its own', () => {
    const begunWith = { name: 'a.safetensors', weights: 'dc4be48b76dd20c89546468ac615d85c' };
    expect(replayCaveat({ ...run, begunWith }, here, null)).toContain('given weights (a.safetensors)');
  });

  it('of a run with a plugin needs the same file of it', () => {
    const plugin = { name: 'own.js', content: 'dc4be48b76dd20c89546468ac615d85c', gives: ['cost'] as const };
    const then = { ...run, plugin: { ...plugin, gives: [...plugin.gives] } };
    expect(replayCaveat(then, here, null)).toContain('functions of a plugin (own.js: cost)');
    expect(replayCaveat(then, { ...here, plugin: { ...then.plugin, name: 'moved.js' } }, null)).toBeNull();
    const ofProgram = { name: 'plugin', gives: then.plugin.gives };
    expect(replayCaveat({ ...run, plugin: ofProgram }, { ...here, plugin: ofProgram }, null)).not.toBeNull();
    expect(replayCaveat(run, { ...here, plugin: then.plugin }, null)).toContain('without a plugin');
  });

  it('is none in the page where its task is a plugin’s', () => {
    const plugin = { name: 'own.js', gives: ['task' as const] };
    expect(() => assertPageHasTask({ ...run, plugin })).toThrow(
      'on a task of a plugin (own.js), which this page',
    );
    expect(() => assertPageHasTask({ ...run, plugin: { name: 'own.js', gives: ['cost'] } })).not.toThrow();
    expect(() => assertPageHasTask(run)).not.toThrow();
  });

  it('of a run that went on elsewhere names the place', () => {
    const events = [
      { at: 0, what: 'built on cpu (JavaScript)' },
      { at: 3, what: 'went on after a break on wasm (SIMD)' },
    ];
    expect(replayCaveat({ ...run, events }, here, null)).toBe(
      'The run was computed in part on cpu (JavaScript), so its numbers will not come back.',
    );
    expect(replayCaveat({ ...run, events: events.slice(1) }, here, null)).toBeNull();
  });
});
