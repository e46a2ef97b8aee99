/** The status line tells what is so, and nothing that is not. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/experiments/settings.ts';
import type { EngineState } from '../../../../src/state/engineStore.ts';
import { statusSentence } from '../../../../src/ui/transport/statusSentence.ts';

const settings = { ...defaultSettings, maxUpdates: 600, targetError: 0.05 };
const state = (status: EngineState['status'], change: Partial<EngineState> = {}): EngineState => ({
  status,
  activity: null,
  playWhenReady: false,
  backend: { backend: 'wasm', adapter: 'SIMD', reason: '' },
  data: null,
  run: { runId: 1, settings, parameterCount: 1, trainCount: 1, testCount: 1 },
  speed: 0,
  ...change,
});

describe('the status sentence', () => {
  test('tells how long the stop rule leaves, where the pace is known', () => {
    expect(statusSentence(state({ kind: 'running' }), 100, 10)).toBe(
      'Training: 500 updates to go, about 50 s.',
    );
    expect(statusSentence(state({ kind: 'running' }), 100, 0)).toBe('Training.');
    expect(statusSentence(state({ kind: 'running' }, { run: null }), 100, 10)).toBe('Training.');
  });

  test('says why training paused', () => {
    const paused = (reason: Extract<EngineState['status'], { kind: 'paused' }>['reason']) =>
      statusSentence(state({ kind: 'paused', reason }), 600, 0);
    expect(paused({ kind: 'asked' })).toBe('Paused. Press Play to go on.');
    // The rule as it was: the settings may have changed since.
    expect(paused({ kind: 'stop-rule', rule: 'maxUpdates', limit: 4000 })).toBe(
      'Paused: 4,000 updates are done, as the stop rule says.',
    );
    expect(paused({ kind: 'stop-rule', rule: 'targetError', limit: 0.08 })).toBe(
      'Paused: test error fell below 8.0 %, as the stop rule says.',
    );
    expect(paused({ kind: 'error', code: 'not-finite', message: '' })).toContain('Paused by an error');
  });

  test('promises a start only to who asked for one', () => {
    expect(statusSentence(state({ kind: 'booting' }), 0, 0)).toBe('Getting ready.');
    expect(statusSentence(state({ kind: 'booting' }, { playWhenReady: true }), 0, 0)).toContain(
      'starts by itself',
    );
  });

  test('does not blame the engine for data that could not be had', () => {
    const failed = { kind: 'failed', code: 'bad-data', message: '' } as const;
    expect(statusSentence(state(failed), 0, 0)).toContain('Nothing can be trained yet');
    expect(statusSentence(state(failed, { backend: null }), 0, 0)).toContain('engine could not start');
  });
});
