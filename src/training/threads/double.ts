/** A contestant and its double in a thread: which of both is the newer one, what the double computes, and the way back. */
import { assert } from '../../base/assert.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import type { Batch } from '../../tasks/batch.ts';
import type { Example } from '../../tasks/task.ts';
import type { ContestantSnapshot } from '../contract.ts';
import type { Racer, UpdateNews } from '../racer.ts';
import { ThreadEnded, type EngineThread } from './engineThread.ts';
import type { FromThread, Rates } from './messages.ts';

type Done = Extract<FromThread, { kind: 'done' }>;

interface Flight {
  readonly rates: Rates;
  readonly done: Promise<Done>;
  result: Done | null;
  /** The contestant was put elsewhere meanwhile. */
  outdated: boolean;
}

/** Updates that a thread is asked for at once. */
const AHEAD = 2;

const same = (a: Rates, b: Rates): boolean => a.learningRate === b.learningRate && a.clipNorm === b.clipNorm;

export class Double {
  readonly racer: Racer;
  readonly #contestant: number;
  readonly #own: ContestantSettings;
  readonly #thread: EngineThread;
  /** Those that do not count yet, the next one first. */
  readonly #flights: Flight[] = [];
  /** The thread's double stands where the contestant does. */
  #held = false;
  /** The updates whose weights, and whose moments, are here. */
  #here: { weights: number; moments: number };
  /** From where it can be computed again, and with which rates from which update on. */
  #kept: ContestantSnapshot | null = null;
  #rates: (Rates & { readonly from: number })[] = [];

  constructor(contestant: number, racer: Racer, own: ContestantSettings, thread: EngineThread) {
    this.#contestant = contestant;
    this.racer = racer;
    this.#own = own;
    this.#thread = thread;
    this.#here = { weights: racer.updates, moments: racer.updates };
  }

  /** Waits until its update in the thread is settled, well or not. @throws what the yield point throws */
  settle(yieldPoint: YieldPoint): Promise<void> {
    return this.#thread.await(this.#flights[0]?.done ?? Promise.resolve(), yieldPoint);
  }

  get isDone(): boolean {
    return (this.#flights[0]?.result ?? null) !== null;
  }

  /** An update was begun with other rates than these, or from other weights. */
  beganOtherwise(rates: Rates): boolean {
    return this.#flights.some((flight) => flight.outdated || !same(flight.rates, rates));
  }

  /**
   * Begins the next updates, unless they have begun: one computes while the one before is waited for.
   * @param most updates that it makes in all
   */
  async begin(examplesAt: (update: number) => readonly Example[], rates: Rates, most: number): Promise<void> {
    if (!this.#held) {
      const state = await this.racer.snapshot();
      this.#thread.tell({ kind: 'hold', contestant: this.#contestant, own: this.#own, state });
      this.#keep(state);
      this.#held = true;
    }
    for (let update = this.#next; this.#flights.length < AHEAD && update < most; update = this.#next) {
      const asked = { contestant: this.#contestant, update, examples: examplesAt(update), rates };
      const done = this.#thread.update(asked);
      const flight: Flight = { rates, done, result: null, outdated: false };
      // Whoever takes it hears of a failure.
      done.then(
        (result) => (flight.result = result),
        () => undefined,
      );
      this.#flights.push(flight);
    }
  }

  /** Updates made and begun. */
  get #next(): number {
    return this.racer.updates + this.#flights.length;
  }

  mayCommit(): void {
    const { updates: update } = this.racer;
    this.#thread.tell({ kind: 'mayCommit', contestant: this.#contestant, update });
  }

  /** The update that counts now. @throws what made it fail */
  async take(rates: Rates): Promise<UpdateNews> {
    const flight = this.#flights.shift();
    assert(flight !== undefined, 'an update has begun');
    const { news, counted } = flight.result ?? (await flight.done);
    const { updates } = this.racer;
    const last = this.#rates.at(-1);
    if (last === undefined || !same(last, rates)) this.#rates.push({ ...rates, from: updates });
    this.racer.count(counted);
    return news;
  }

  /** What the thread computed was given up, but for what counts. */
  gaveUp(): void {
    this.#flights.splice(this.isDone ? 1 : 0);
  }

  /** The contestant itself is the newer one. */
  moved(): void {
    for (const flight of this.#flights) flight.outdated = true;
    this.#held = false;
    this.#here = { weights: this.racer.updates, moments: this.racer.updates };
  }

  async home(moments: boolean): Promise<void> {
    const { updates } = this.racer;
    if (!this.#held || (moments ? this.#here.moments : this.#here.weights) === updates) return;
    const state = await this.#thread.state(this.#contestant, moments);
    assert(state.updates === updates, 'a double stands where its contestant does');
    this.racer.restore(state);
    this.#here = { weights: updates, moments: moments ? updates : -1 };
    if (moments) this.#keep(state);
  }

  /** The thread is left for good: the contestant is brought here, or computes what was lost again. */
  async bringBack(batchAt: (update: number) => Batch, yieldPoint: YieldPoint): Promise<void> {
    try {
      await this.home(true);
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      await this.#computeAgain(batchAt, yieldPoint);
    }
    this.moved();
  }

  async #computeAgain(batchAt: (update: number) => Batch, yieldPoint: YieldPoint): Promise<void> {
    const { racer } = this;
    const { updates, seconds, decoderCells, rollOuts } = racer;
    assert(this.#kept !== null, 'what a thread holds is kept');
    racer.restore(this.#kept);
    while (racer.updates < updates) {
      const rates = this.#rates.findLast(({ from }) => from <= racer.updates);
      assert(rates !== undefined, 'the rates of every update are kept');
      await racer.update(batchAt(racer.updates), rates, yieldPoint);
    }
    racer.restore({ ...(await racer.snapshot()), seconds, decoderCells, rollOuts });
  }

  #keep(state: ContestantSnapshot): void {
    this.#kept = state;
    this.#rates = this.#rates.slice(-1);
  }
}
