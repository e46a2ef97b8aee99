/** A thread as the race sees it: asked for updates of the contestants that it holds, and for how they stand. */
import { PlaygroundError } from '../../base/errors.ts';
import type { Phase } from '../../methods/method.ts';
import { THREADS } from '../../text/en/threads.ts';
import { tell } from '../../text/tell.ts';
import type { ContestantSnapshot } from '../contract.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import type { AskedBackend, FromThread, ToThread } from './messages.ts';
import { Silence } from './silence.ts';
import { whileListening } from './whileListening.ts';

/** As much of a worker as is used here; `listen` hears messages, `onEnd` why it ended, unless `terminate` ended it. */
export interface Thread {
  post(message: ToThread, transfer: Transferable[]): void;
  listen(listener: (message: FromThread) => void): void;
  onEnd(listener: (why: string) => void): void;
  terminate(): void;
}

/** Names what was asked for, as the answer does. */
const keyOf = (message: { readonly kind: string; readonly contestant?: number; readonly update?: number }) =>
  [message.kind, message.contestant, message.update].filter((part) => part !== undefined).join(' ');

/** The name of the answer to a message. */
function answerTo(message: ToThread): string {
  if (message.kind === 'start') return 'started';
  if (message.kind === 'giveUp') return 'gaveUp';
  return message.kind === 'update' ? keyOf({ ...message, kind: 'done' }) : keyOf(message);
}

type Done = Extract<FromThread, { kind: 'done' }>;

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

const never: YieldPoint = () => Promise.resolve();

/** The error of whatever was asked of a thread that has ended. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

export class EngineThread {
  readonly #thread: Thread;
  /** What is waited for, by what answers it. */
  readonly #waiting = new Map<string, Waiting<FromThread>>();
  #ended: ThreadEnded | null = null;
  readonly #silence = new Silence();
  /** Hears of every phase of an update that takes long. */
  onPhase: ((phase: Phase, contestant: number) => void) | null = null;
  /** Hears once that the thread has ended by itself. */
  onEnd: ((why: string) => void) | null = null;

  constructor(thread: Thread) {
    this.#thread = thread;
    thread.listen((message) => {
      this.#hear(message);
    });
    thread.onEnd((why) => {
      this.#lost(why);
    });
  }

  /** Why it has ended, null while it has not. */
  get ended(): ThreadEnded | null {
    return this.#ended;
  }

  /** @returns what its backend runs on. @throws PlaygroundError when it does not start, ThreadEnded */
  async start(asked: AskedBackend): Promise<string> {
    const { adapter } = await this.#ask('started', { kind: 'start', ...asked });
    return adapter;
  }

  /** Does what needs no answer. */
  tell(message: Extract<ToThread, { kind: 'speak' | 'begin' | 'hold' | 'mayCommit' | 'meet' }>): void {
    this.#thread.post(message, message.kind === 'meet' ? [message.port] : []);
  }

  /** One update, which counts once it may. @throws what ended it: PlaygroundError, ThreadEnded; never when given up */
  update(asked: Omit<Extract<ToThread, { kind: 'update' }>, 'kind'>): Promise<Done> {
    const message = { kind: 'update', ...asked } as const;
    return this.#ask('done', message);
  }

  async state(contestant: number, moments: boolean): Promise<ContestantSnapshot> {
    const message = { kind: 'state', contestant, moments } as const;
    const { state } = await this.#patiently(this.#ask('state', message));
    return state;
  }

  /** Updates that do not count by then never will: nobody hears of them. */
  async giveUp(): Promise<void> {
    await this.#patiently(this.#ask('gaveUp', { kind: 'giveUp' }));
    for (const key of this.#waiting.keys()) if (key.startsWith('done')) this.#waiting.delete(key);
  }

  /**
   * Waits for an answer; a thread that says nothing for too long meanwhile has ended.
   * @throws what the yield point throws; what the answer itself throws stays its own
   */
  await(answer: Promise<unknown>, yieldPoint: YieldPoint): Promise<void> {
    return whileListening(answer, yieldPoint, (milliseconds) => {
      if (this.#ended !== null || !this.#silence.goesOn(milliseconds)) return;
      this.#lost(tell(THREADS.silent));
      this.#thread.terminate();
    });
  }

  terminate(): void {
    this.#end(tell(THREADS.terminated));
    this.#thread.terminate();
  }

  /** @param kind of the answer */
  #ask<K extends FromThread['kind']>(kind: K, message: ToThread): Promise<Extract<FromThread, { kind: K }>> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== null) {
        reject(this.#ended);
        return;
      }
      // What answers is of the kind that its key begins with.
      this.#waiting.set(answerTo(message), { resolve: resolve as (value: FromThread) => void, reject });
      this.#thread.post(message, []);
    });
  }

  async #patiently<T>(answer: Promise<T>): Promise<T> {
    await this.await(answer, never);
    return answer;
  }

  #hear(message: FromThread): void {
    this.#silence.broken(message.kind === 'done' ? message.news.milliseconds : undefined);
    if (message.kind === 'phase') {
      this.onPhase?.(message.phase, message.contestant);
      return;
    }
    if (message.kind === 'failed')
      this.#fail(answerTo(message.asked), new PlaygroundError(message.code, message.message));
    else this.#settle(keyOf(message), message);
  }

  #settle(key: string, message: FromThread): void {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    waiting?.resolve(message);
  }

  #fail(key: string, error: Error): void {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    waiting?.reject(error);
  }

  /** It has ended by itself, or hangs. */
  #lost(why: string): void {
    this.#end(why);
    this.onEnd?.(why);
  }

  #end(why: string): void {
    this.#ended ??= new ThreadEnded(why);
    for (const key of [...this.#waiting.keys()]) this.#fail(key, this.#ended);
  }
}
