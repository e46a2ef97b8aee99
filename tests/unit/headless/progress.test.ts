/** What the command line tells while it trains and at the end. */
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/experiments/settings.ts';
import type { RunFile } from '../../../src/experiments/runFile.ts';
import { duration, percent } from '../../../src/headless/figures.ts';
import { Progress } from '../../../src/headless/progress.ts';
import { summaryJson, summaryText } from '../../../src/headless/summary.ts';
import { sayOf } from '../../../src/tasks/say.ts';

function progressOf(isTerminal: boolean, names: readonly string[]) {
  const written: string[] = [];
  let time = 0;
  const output = { isTerminal, write: (text: string) => void written.push(text) };
  const progress = new Progress(output, sayOf({ task: 'letters' }), names, 1000, () => time);
  const update = (contestant: number, updates: number) => {
    time += 50;
    const counts = {
      seconds: 0,
      decoderCells: 0,
      rollOuts: 0,
      phases: {},
      milliseconds: 50,
      gradientNorm: 1,
    };
    progress.update({ contestant, updates, loss: 0.5, ...counts });
  };
  return { progress, update, written };
}

describe('the progress line', () => {
  it('tells update, loss, test error, pace and time left, and a pipe gets one every ten seconds', () => {
    const { progress, update, written } = progressOf(false, ['SeaRNN']);
    for (let u = 1; u < 200; u++) update(0, u);
    expect(written).toEqual([]);
    const measured = { examples: 0, decoderCells: 0, seconds: 0, wordError: 0.5, words: 'sample' } as const;
    progress.evaluated([{ contestant: 0, update: 199, letterError: 0.182, ...measured }]);
    update(0, 200);
    update(0, 201);
    expect(written).toEqual([
      'update 200 of 1,000 · SeaRNN loss 0.500, letter error 18.20 % (update 199) · 20.0 updates/s · 40 s left\n',
    ]);
  });

  it('says of which update an error is, unless it is of its own', () => {
    const { progress, update, written } = progressOf(true, ['SeaRNN']);
    const tested = (at: number) => {
      const measured = { examples: 0, decoderCells: 0, seconds: 0, wordError: 1, words: 'sample' } as const;
      progress.evaluated([{ contestant: 0, update: at, letterError: 0.5, ...measured }]);
    };
    tested(0);
    for (let u = 1; u <= 10; u++) update(0, u);
    tested(10);
    progress.finish();
    expect(written.at(-3)).toContain(', letter error 50.00 % (update 0) · ');
    expect(written.at(-2)).toContain('update 10 of 1,000 · SeaRNN loss 0.500, letter error 50.00 % · ');
  });

  it('counts rounds, not single updates, when several train', () => {
    const { progress, update, written } = progressOf(true, ['MLE', 'SeaRNN']);
    for (let u = 1; u <= 100; u++) for (const contestant of [0, 1]) update(contestant, u);
    progress.finish();
    expect(written.at(-2)).toMatch(
      /^\r.*update 100 of 1,000 · MLE loss .* · SeaRNN loss .* · 10\.0 updates\/s · 90 s left$/,
    );
    expect(written.at(-1)).toBe('\n');
  });
});

describe('figures', () => {
  it('read as people say them', () => {
    expect([12, 130, 7260, Infinity].map(duration)).toEqual(['12 s', '2 min', '2 h 1 min', 'unknown']);
    expect(percent(0.0342)).toBe('3.42 %');
  });
});

describe('the summary', () => {
  const evaluation = { examples: 1, decoderCells: 1, seconds: 1, letterError: 0.034, wordError: 0.05 };
  const contestant = {
    updates: 8000,
    seconds: 123.45678,
    decoderCells: 5,
    every: 1,
    loss: [],
    gradientNorm: [],
    evaluations: [
      { ...evaluation, update: 8000, words: 'all' as const },
      { ...evaluation, update: 8000, letterError: 0.5, words: 'sample' as const },
    ],
    msPerStep: { total: 15.43209, rollIn: 2 },
  };
  const run = (contestants: RunFile['contestants']): RunFile => ({
    format: 'searnn-run',
    version: 1,
    engine: '0.1.0',
    backend: 'wasm',
    adapter: 'SIMD',
    data: { name: 'x', fingerprint: 'y' },
    settings: defaultSettings,
    contestants,
    events: [],
  });

  it('is exactly the promised line for one contestant', () => {
    expect(summaryJson(run([contestant]))).toBe(
      '{"letterError":0.034,"wordError":0.05,"steps":8000,"seconds":123.457,"msPerStep":{"total":15.432,"rollIn":2}}',
    );
  });

  it('says that the run was stopped, where it was', () => {
    const line = summaryJson(run([contestant]), { ending: 'asked' });
    expect(JSON.parse(line)).toMatchObject({ steps: 8000, stopped: true });
    expect(JSON.parse(summaryJson(run([contestant]), { ending: 'maxUpdates' }))).not.toHaveProperty(
      'stopped',
    );
  });

  it('has what was chosen on held-out words, and by which figure, and which words stopped it', () => {
    const rates = { letterError: 0.03, wordError: 0.04, chunkF1: 0.9 };
    const chosen = { ...rates, update: 7500, heldOutError: 0.11 };
    const heldOut = { letterError: 0.02, wordError: 0.03, chunkF1: 0.88 };
    const [whole, sample] = contestant.evaluations;
    const evaluations = [{ ...whole, chunkF1: 0.87, chosen, heldOut }, sample].flatMap((one) => one ?? []);
    const ended = run([{ ...contestant, evaluations } as RunFile['contestants'][number]]);
    expect(summaryText(ended)).toContain(
      'chunk F1 87.00 % on all test words; with the weights of update 7,500, chosen by chunk F1 on held-out words, letter error 3.00 %, word error 4.00 %, chunk F1 90.00 %; 8,000 updates',
    );
    const line = summaryJson(ended, { ending: 'targetError', stoppedOn: 'held-out words' });
    expect(JSON.parse(line)).toMatchObject({ chosen, heldOut, stoppedOn: 'held-out words' });
  });

  it('has all contestants by name when there are several', () => {
    expect(JSON.parse(summaryJson(run([contestant, { ...contestant, updates: 7 }])))).toMatchObject({
      steps: 7,
      letterError: null,
      contestants: [
        { name: 'MLE', letterError: 0.034 },
        { name: 'SeaRNN', steps: 7 },
      ],
    });
  });

  it('can be read by people', () => {
    expect(summaryText(run([contestant, contestant]))).toMatch(
      /^MLE: letter error 3\.40 %, word error 5\.00 % on all test words; 8,000 updates in 2 min, 15\.4 ms an update \(rollIn 2\.0\)\nSeaRNN: /,
    );
  });
});
