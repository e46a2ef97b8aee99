/** The engine in a thread: it holds some contestants of a race, and computes their updates one after the other. */
import { assert } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { randomFromSeed } from '../../base/random.ts';
import { rollOutPeers } from '../../kernels/registry.ts';
import { parameterCount } from '../../model/config.ts';
import type { Added } from '../../searnn/added.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import { makeBatch } from '../../tasks/batch.ts';
import type { ContestantSnapshot } from '../contract.ts';
import type { Racer } from '../racer.ts';
import { startContestant, type SharedStart } from '../startContestants.ts';
import { TRAINING } from '../../text/en/training.ts';
import { speak, tell } from '../../text/tell.ts';
import { createPing, createYieldPoint, isStopped } from '../yielding.ts';
import type { AskedBackend, FromThread, ToThread } from './messages.ts';
import { Turns } from './turns.ts';

/** An update that took longer than this tells its phases while they last, ms; the first one does, too. */
const LONG = 1_000;

export interface ThreadParts {
  /** Puts the backend in force. Returns what it runs on. */
  readonly startBackend: (asked: AskedBackend) => Promise<string>;
  readonly post: (message: FromThread, transfer: Transferable[]) => void;
  /** As beside it; absent where nothing is. */
  readonly added?: Added | undefined;
}

interface Held {
  readonly racer: Racer;
  /** Of its newest update, ms. */
  lasted: number;
}

const keyOf = ({ contestant, update }: { readonly contestant: number; readonly update: number }): string =>
  `${contestant} ${update}`;

/** A permission that is given later, or never. */
function permission(): { readonly given: Promise<void>; give(): void; refuse(): void } {
  let give = (): void => undefined;
  let refuse = give;
  const given = new Promise<void>((resolve, reject) => {
    give = resolve;
    refuse = () => {
      reject(new PlaygroundError('stopped', tell(TRAINING.stopped)));
    };
  });
  // An update that is given up earlier never asks.
  given.catch(() => undefined);
  return { given, give: () => give(), refuse: () => refuse() };
}

export class ThreadEngine {
  readonly #parts: ThreadParts;
  #start: SharedStart | null = null;
  readonly #held = new Map<number, Held>();
  /** By contestant and update. */
  readonly #permissions = new Map<string, ReturnType<typeof permission>>();
  /** The updates of each contestant, one after the other. */
  readonly #lines = new Map<number, Promise<void>>();
  /** One update computes at a time; one that waits to count holds up no other contestant's. */
  readonly #computing = new Turns();
  #stopping = false;
  readonly #yieldPoint: YieldPoint = createYieldPoint(createPing(), () => this.#stopping);

  constructor(parts: ThreadParts) {
    this.#parts = parts;
  }

  /** Does what is asked; whatever fails is told. */
  hear(message: ToThread): void {
    try {
      this.#do(message);
    } catch (error) {
      this.#fail(message, error);
    }
  }

  #do(message: ToThread): void {
    switch (message.kind) {
      case 'start':
        void this.#begin(message);
        return;
      case 'speak':
        speak(message.language);
        return;
      case 'meet':
        // Without peers, as on plain JavaScript, nothing is shared.
        rollOutPeers()?.join(message.port);
        return;
      case 'begin':
        for (const { racer } of this.#held.values()) racer.dispose();
        this.#held.clear();
        this.#start = message.start;
        return;
      case 'hold':
        this.#hold(message);
        return;
      case 'update':
        this.#permissions.set(keyOf(message), permission());
        this.#queue(message);
        return;
      case 'mayCommit':
        this.#permissions.get(keyOf(message))?.give();
        return;
      case 'giveUp':
        this.#stopping = true;
        for (const permitted of this.#permissions.values()) permitted.refuse();
        void Promise.all(this.#lines.values()).then(() => {
          this.#stopping = false;
          this.#permissions.clear();
          this.#post({ kind: 'gaveUp' });
        });
        return;
      case 'state':
        void this.#tellState(message);
    }
  }

  async #begin(asked: Extract<ToThread, { kind: 'start' }>): Promise<void> {
    try {
      this.#post({ kind: 'started', adapter: await this.#parts.startBackend(asked) });
    } catch (error) {
      this.#fail(asked, error);
    }
  }

  #hold({ contestant, own, state }: Extract<ToThread, { kind: 'hold' }>): void {
    const held = this.#held.get(contestant);
    const racer = held?.racer ?? this.#make(own);
    racer.restore(state);
    this.#held.set(contestant, { racer, lasted: Infinity });
  }

  #make(own: Parameters<typeof startContestant>[0]): Racer {
    assert(this.#start !== null, 'a race has begun');
    const weights = new Float32Array(parameterCount(this.#start.config));
    const random = randomFromSeed(this.#start.settings.seed);
    return startContestant(own, this.#start, weights, random, this.#parts.added);
  }

  #find(contestant: number): Held {
    const held = this.#held.get(contestant);
    assert(held !== undefined, `contestant ${contestant} is held here`);
    return held;
  }

  #queue(asked: Extract<ToThread, { kind: 'update' }>): void {
    const before = this.#lines.get(asked.contestant) ?? Promise.resolve();
    this.#lines.set(
      asked.contestant,
      before.then(() => this.#update(asked)),
    );
  }

  async #update(asked: Extract<ToThread, { kind: 'update' }>): Promise<void> {
    const { contestant, update, examples, rates } = asked;
    const permitted = this.#permissions.get(keyOf(asked));
    const done = await this.#computing.take();
    try {
      if (this.#stopping || permitted === undefined) return;
      const held = this.#find(contestant);
      const { racer } = held;
      // The one before it failed.
      if (racer.updates !== update) return;
      assert(this.#start !== null, 'a race has begun');
      const batch = makeBatch(examples, this.#start.packing);
      const tells = held.lasted > LONG;
      const news = await racer.update(batch, rates, this.#yieldPoint, {
        ...(tells && { onPhase: (phase) => this.#post({ kind: 'phase', contestant, phase }) }),
        mayCommit: () => {
          done();
          return permitted.given;
        },
      });
      held.lasted = news.milliseconds;
      const { updates, seconds, decoderCells, rollOuts } = racer;
      const counted = { updates, seconds, decoderCells, rollOuts, gradientNorm: news.gradientNorm };
      this.#post({ kind: 'done', contestant, update, news, counted });
    } catch (error) {
      if (!isStopped(error)) this.#fail(asked, error);
    } finally {
      done();
      this.#permissions.delete(keyOf(asked));
    }
  }

  async #tellState(asked: Extract<ToThread, { kind: 'state' }>): Promise<void> {
    const { contestant, moments } = asked;
    try {
      const { racer } = this.#find(contestant);
      const state = await (moments ? racer.snapshot() : racer.lightSnapshot());
      this.#post({ kind: 'state', contestant, state }, buffersOf(state));
    } catch (error) {
      this.#fail(asked, error);
    }
  }

  #fail(asked: ToThread, error: unknown): void {
    const code = error instanceof PlaygroundError ? error.code : 'internal';
    const message = error instanceof Error ? error.message : String(error);
    const named = asked.kind === 'update' ? { ...asked, examples: [] } : asked;
    this.#post({ kind: 'failed', asked: named, code, message });
  }

  #post(message: FromThread, transfer: Transferable[] = []): void {
    this.#parts.post(message, transfer);
  }
}

/** The memory of a snapshot, which is its own. */
const buffersOf = ({ weights, moments }: ContestantSnapshot): ArrayBuffer[] =>
  [weights, ...moments].map(({ buffer }) => buffer as ArrayBuffer);
