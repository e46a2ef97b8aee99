/** The pace of frames, under any order of updates, acknowledgements, waiting and hiding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WatchReport } from '../../../src/experiments/reports.ts';
import type { UpdateReport } from '../../../src/training/contract.ts';
import type { Frame } from '../../../src/worker/protocol.ts';
import { Publisher, type Clock } from '../../../src/worker/publisher.ts';

/** Time that moves only when told. */
class HandClock implements Clock {
  #now = 0;
  #timers: { readonly at: number; readonly callback: () => void }[] = [];

  now = (): number => this.#now;

  after = (milliseconds: number, callback: () => void) => {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { callback } of due) callback();
  }
}

const report = (contestant: number, updates: number): UpdateReport => ({
  contestant,
  updates,
  loss: updates / 8,
  gradientNorm: 1,
  milliseconds: 1,
  phases: {},
  seconds: updates,
  decoderCells: updates * 10,
  rollOuts: 0,
});

const watchReport = (index: number): WatchReport => ({
  word: {
    index,
    testIndex: index,
    testCount: 99,
    inputs: new Uint8Array(2),
    targets: new Uint8Array(1),
  },
  views: [],
});

function publisher(contestants = 1, hiddenLimit = 100) {
  const clock = new HandClock();
  const frames: Frame[] = [];
  const transferred: Transferable[][] = [];
  const subject = new Publisher({
    contestants,
    clock,
    hiddenLimit,
    head: () => ({ runId: 1, pace: { updatesPerSecond: 0, rollOutsPerSecond: 0, nextEvaluation: null } }),
    post: (frame, transfer) => {
      frames.push(frame);
      transferred.push(transfer);
    },
  });
  return { subject, clock, frames, transferred };
}

const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('update' as const), contestant: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('watch' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('acknowledge' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(300) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('flush' as const) }) },
);

describe('Publisher', () => {
  it('loses no point, sends each once and in order, and never has two frames unacknowledged', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 200 }), (actions) => {
        const { subject, clock, frames } = publisher(2);
        const counts = [0, 0];
        let acknowledged = 0;
        const acknowledge = () => {
          const newest = frames.at(-1);
          if (!newest) return;
          subject.acknowledge(newest.seq);
          acknowledged = newest.seq;
        };
        for (const step of actions) {
          if (step.kind === 'update') {
            const updates = (counts[step.contestant] ?? 0) + 1;
            counts[step.contestant] = updates;
            subject.update(report(step.contestant, updates));
          } else if (step.kind === 'watch') subject.watch(watchReport(frames.length));
          else if (step.kind === 'acknowledge') acknowledge();
          else if (step.kind === 'flush') subject.flush();
          else clock.advance(step.ms);
          expect(frames.length - acknowledged).toBeLessThanOrEqual(2);
          expect(frames.filter(({ seq }) => seq > acknowledged).length).toBeLessThanOrEqual(1);
        }
        for (let i = 0; i < 3; i++) {
          acknowledge();
          clock.advance(1_000);
        }
        for (const contestant of [0, 1]) {
          const updates = frames.flatMap(({ metrics }) => {
            const columns = metrics[contestant];
            return Array.from(columns?.loss ?? [], (loss, i) => {
              expect(loss).toBe(((columns?.firstUpdate ?? 0) + i) / 8);
              return (columns?.firstUpdate ?? 0) + i;
            });
          });
          expect(updates).toEqual(Array.from({ length: counts[contestant] ?? 0 }, (_, i) => i + 1));
        }
      }),
    );
  });

  it('sends at most eight frames a second, however fast the page acknowledges', () => {
    const { subject, clock, frames } = publisher();
    for (let ms = 0; ms < 1_990; ms += 5) {
      subject.update(report(0, ms / 5 + 1));
      subject.acknowledge(frames.length);
      clock.advance(5);
    }
    expect(frames.length).toBe(16);
  });

  it('sends what is left when time has passed, without another update', () => {
    const { subject, clock, frames } = publisher();
    subject.update(report(0, 1));
    subject.acknowledge(1);
    subject.update(report(0, 2));
    expect(frames.length).toBe(1);
    clock.advance(125);
    expect(frames.length).toBe(2);
  });

  it('sends an urgent update at once, with the word as it stands after it, and nothing empty', () => {
    const { subject, clock, frames } = publisher();
    for (const updates of [1, 2, 3]) {
      subject.update(report(0, updates), watchReport(updates), true);
      subject.acknowledge(updates);
      subject.flush();
    }
    clock.advance(1_000);
    expect(frames.map(({ metrics, watch }) => [metrics[0]?.firstUpdate, watch?.word.index])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('keeps only the newest watch report while the page is busy', () => {
    const { subject, clock, frames } = publisher();
    subject.update(report(0, 1));
    for (const index of [3, 4, 5]) subject.watch(watchReport(index));
    clock.advance(200);
    expect(frames.length).toBe(1);
    subject.acknowledge(1);
    expect(frames[1]?.watch?.word.index).toBe(5);
    subject.acknowledge(2);
    clock.advance(1_000);
    expect(frames.length).toBe(2);
  });

  it('thins a long backlog of a hidden page to bounded memory and says which updates are left', () => {
    const { subject, clock, frames } = publisher(1, 100);
    subject.update(report(0, 1));
    subject.hide(true);
    for (let updates = 2; updates <= 5_000; updates++) subject.update(report(0, updates));
    subject.acknowledge(1);
    clock.advance(1_000);
    const columns = frames[1]?.metrics[0];
    const every = columns?.every ?? 1;
    expect(columns?.loss.length).toBeGreaterThan(49);
    expect(columns?.loss.length).toBeLessThanOrEqual(100);
    expect(every).toBeGreaterThan(1);
    columns?.loss.forEach((loss, i) => {
      expect(loss).toBe((columns.firstUpdate + i * every) / 8);
    });
  });

  it('tells a hidden page no more than once a second and is not held up by it', () => {
    const { subject, clock, frames } = publisher();
    subject.hide(true);
    for (let updates = 1; updates <= 399; updates++) {
      subject.update(report(0, updates));
      expect(subject.waiting).toBe(false);
      subject.acknowledge(frames.length);
      clock.advance(10);
    }
    expect(frames.length).toBe(4);
  });

  it('hands over the buffers of points and of the watched word', () => {
    const { subject, transferred } = publisher();
    subject.watch(watchReport(1));
    expect(transferred[0]?.length).toBe(4 + 2);
  });

  it('forgets unsent points where the run is restored: they are told with that', () => {
    const { subject, clock, frames } = publisher();
    subject.update(report(0, 1));
    for (let updates = 2; updates <= 9; updates++) subject.update(report(0, updates));
    subject.rewind([4]);
    subject.update(report(0, 5));
    subject.acknowledge(1);
    clock.advance(200);
    expect(frames[1]?.metrics[0]?.firstUpdate).toBe(5);
    expect(Array.from(frames[1]?.metrics[0]?.seconds ?? [])).toEqual([5]);
  });
});
