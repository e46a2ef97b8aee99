/** One run: a race with its record, its frames, its snapshots, and the word that is looked at. */
import { AT_START } from '../experiments/atStart.ts';
import type { Evaluation, WatchReport } from '../experiments/reports.ts';
import type { RunFile } from '../experiments/runFile.ts';
import { RunRecord } from '../experiments/runRecord.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Race } from '../training/contract.ts';
import { PaceMeter } from '../training/pace.ts';
import { Signal } from './signal.ts';
import { EventLog } from './eventLog.ts';
import { History } from './history.ts';
import type { PostNews } from './dispatcher.ts';
import { Throttle } from './throttle.ts';
import { LiveSettings } from './liveSettings.ts';
import { paceOf } from './paceReport.ts';
import type { RunSnapshot } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { detached } from './watchBuffers.ts';

export class Run {
  id: number;
  readonly race: Race;
  readonly publisher: Publisher;
  readonly pace = new PaceMeter();
  /** Given when whoever keeps pace with the page should look again whether to go on. */
  readonly wake = new Signal();
  /** Kept once somebody has looked at a word. */
  readonly history = new History();
  /** Position of the watched word among the test words, or null when nobody looks. */
  watched: number | null = null;
  /** Whoever looks wants both sides of a roll-out's coin. */
  bothSides = false;
  /** Regular evaluations made so far. */
  measurements = 0;
  /** The newest one, or null before the first. */
  lastSnapshot: RunSnapshot | null = null;
  readonly live: LiveSettings;
  readonly #post: PostNews;
  #record: RunRecord;
  #begunWith: Pick<RunFile, 'begunWith'> = {};
  #start: Omit<RunSnapshot, 'runId'>;
  readonly #events = new EventLog();
  readonly #lookThrottle = new Throttle(250);
  /** Less than the ten seconds that may be lost: an update or a test may be under way when it is over. */
  readonly #snapshotThrottle = new Throttle(8_000);
  /** Updates of each contestant; events keep the list as it was, so it is replaced and never changed. */
  #updates: readonly number[];
  /** Roll-outs of each contestant. */
  #rollOuts: Readonly<Record<number, number>> = {};
  #lookedAt = -1;
  #snapshotAt = 0;
  #fullyEvaluatedAt = -1;
  #longestPhase = 0;
  #training = false;

  constructor(id: number, race: Race, post: PostNews) {
    const contestants = race.settings.contestants.length;
    this.id = id;
    this.race = race;
    this.#post = post;
    this.#record = new RunRecord(contestants);
    this.live = new LiveSettings(race, this.#events, (settings) => {
      // The last snapshot knows nothing of it.
      this.#snapshotAt = -1;
      post({ kind: 'adjusted', runId: this.id, settings });
    });
    this.#start = { ...AT_START, settings: race.settings };
    this.#updates = Array.from({ length: contestants }, () => 0);
    this.publisher = new Publisher({
      contestants,
      head: () => ({
        runId: this.id,
        pace: paceOf(this.pace, race, this.#training),
        longestPhase: this.#longestPhase,
      }),
      post: (frame, transfer) => {
        post({ kind: 'frame', frame }, transfer);
      },
      paired: () => this.#canLook() && this.#lookedAt !== this.total,
      onSeen: () => {
        this.wake.notify();
      },
    });
  }

  /** Updates of all contestants together. */
  get total(): number {
    return this.#updates.reduce((sum, updates) => sum + updates, 0);
  }

  /** Training begins or ends: rates are taken while it runs only. */
  set training(training: boolean) {
    this.#training = training;
    if (training) this.pace.start(performance.now(), this.race.front);
  }

  /** So long was computed without listening, ms. */
  computed(milliseconds: number): void {
    this.#longestPhase = Math.max(this.#longestPhase, milliseconds);
  }

  /** Evaluates the sample when it is due. */
  async measureIfDue(yieldPoint: YieldPoint): Promise<void> {
    if (!this.race.evaluationDue()) return;
    this.#note(await this.race.evaluate('sample', yieldPoint));
    this.measurements++;
    await this.#keepIfDue();
    if (this.watched === null) return;
    this.history.add(this.updates, await this.race.lightSnapshot());
    this.publisher.timePoints(this.history.timePoints);
  }

  /** What each contestant has done. */
  get updates(): readonly number[] {
    return this.#updates;
  }

  /** Evaluates on all test words, unless that was done at these updates. */
  async measureAll(yieldPoint: YieldPoint): Promise<void> {
    if (this.#fullyEvaluatedAt === this.total) return;
    this.#note(await this.race.evaluate('all', yieldPoint));
    this.#fullyEvaluatedAt = this.total;
  }

  /** One update of one contestant, with what belongs to it; in `lockstep` the page is shown each one. */
  async advance(yieldPoint: YieldPoint, lockstep: boolean): Promise<void> {
    const before = this.#rollOuts;
    const report = await this.race.advance(yieldPoint, undefined, lockstep);
    this.#rollOuts = { ...before, [report.contestant]: report.rollOuts };
    this.#updates = this.#updates.with(report.contestant, report.updates);
    this.pace.add(performance.now(), this.race.front, report.rollOuts - (before[report.contestant] ?? 0));
    this.#record.update(report);
    let watch: WatchReport | null = null;
    try {
      const looks = lockstep
        ? this.publisher.wantsWatch
        : this.publisher.isDue && this.#lookThrottle.isOver() && this.#complete;
      if (looks && this.#canLook()) watch = await this.look(yieldPoint);
    } finally {
      this.publisher.update(report, watch, lockstep);
    }
    await this.#keepIfDue();
  }

  /** The watched word as all contestants see it now, in arrays of its own. Call it with a word in view only. */
  async look(yieldPoint: YieldPoint): Promise<WatchReport> {
    const report = await this.#lookThrottle.time(() =>
      this.race.now.watch(this.watched ?? 0, yieldPoint, this.bothSides),
    );
    this.#lookedAt = this.total;
    return detached(report);
  }

  /** After training has stopped: shows the word and all figures as they stand, and keeps what must not be lost. */
  async settle(yieldPoint: YieldPoint): Promise<void> {
    try {
      if (this.#canLook() && !this.publisher.hidden && this.#lookedAt !== this.total)
        this.publisher.watch(await this.look(yieldPoint));
    } finally {
      // Whoever paused waits for it.
      this.publisher.flush();
    }
    await this.keepNow();
  }

  /** Takes a snapshot, unless the last one was taken at these updates. */
  async keepNow(): Promise<void> {
    if (this.#snapshotAt !== this.total) await this.keep();
  }

  /** The run before its first update, as a snapshot. */
  get start(): RunSnapshot {
    return { ...this.#start, runId: this.id };
  }

  /** Takes a snapshot, for this side and for the page's. */
  async keep(): Promise<RunSnapshot> {
    const contestants = await this.#snapshotThrottle.time(() => this.race.snapshot());
    const { settings } = this.race;
    const snapshot = { runId: this.id, contestants, settings, record: this.results(), ...this.live.toCome };
    this.lastSnapshot = snapshot;
    this.#snapshotAt = this.total;
    // Copied, not transferred: this side needs it when the device is lost.
    this.#post({ kind: 'snapshot', snapshot });
    return snapshot;
  }

  /** Goes to where `snapshot` was taken; one without contestants stands for the start. */
  restore(snapshot: RunSnapshot): void {
    const { runId, contestants, record } = snapshot;
    this.id = runId;
    if (contestants.length > 0) {
      this.race.restore(contestants);
      this.lastSnapshot = snapshot;
    } else this.#start = snapshot;
    this.#record = new RunRecord(this.#updates.length, record.contestants);
    this.#begunWith = record.begunWith ? { begunWith: record.begunWith } : {};
    this.#events.restore(record.events);
    this.#updates = this.#updates.map((_, i) => contestants[i]?.updates ?? 0);
    this.live.restore(snapshot, this.#updates);
    this.#rollOuts = Object.fromEntries(contestants.map(({ rollOuts }, i) => [i, rollOuts]));
    this.#fullyEvaluatedAt = -1;
    this.#snapshotAt = this.total;
    this.publisher.rewind(this.#updates);
    this.history.rewind(this.#updates);
    this.#post({
      kind: 'restored',
      runId,
      updates: this.#updates,
      settings: this.race.settings,
      record: this.results(),
    });
    // Nothing is sent of a run that the page does not know yet: nobody would acknowledge it.
    if (this.history.timePoints.length > 0) this.publisher.timePoints(this.history.timePoints);
  }

  /** Writes down that something happened, at the present update. */
  event(what: string): void {
    this.#events.add({ at: this.race.round, what });
  }

  /** What is known of the run beside its settings, as a run file has it. */
  results(): RunSnapshot['record'] {
    return { ...this.#begunWith, contestants: this.#record.contestants(), events: this.#events.all };
  }

  /** Contestants that take turns have done as many updates each. */
  get #complete(): boolean {
    return this.race.settings.pacing === 'time' || new Set(this.#updates).size === 1;
  }

  #canLook(): boolean {
    return this.watched !== null && this.watched < this.race.testCount;
  }

  /** The first ones as soon as one contestant has learned something, and as soon as all have. */
  async #keepIfDue(): Promise<void> {
    const known = this.lastSnapshot?.contestants.filter(({ updates }) => updates > 0).length ?? 0;
    const isRound = known < this.#updates.length && this.race.round > 0;
    if ((known === 0 && this.total > 0) || isRound || this.#snapshotThrottle.isOver()) await this.keep();
  }

  /** Records what was measured, which the last snapshot then lacks; a test made again where the run was restored is no news. */
  #note(measured: readonly Evaluation[]): void {
    const news = measured.filter((evaluation) => this.#record.evaluation(evaluation));
    if (news.length > 0) this.#snapshotAt = -1;
    this.publisher.evaluations(news);
  }
}
