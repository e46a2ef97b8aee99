/** The training loop: plays, pauses within one phase, makes single updates, keeps pace with the page, stops by rule. */
import { assertNever } from '../base/assert.ts';
import { PlaygroundError } from '../base/errors.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { createYieldPoint, isStopped, type Ping } from '../training/yielding.ts';
import type { PostNews } from './dispatcher.ts';
import { SerialQueue } from './serialQueue.ts';
import type { Pacing, PauseReason } from './protocol.ts';
import type { Run } from './run.ts';
import { reportError } from './transport.ts';
import { ENGINE } from '../text/en/engine.ts';
import { inEnglish, tell } from '../text/tell.ts';

/** `told`: until paused or a stop rule holds; `round`: one update of each contestant. */
type Goal = 'told' | 'round';

type State =
  | { readonly kind: 'paused' }
  | { readonly kind: 'training'; readonly loop: Promise<PauseReason>; stopping: boolean };

const ASKED: PauseReason = { kind: 'asked' };

/** How long after an odd failure the news of a lost device may still come, ms. */
const LOSS_NEWS = 200;

export class Trainer {
  readonly #run: Run;
  readonly #post: PostNews;
  readonly #ping: Ping;
  readonly #queue = new SerialQueue();
  #state: State = { kind: 'paused' };
  #pacing: Pacing = { speed: 0 };
  #closed = false;
  #abandoned = false;
  #failure: PauseReason | null = null;
  #warm = false;
  /** Regular evaluations made when a rule last stopped training. */
  #stoppedAfter = -1;

  constructor(run: Run, post: PostNews, ping: Ping) {
    this.#run = run;
    this.#post = post;
    this.#ping = ping;
  }

  /** The pacing in force while training, else null. */
  get playing(): Pacing | null {
    return this.#state.kind === 'training' && !this.#state.stopping ? this.#pacing : null;
  }

  /** Starts training, or changes its pacing. */
  async play(pacing: Pacing): Promise<void> {
    this.#pacing = pacing;
    this.#run.wake.notify();
    if (this.playing) return;
    if (this.#state.kind === 'training') await this.#state.loop;
    void this.#start('told');
  }

  /** One update of each contestant. @throws PlaygroundError what stopped it before, `stopped` apart. */
  async advance(): Promise<void> {
    await this.pause();
    const reason = await this.#start('round');
    if (reason.kind === 'error') throw new PlaygroundError(reason.code, reason.message);
  }

  /** Resolves when training has stopped, within one phase: the update or evaluation under way is given up. */
  async pause(): Promise<void> {
    if (this.#state.kind === 'paused') return;
    this.#state.stopping = true;
    this.#run.wake.notify();
    await this.#state.loop;
  }

  /** Stops training because of something that happened outside of it. */
  fail(reason: PauseReason): void {
    if (this.#state.kind === 'paused') return;
    this.#failure = reason;
    void this.pause();
  }

  /** Runs a job between two updates; one that a pause interrupts begins again after it. */
  async calmly<T>(job: (yieldPoint: YieldPoint) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.#queue.run(async () => {
          if (this.#closed) throw new PlaygroundError('stopped', tell(ENGINE.ended));
          return job(this.#yieldPoint());
        });
      } catch (error) {
        if (!isStopped(error) || this.#closed) throw error;
        if (this.#state.kind === 'training') await this.#state.loop;
      }
    }
  }

  /** Ends the run; `silently` when its device is lost and another run takes its place. Resolves when nothing runs. */
  async close(silently = false): Promise<void> {
    this.#abandoned = silently;
    const stopped = this.pause();
    this.#closed = true;
    this.#run.publisher.close();
    await stopped;
    await this.#queue.run(() => Promise.resolve());
  }

  #start(goal: Goal): Promise<PauseReason> {
    this.#failure = null;
    this.#run.training = true;
    if (goal === 'told' && this.#warm) this.#post({ kind: 'running' });
    if (!this.#warm) this.#post({ kind: 'progress', label: tell(ENGINE.warmingUp), fraction: null });
    const loop = this.#train(goal).then((reason) => this.#end(this.#failure ?? reason));
    this.#state = { kind: 'training', loop, stopping: false };
    return loop;
  }

  async #train(goal: Goal): Promise<PauseReason> {
    const { race } = this.#run;
    const round = race.round + 1;
    try {
      for (;;) {
        const started = performance.now();
        const rule = await this.#queue.run(() => this.#turn(goal));
        if (rule !== null) return { kind: 'stop-rule', rule, limit: race.settings[rule] };
        if (goal === 'round' && race.round >= round) return ASKED;
        if (goal === 'told') await this.#rest(started);
      }
    } catch (error) {
      if (isStopped(error)) return ASKED;
      if (!(error instanceof PlaygroundError)) await this.#run.wake.wait(LOSS_NEWS);
      const { code, message } = reportError(error);
      return { kind: 'error', code, message };
    }
  }

  /** What is due, the stop rule, one update. Returns the rule that ends training, if one does. */
  async #turn(goal: Goal): Promise<'maxUpdates' | 'targetError' | null> {
    const run = this.#run;
    const yieldPoint = this.#yieldPoint();
    await yieldPoint();
    do await run.measureIfDue(yieldPoint);
    while (run.live.repeat(run.updates));
    const rule = goal === 'told' ? this.#stopRule() : null;
    if (rule !== null) {
      await run.measureAll(yieldPoint);
      return rule;
    }
    await run.advance(yieldPoint, goal === 'round' || this.#pacing.speed > 0);
    await run.measureIfDue(yieldPoint);
    if (!this.#warm && goal === 'told') this.#post({ kind: 'running' });
    this.#warm = true;
    return null;
  }

  /** A test error that stopped training before does not hold it up again: whoever plays on wants the next one. */
  #stopRule(): 'maxUpdates' | 'targetError' | null {
    const { race, measurements } = this.#run;
    const rule = race.stopRule();
    if (rule === 'targetError' && measurements === this.#stoppedAfter) return null;
    if (rule !== null) this.#stoppedAfter = measurements;
    return rule;
  }

  /** Slow motion: waits until the page has shown the update and its time is over; stops waiting when told. */
  async #rest(started: number): Promise<void> {
    const { wake, publisher, race } = this.#run;
    for (;;) {
      const { speed } = this.#pacing;
      if (speed <= 0 || !this.playing) return;
      const left = started + 1000 / (speed * race.settings.contestants.length) - performance.now();
      if (!publisher.waiting && left <= 0) return;
      await (publisher.waiting ? wake.wait() : wake.wait(left));
    }
  }

  #end(reason: PauseReason): PauseReason {
    const run = this.#run;
    this.#state = { kind: 'paused' };
    run.training = false;
    if (this.#abandoned) return reason;
    run.event(inEnglish(() => describe(reason)));
    this.#post({ kind: 'paused', reason, updates: run.updates });
    if (this.#closed) run.publisher.flush();
    else this.calmly((yieldPoint) => run.settle(yieldPoint)).catch(() => undefined);
    return reason;
  }

  #yieldPoint(): YieldPoint {
    return createYieldPoint(
      this.#ping,
      () => this.#closed || (this.#state.kind === 'training' && this.#state.stopping),
      (milliseconds) => {
        this.#run.computed(milliseconds);
      },
    );
  }
}

function describe(reason: PauseReason): string {
  switch (reason.kind) {
    case 'asked':
      return tell(ENGINE.events.paused);
    case 'stop-rule':
      return tell(ENGINE.events[reason.rule]);
    case 'error':
      return tell(ENGINE.events.stopped, { message: reason.message });
    default:
      return assertNever(reason);
  }
}
