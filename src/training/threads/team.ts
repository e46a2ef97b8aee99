/**
 * Who computes the updates of a race's contestants: this thread in turns, or threads of their own side by side. Either way
 * the numbers are the same: updates count one after the other in the race's order, whoever computes them and when.
 */
import { at } from '../../base/assert.ts';
import type { Batch } from '../../tasks/batch.ts';
import type { Phase } from '../../methods/method.ts';
import { settled } from '../../methods/settled.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import type { Racer, UpdateNews } from '../racer.ts';
import type { SharedStart } from '../startContestants.ts';
import { crossing } from './crossing.ts';
import { Double } from './double.ts';
import { ThreadEnded, type EngineThread } from './engineThread.ts';
import type { Rates } from './messages.ts';
import type { ThreadPool } from './threadPool.ts';

/** How an update is asked for. */
export interface Turn {
  readonly contestant: number;
  readonly rates: Rates;
  /** Updates that the others make in all; whose turn it is makes one more in any case. */
  readonly most: number;
  /** Computed on this thread, and nothing meanwhile. */
  readonly alone: boolean;
  readonly yieldPoint: YieldPoint;
  readonly onPhase?: ((phase: Phase, contestant: number) => void) | undefined;
}

const never: YieldPoint = () => Promise.resolve();

export class Team {
  readonly #contestants: readonly Racer[];
  readonly #start: SharedStart;
  readonly #batchAt: (update: number) => Batch;
  readonly #pool: ThreadPool | null;
  /** Those that compute for this race; null while this one does. */
  #threads: readonly EngineThread[] | null = null;
  #doubles: readonly Double[] = [];
  /** For so long updates were computed here, ms. */
  #trained = 0;

  constructor(
    contestants: readonly Racer[],
    start: SharedStart,
    batchAt: (update: number) => Batch,
    pool: ThreadPool | null,
  ) {
    this.#contestants = contestants;
    this.#start = start;
    this.#batchAt = batchAt;
    this.#pool = pool;
  }

  /** Threads that compute updates and roll-outs now. */
  get threads(): number {
    return this.#threads?.length ?? 1;
  }

  /** The next update of a contestant. @throws PlaygroundError as `Racer.update` */
  async update(turn: Turn): Promise<UpdateNews> {
    if (!turn.alone)
      try {
        if (await this.#gather()) return await this.#fromThread(turn);
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error;
        await this.#dissolve();
      }
    return this.#here(turn);
  }

  /** Brings all contestants' weights here, where they are looked at; moments, too, where they are kept or go on here. */
  async home(moments: boolean): Promise<void> {
    try {
      // All of them have come, or not: none may come later, over one that was brought back.
      await settled(this.#doubles.map((double) => double.home(moments)));
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      await this.#dissolve();
    }
  }

  /** The contestants were put elsewhere, here. */
  moved(): void {
    for (const double of this.#doubles) double.moved();
  }

  /** Threads are wanted no more by this race; they may be by another. */
  leave(): void {
    this.#threads = null;
    this.#doubles = [];
  }

  /** Whether there are threads for these contestants. */
  async #gather(): Promise<boolean> {
    this.#pool?.start(this.#trained);
    const ready = this.#pool?.ready ?? null;
    if (this.#threads !== null && this.#threads !== ready) await this.#dissolve();
    if (ready === null) return false;
    if (this.#threads === null) {
      // Whatever an earlier race has left there.
      await Promise.all(ready.map((thread) => thread.giveUp()));
      for (const thread of ready) thread.tell({ kind: 'begin', start: this.#start });
      this.#threads = ready;
      this.#doubles = this.#contestants.map(
        (racer, i) =>
          new Double(i, racer, at(this.#start.settings.contestants, i), at(ready, i % ready.length)),
      );
    }
    return true;
  }

  async #fromThread({ contestant, rates, most, yieldPoint, onPhase }: Turn): Promise<UpdateNews> {
    for (const thread of this.#threads ?? []) thread.onPhase = onPhase ?? null;
    if (this.#doubles.some((double) => double.beganOtherwise(rates))) await this.#recall();
    const examplesAt = (update: number) => crossing(this.#batchAt(update));
    const turn = at(this.#doubles, contestant);
    // Whose turn it is comes first.
    await turn.begin(examplesAt, rates, Math.max(most, turn.racer.updates + 1));
    for (const double of this.#doubles) await double.begin(examplesAt, rates, most);
    turn.mayCommit();
    try {
      await turn.settle(yieldPoint);
    } catch (error) {
      // One that counts by now counts.
      await this.#recall();
      if (!turn.isDone) throw error;
    }
    try {
      return await turn.take(rates);
    } catch (error) {
      // The updates after one that fails never come.
      await this.#recall();
      throw error;
    }
  }

  async #here({ contestant, rates, yieldPoint, onPhase }: Turn): Promise<UpdateNews> {
    if (this.#doubles.length > 0) {
      await this.#recall();
      await this.home(true);
    }
    const racer = at(this.#contestants, contestant);
    const ways = onPhase && { onPhase: (phase: Phase) => onPhase(phase, contestant) };
    const news = await racer.update(this.#batchAt(racer.updates), rates, yieldPoint, ways);
    this.#trained += news.milliseconds;
    this.#doubles[contestant]?.moved();
    return news;
  }

  /** Gives up what threads compute and does not count. */
  async #recall(): Promise<void> {
    await Promise.all((this.#threads ?? []).map((thread) => thread.giveUp().catch(() => undefined)));
    for (const double of this.#doubles) double.gaveUp();
  }

  /** A thread has ended: all contestants come here, those that were lost by the way that they went. */
  async #dissolve(): Promise<void> {
    await this.#recall();
    for (const double of this.#doubles) await double.bringBack(this.#batchAt, never);
    this.leave();
    this.#pool?.replace();
  }
}
