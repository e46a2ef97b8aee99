/** The status line tells what is so, and nothing that is not. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/experiments/settings.ts';
import { METHOD_IDS } from '../../../../src/experiments/contestants.ts';
import { newContestant } from '../../../../src/experiments/methodSettings.ts';
import { runReport } from '../../../support/runReports.ts';
import type { EngineState } from '../../../../src/state/engineStore.ts';
import { statusSentence as sentenceOf } from '../../../../src/ui/transport/statusSentence.ts';

const settings = { ...defaultSettings, maxUpdates: 600, targetError: 0.05 };
const state = (status: EngineState['status'], change: Partial<EngineState> = {}): EngineState => ({
  status,
  activity: null,
  playWhenReady: false,
  building: false,
  backend: { backend: 'wasm', adapter: 'SIMD', reason: '' },
  speed: 0,
  ...change,
});
const run = runReport(1, settings);
const statusSentence = (engine: EngineState, update: number, pace: number): string =>
  sentenceOf(engine, run, update, pace);

describe('the status sentence', () => {
  test('tells how long the stop rule leaves, where the pace is known', () => {
    expect(statusSentence(state({ kind: 'running' }), 100, 10)).toBe(
      'Training: MLE learns from the true letters, SeaRNN from what each letter costs the word; 500 updates to go, about 50 s.',
    );
    expect(statusSentence(state({ kind: 'running' }), 100, 0)).toBe(
      'Training: MLE learns from the true letters, SeaRNN from what each letter costs the word.',
    );
    expect(sentenceOf(state({ kind: 'running' }), null, 100, 10)).toBe('Training.');
  });

  test('says why training paused', () => {
    const paused = (reason: Extract<EngineState['status'], { kind: 'paused' }>['reason']) =>
      statusSentence(state({ kind: 'paused', reason }), 600, 0);
    expect(paused({ kind: 'asked' })).toBe('Paused. Press Play to go on.');
    // The rule as it was: the settings may have changed since.
    expect(paused({ kind: 'stop-rule', rule: 'maxUpdates', limit: 4000 })).toBe(
      'Paused: 4,000 updates are done, as the stop rule asks.',
    );
    expect(paused({ kind: 'stop-rule', rule: 'targetError', limit: 0.08 })).toBe(
      'Paused: test error fell below 8.0 %, as the stop rule asks.',
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

  test('before Play says what the contestants will learn from, for every method, and tells a record from the run', () => {
    for (const method of METHOD_IDS) {
      const contestants = [newContestant('mle'), newContestant(method)];
      const other = runReport(1, { ...settings, contestants });
      const said = sentenceOf(state({ kind: 'ready' }), other, 0, 0);
      expect(said).toMatch(
        /^Press Play: MLE( #1)? learns from the true letters, .+ from .+\. All start alike and are untrained\.$/,
      );
      expect(said).not.toContain('undefined');
    }
    expect(sentenceOf(state({ kind: 'ready' }), run, 0, 0, true)).toContain('recorded run');
  });
});
