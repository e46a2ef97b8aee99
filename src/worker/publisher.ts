/** The pace of frames: at most one unacknowledged, some eight a second; points wait, of watch reports only the newest. */
import { at } from '../base/assert.ts';
import type { Evaluation, TimePoint, WatchReport } from '../experiments/reports.ts';
import type { UpdateReport } from '../training/contract.ts';
import { Columns } from './columns.ts';
import type { Frame } from './protocol.ts';
import { watchBuffers } from './watchBuffers.ts';

/** Shortest time between two frames, ms. */
const INTERVAL = { visible: 125, hidden: 1_000 } as const;
/** Points of one contestant that may wait while the page is hidden; longer backlogs are thinned. */
const HIDDEN_LIMIT = 20_000;

/** Time, so that a test can be its master. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Calls back after so many milliseconds; returns how to call it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

const realClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** What a frame says besides its news, read when it is sent. */
export type FrameHead = Pick<Frame, 'runId' | 'pace' | 'longestPhase'>;

export interface PublisherOptions {
  readonly contestants: number;
  readonly head: () => FrameHead;
  readonly post: (frame: Frame, transfer: Transferable[]) => void;
  /** While true a frame waits for a report of the watched word, so that both are of one update. */
  readonly paired?: () => boolean;
  /** The page has seen a frame, was hidden or shown: whoever keeps pace with it may go on. */
  readonly onSeen?: () => void;
  readonly clock?: Clock;
  readonly hiddenLimit?: number;
}

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #clock: Clock;
  readonly #columns: readonly Columns[];
  #evaluations: Evaluation[] = [];
  #watch: WatchReport | null = null;
  #timePoints: readonly TimePoint[] | null = null;
  #hidden = false;
  #seq = 0;
  /** `seq` of the frame that the page has not shown yet. */
  #unacknowledged: number | null = null;
  #sentAt = Number.NEGATIVE_INFINITY;
  #urgent = false;
  #fresh = false;
  #callOff: (() => void) | null = null;
  #closed = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#clock = options.clock ?? realClock;
    this.#columns = Array.from({ length: options.contestants }, () => new Columns());
  }

  get hidden(): boolean {
    return this.#hidden;
  }

  /** True while a visible page has not shown the last frame. */
  get waiting(): boolean {
    return this.#unacknowledged !== null && !this.#hidden;
  }

  /** True when a new watch report would be sent soon: the page is visible and has shown the last frame. */
  get wantsWatch(): boolean {
    return !this.#hidden && this.#unacknowledged === null;
  }

  /** True when a frame would be sent now. */
  get isDue(): boolean {
    return this.wantsWatch && this.#clock.now() >= this.#sentAt + INTERVAL.visible;
  }

  /** One update is done. `watch`: the watched word as it stands after it; `urgent`: as in `flush`. */
  update(report: UpdateReport, watch: WatchReport | null = null, urgent = false): void {
    const columns = at(this.#columns, report.contestant);
    columns.push(report);
    if (this.#hidden) columns.thinTo(this.#options.hiddenLimit ?? HIDDEN_LIMIT);
    // What was seen before this update no longer goes with the metrics.
    this.#watch = watch;
    this.#urgent ||= urgent && !this.#isIncomplete;
    this.#offer();
  }

  evaluations(measured: readonly Evaluation[]): void {
    this.#evaluations.push(...measured);
    this.#offer();
  }

  watch(report: WatchReport): void {
    this.#watch = report;
    this.#offer();
  }

  /** These can be looked back to now. */
  timePoints(kept: readonly TimePoint[]): void {
    this.#timePoints = kept;
    this.#offer();
  }

  /** Sends what waits as soon as the page has shown the last frame, however recent that was and whatever is missing. */
  flush(): void {
    this.#urgent = this.#fresh;
    this.#send();
  }

  /** The watched word was looked at without an update: what waited for that may go. */
  resume(): void {
    this.#send();
  }

  /** The page has shown frame `seq`; what is said of other frames is ignored. */
  acknowledge(seq: number): void {
    if (seq !== this.#unacknowledged) return;
    this.#unacknowledged = null;
    this.#options.onSeen?.();
    this.#send();
  }

  hide(hidden: boolean): void {
    this.#hidden = hidden;
    if (hidden)
      for (const columns of this.#columns) columns.thinTo(this.#options.hiddenLimit ?? HIDDEN_LIMIT);
    this.#options.onSeen?.();
    this.#send();
  }

  /** Forgets what is not sent yet: the run stands at `updates` of each contestant, which is told with all until then. */
  rewind(updates: readonly number[]): void {
    this.#columns.forEach((columns, contestant) => {
      columns.rewind(updates[contestant] ?? 0);
    });
    this.#evaluations = [];
    this.#watch = null;
  }

  /** Sends nothing any more. */
  close(): void {
    this.#closed = true;
    this.#callOff?.();
    this.#options.onSeen?.();
  }

  /** A report of the watched word is still to come. */
  get #isIncomplete(): boolean {
    return this.#watch === null && !this.#hidden && this.#options.paired?.() === true;
  }

  #offer(): void {
    this.#fresh = true;
    this.#send();
  }

  #send(): void {
    this.#callOff?.();
    this.#callOff = null;
    if (this.#closed || !this.#fresh || this.#unacknowledged !== null) return;
    if (this.#isIncomplete && !this.#urgent) return;
    const interval = this.#hidden ? INTERVAL.hidden : INTERVAL.visible;
    const early = this.#urgent ? 0 : this.#sentAt + interval - this.#clock.now();
    if (early > 0) {
      this.#callOff = this.#clock.after(early, () => {
        this.#callOff = null;
        this.#send();
      });
      return;
    }
    this.#post();
  }

  #post(): void {
    const metrics = this.#columns.map((columns) => columns.take());
    const watch = this.#watch;
    const frame: Frame = {
      ...this.#options.head(),
      seq: ++this.#seq,
      updates: this.#columns.map(({ updates }) => updates),
      metrics,
      evaluations: this.#evaluations,
      ...(watch && { watch }),
      ...(this.#timePoints && { timePoints: this.#timePoints }),
    };
    const transfer = metrics.flatMap(({ loss, gradientNorm, seconds, decoderCells }) => [
      loss.buffer,
      gradientNorm.buffer,
      seconds.buffer,
      decoderCells.buffer,
    ]);
    if (watch) transfer.push(...watchBuffers(watch));
    this.#evaluations = [];
    this.#watch = null;
    this.#timePoints = null;
    this.#fresh = false;
    this.#urgent = false;
    this.#unacknowledged = frame.seq;
    this.#sentAt = this.#clock.now();
    this.#options.post(frame, transfer);
  }
}
