/** What is told of runs that train side by side, on a terminal and in a pipe, by a clock that stands until it is told to go. */
import { describe, expect, it } from 'vitest';
import { Estimate } from '../../../../src/headless/jobs/estimate.ts';
import { JobsView } from '../../../../src/headless/jobs/jobsView.ts';
import { NewsTeller } from '../../../../src/headless/jobs/newsTeller.ts';
import type { JobNews, Standing } from '../../../../src/headless/jobs/messages.ts';
import { contestantNames } from '../../../../src/experiments/contestantName.ts';
import { defaultSettings } from '../../../../src/experiments/settings.ts';
import { sayOf } from '../../../../src/tasks/say.ts';
import { jobOf } from '../../../support/jobs.ts';

const [SHORT, LONG, LAST] = [jobOf('short', 100), jobOf('long', 400), jobOf('last', 100)];

function viewOf(isTerminal: boolean, width = 200) {
  const written: string[] = [];
  const clock = { time: 0 };
  const output = { isTerminal, write: (text: string) => void written.push(text), width: () => width };
  const now = () => clock.time;
  const estimate = new Estimate([SHORT, LONG, LAST], now);
  const view = new JobsView(output, estimate, sayOf({ task: 'letters' }), now);
  const news = (id: string, updates: number, tested: Standing['tested'] = null) =>
    view.news(id, { updates, standings: [{ loss: 0.5, tested }] });
  const taken = () => written.splice(0).join('');
  return { clock, estimate, view, news, taken };
}

describe('the view of many runs', () => {
  it('has plain lines in a pipe that name the run, and one for all: at first, then every ten seconds', () => {
    const { clock, estimate, view, news, taken } = viewOf(false);
    view.say('[1/3] short');
    estimate.begins(SHORT);
    view.say('[2/3] long');
    estimate.begins(LONG);
    expect(taken()).toBe('[1/3] short\n[2/3] long\n');
    news('short', 1);
    news('long', 200, { update: 200, letterError: 0.182 });
    expect(taken()).toBe(
      'short: update 1 of 100 · loss 0.500\nlong: update 200 of 400 · loss 0.500, letter error 18.20 %\n',
    );
    clock.time = 9_000;
    news('short', 20);
    expect(taken()).toBe('');
    clock.time = 10_000;
    news('long', 210, { update: 200, letterError: 0.182 });
    news('short', 21);
    expect(taken()).toBe(
      [
        'short: update 20 of 100 · loss 0.500 · 1.90 updates/s · 42 s left',
        'long: update 210 of 400 · loss 0.500, letter error 18.20 % (update 200) · 1.00 updates/s · 3 min left',
        // 29 of 600 in ten seconds; 370 are left.
        '0 of 3 runs done · 38 % of all work · about 3 min left',
        '',
      ].join('\n'),
    );
    view.finish();
    expect(taken()).toBe('');
  });

  it('rewrites its lines on a terminal, below what stays', () => {
    const { clock, estimate, view, news, taken } = viewOf(true);
    estimate.begins(SHORT);
    estimate.begins(LONG);
    view.say('[2/3] long');
    expect(taken()).toBe(
      '[2/3] long\nshort: its thread starts\nlong: its thread starts\n0 of 3 runs done · 0 % of all work',
    );
    clock.time = 249;
    news('short', 50);
    expect(taken()).toBe('');
    clock.time = 250;
    news('short', 50);
    expect(taken()).toBe(
      '\r\u001b[2A\u001b[Jshort: update 50 of 100 · loss 0.500\nlong: its thread starts\n0 of 3 runs done · 8 % of all work',
    );
    estimate.ends(SHORT);
    view.say('   short: letter error 3.00 %');
    const [kept, ...lines] = taken().split('\n');
    expect(kept).toBe('\r\u001b[2A\u001b[J   short: letter error 3.00 %');
    expect(lines.slice(0, -1)).toEqual(['long: its thread starts']);
    expect(lines.at(-1)).toMatch(/^1 of 3 runs done · 16 % of all work · about \d+ s left$/);
    view.finish();
    expect(taken()).toBe('\r\u001b[1A\u001b[J');
    view.say('note: later');
    expect(taken()).toContain('note: later\n');
  });

  it('never lets a terminal break a line, which could not be rewritten', () => {
    const { estimate, view, taken } = viewOf(true, 12);
    estimate.begins(SHORT);
    view.say('a line that stays is as long as it is');
    expect(taken()).toBe('a line that stays is as long as it is\nshort: its \n0 of 3 runs');
  });

  it('names the contestants of a run of several, and has as many updates as all of them', () => {
    const written: string[] = [];
    const told: JobNews[] = [];
    const teller = new NewsTeller(
      2,
      (news) => told.push(news),
      () => 0,
    );
    const job = { ...SHORT, settings: { ...SHORT.settings, contestants: defaultSettings.contestants } };
    const estimate = new Estimate([job], () => 0);
    estimate.begins(job);
    const output = { isTerminal: false, write: (text: string) => void written.push(text), width: () => 200 };
    const view = new JobsView(output, estimate, sayOf({ task: 'letters' }), () => 0);
    const counts = { seconds: 0, decoderCells: 0, rollOuts: 0, phases: {}, milliseconds: 1, gradientNorm: 1 };
    const test = { examples: 0, decoderCells: 0, seconds: 0, wordError: 1, words: 'sample' } as const;
    for (const contestant of [0, 1]) teller.evaluated([{ contestant, update: 2, letterError: 0.5, ...test }]);
    for (const updates of [1, 2, 3]) teller.update({ contestant: 0, updates, loss: 1, ...counts });
    for (const updates of [1, 2]) teller.update({ contestant: 1, updates, loss: 2, ...counts });
    teller.finish();
    for (const news of told.slice(-1)) view.news('short', news);
    const [first, second] = contestantNames(job.settings.contestants);
    expect(written).toEqual([
      `short: update 2 of 100 · ${first} loss 1.00, letter error 50.00 % · ${second} loss 2.00, letter error 50.00 %\n`,
    ]);
  });

  it('says of a run whose updates are done that it is measured', () => {
    const { clock, estimate, news, view, taken } = viewOf(true);
    estimate.begins(SHORT);
    news('short', 99);
    clock.time = 1000;
    news('short', 100);
    expect(taken()).toContain('short: update 100 of 100 · loss 0.500 · 1.00 updates/s · is measured\n');
    view.finish();
  });
});

describe('the estimate', () => {
  it('counts only what this call has done: not what was done before, nor how long threads took to start', () => {
    const clock = { time: 0 };
    const estimate = new Estimate([SHORT, LONG, LAST], () => clock.time);
    estimate.passes(LAST);
    estimate.begins(LONG);
    clock.time = 5_000;
    estimate.reaches('long', 300);
    expect(estimate.secondsLeft).toBeNull();
    clock.time = 15_000;
    estimate.reaches('long', 350);
    expect(estimate.secondsLeftOf('long')).toBeCloseTo(10);
    // Fifty updates in ten seconds; fifty of this one and a hundred of the other are left.
    expect(estimate.secondsLeft).toBeCloseTo(30);
    expect(estimate.fraction).toBeCloseTo(450 / 600);
  });

  it('is of no less than the longest run in progress, which ends alone', () => {
    const clock = { time: 0 };
    const jobs = [jobOf('quick', 100), jobOf('slow', 100)];
    const estimate = new Estimate(jobs, () => clock.time);
    for (const job of jobs) estimate.begins(job);
    for (const { id } of jobs) estimate.reaches(id, 0);
    clock.time = 10_000;
    estimate.reaches('quick', 90);
    estimate.reaches('slow', 10);
    expect(estimate.secondsLeft).toBeCloseTo(90);
  });

  it('of runs one after the other is that of those that are done', () => {
    const clock = { time: 0 };
    const estimate = new Estimate([SHORT, LONG, LAST], () => clock.time);
    estimate.begins(SHORT);
    expect(estimate.secondsLeft).toBeNull();
    clock.time = 10_000;
    estimate.ends(SHORT);
    expect(estimate.secondsLeft).toBeCloseTo(50);
    expect(estimate.overCount).toBe(1);
  });
});

describe('news of a run', () => {
  it('cross now and then, with the newest test, and at the end', () => {
    const clock = { time: 0 };
    const told: JobNews[] = [];
    const teller = new NewsTeller(
      1,
      (news) => told.push(news),
      () => clock.time,
    );
    teller.finish();
    const counts = { seconds: 0, decoderCells: 0, rollOuts: 0, phases: {}, milliseconds: 1, gradientNorm: 1 };
    const update = (updates: number) => teller.update({ contestant: 0, updates, loss: updates, ...counts });
    const test = { examples: 0, decoderCells: 0, seconds: 0, wordError: 1, words: 'sample' } as const;
    teller.evaluated([{ contestant: 0, update: 0, letterError: 0.9, ...test }]);
    update(1);
    for (const [time, updates] of [
      [100, 2],
      [199, 3],
      [200, 4],
      [300, 5],
    ] as const) {
      clock.time = time;
      update(updates);
    }
    teller.finish();
    const tested = { update: 0, letterError: 0.9 };
    expect(told).toEqual([1, 4, 5].map((updates) => ({ updates, standings: [{ loss: updates, tested }] })));
  });
});
