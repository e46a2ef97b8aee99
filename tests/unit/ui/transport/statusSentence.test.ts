/** The status line tells what is so, and nothing that is not. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/experiments/settings.ts';
import { METHOD_IDS } from '../../../../src/experiments/contestants.ts';
import { newContestant } from '../../../../src/experiments/methodSettings.ts';
import { TASK_NAMES } from '../../../../src/tasks/tasks.ts';
import { dataReport, runReport } from '../../../support/runReports.ts';
import type { EngineState } from '../../../../src/state/engineStore.ts';
import { statusSentence as sentenceOf } from '../../../../src/ui/transport/statusSentence.ts';

const settings = { ...defaultSettings, maxUpdates: 600, targetError: 0.05 };
const state = (status: EngineState['status'], change: Partial<EngineState> = {}): EngineState => ({
  status,
  activity: null,
  work: null,
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
    const rule = { kind: 'stop-rule', rule: 'targetError', limit: 0.08 } as const;
    const heldOut = { ...run, settings: { ...settings, heldOut: 0.1 } };
    expect(sentenceOf(state({ kind: 'paused', reason: rule }), heldOut, 600, 0)).toBe(
      'Paused: the error on held-out words fell below 8.0 %, as the stop rule asks.',
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

  test('before Play says what the contestants will learn from, and tells a record from the run', () => {
    expect(sentenceOf(state({ kind: 'ready' }), run, 0, 0, { recorded: true })).toBe(
      'Press Play: MLE learns from the true letters, SeaRNN from what each letter costs the word. All start alike and are untrained. The word below shows a recorded run until then.',
    );
    const alone = runReport(1, { contestants: [newContestant('mle')] });
    expect(sentenceOf(state({ kind: 'ready' }), alone, 0, 0)).toMatch(/\. It is untrained\.$/);
    const chain = runReport(1, { contestants: [newContestant('mle'), newContestant('crf')] });
    expect(sentenceOf(state({ kind: 'ready' }), chain, 0, 0)).toMatch(/\. All are untrained\.$/);
  });

  test('leaves out who learns from what where the line says how the word is read, and is another while one looks back', () => {
    const running = state({ kind: 'running' });
    expect(sentenceOf(running, run, 100, 10, { brief: true })).toBe(
      'Training; 500 updates to go, about 50 s.',
    );
    expect(sentenceOf(running, run, 100, 10, { past: true })).toBe('Training goes on while you look back.');
    const paused = state({ kind: 'paused', reason: { kind: 'asked' } });
    expect(sentenceOf(paused, run, 100, 0, { past: true })).toBe('Paused. Press Play to go on.');
  });

  test('does not say that DAgger reads its own letters where it is given true ones', () => {
    const told = (rollIn: 'learned' | 'reference') =>
      sentenceOf(
        state({ kind: 'running' }),
        runReport(1, { contestants: [{ ...newContestant('dagger'), rollIn }] }),
        100,
        0,
      );
    expect(told('learned')).toBe('Training: DAgger learns from the true letters after its own.');
    expect(told('reference')).toBe('Training: DAgger learns from the true letters.');
  });
});

/** Every state that has a sentence of its own. */
const STATES: readonly (readonly [EngineState['status'], start: string])[] = [
  [{ kind: 'booting' }, 'Getting ready'],
  [{ kind: 'ready' }, 'Press Play: '],
  [{ kind: 'running' }, 'Training: '],
  [{ kind: 'pausing' }, 'Pausing'],
  [{ kind: 'paused', reason: { kind: 'asked' } }, 'Paused. '],
  [{ kind: 'paused', reason: { kind: 'stop-rule', rule: 'maxUpdates', limit: 10 } }, 'Paused: '],
  [{ kind: 'failed', code: 'bad-data', message: '' }, 'Nothing can be trained'],
];

describe.each(TASK_NAMES)('on %s', (task) => {
  const tokens = {
    letters: 'letter',
    spelling: 'symbol',
    chunking: 'tag',
    translation: 'word',
    toy: 'digit',
  };
  const own = { ...tokens, own: 'token' }[task];

  test.each(METHOD_IDS)('the sentence is whole for %s in every state, in the words of the task', (method) => {
    for (const rivals of [0, 1, 3]) {
      const contestants = [
        newContestant(method),
        ...Array.from({ length: rivals }, () => newContestant('mle')),
      ];
      const other = runReport(1, { contestants, maxUpdates: 0 }, dataReport(task));
      for (const [status, start] of STATES) {
        const said = sentenceOf(state(status), other, 5, 10);
        expect(said.startsWith(start), said).toBe(true);
        expect(said).toMatch(/^[A-Z].*\.$/);
        expect(said).not.toMatch(/undefined|NaN|null|\.\.| {2}/);
        if (task !== 'letters') expect(said).not.toMatch(/\bletters?\b/);
        if (start.endsWith(': ') && status.kind !== 'paused') {
          expect(said).toContain('learns from');
          if (rivals > 0) expect(said).toContain(`true ${own}s`);
        }
      }
    }
  });
});
