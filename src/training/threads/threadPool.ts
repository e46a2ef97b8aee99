/** The threads of an engine: started when they are first wanted, met with each other, replaced when one ends. */
import { at } from '../../base/assert.ts';
import { THREADS } from '../../text/en/threads.ts';
import { IN_ENGLISH, language, tell } from '../../text/tell.ts';
import { EngineThread, type Thread } from './engineThread.ts';
import type { AskedBackend } from './messages.ts';

export interface PoolParts {
  readonly spawn: () => Thread;
  readonly asked: AskedBackend;
  /** What the engine beside them runs on: threads with another arithmetic are not used. */
  readonly adapter: string;
  /** Milliseconds of training before they are started: what is over by then needs none. */
  readonly patience: number;
  /** Hears that one has `ended` and all are replaced, or that there are `none`, and why, a clause. */
  readonly onTrouble: (trouble: 'ended' | 'none', why: string) => void;
}

/** Threads that end so often are not replaced any more. */
const MOST_ENDS = 3;

/** `old`: they still know what their contestants have learned, but another set is to take their place. */
type State = 'idle' | 'starting' | 'ready' | 'old' | 'closed';

export class ThreadPool {
  readonly #parts: PoolParts;
  #count: number;
  #threads: readonly EngineThread[] = [];
  #state: State = 'idle';
  #ends = 0;

  /** @param count how many there are to be; none are needed for 1 */
  constructor(count: number, parts: PoolParts) {
    this.#count = count;
    this.#parts = parts;
  }

  /** All threads, once all stand; null before, while they are replaced, and where one thread is enough. */
  get ready(): readonly EngineThread[] | null {
    return this.#state === 'ready' ? this.#threads : null;
  }

  /**
   * Starts them, unless that was tried; whoever uses old ones must have done with them.
   * @param trained for so long without them, ms
   */
  start(trained = Infinity): void {
    if (this.#state === 'old') this.replace();
    if (this.#state !== 'idle' || this.#count < 2 || trained < this.#parts.patience) return;
    this.#state = 'starting';
    void this.#start();
  }

  /** Another number is wanted. */
  resize(count: number): void {
    if (count === this.#count) return;
    this.#count = count;
    if (this.#state === 'ready') this.#state = 'old';
    else if (this.#state === 'starting') {
      this.#end();
      this.#state = 'idle';
    }
  }

  /** They tell what they tell in the language in force; those to come do so, too. */
  speak(): void {
    for (const thread of this.#threads) thread.tell({ kind: 'speak', language: language() });
  }

  /** Ends old threads, so that others can be started. */
  replace(): void {
    if (this.#state !== 'old' && this.#state !== 'ready') return;
    this.#end();
    this.#state = this.#ends < MOST_ENDS ? 'idle' : 'closed';
  }

  close(): void {
    this.#state = 'closed';
    this.#end();
  }

  async #start(): Promise<void> {
    const { spawn, asked, adapter } = this.#parts;
    let threads: readonly EngineThread[] = [];
    try {
      threads = Array.from({ length: this.#count }, () => new EngineThread(spawn()));
      this.#threads = threads;
      for (const thread of threads) thread.onEnd = (why) => this.#lost(threads, why);
      if (language() !== IN_ENGLISH) this.speak();
      const adapters = await Promise.all(threads.map((thread) => thread.start(asked)));
      const other = adapters.find((each) => each !== adapter);
      if (other !== undefined) throw new Error(tell(THREADS.otherwise, { adapter: other }));
      if (this.#threads !== threads) return;
      // One that had started may have ended while others did.
      for (const { ended } of threads) if (ended !== null) throw ended;
      introduce(threads);
      this.#state = 'ready';
    } catch (error) {
      // Ended meanwhile, since another number is wanted.
      if (this.#threads !== threads) return;
      this.close();
      this.#parts.onTrouble('none', error instanceof Error ? error.message : String(error));
    }
  }

  #lost(threads: readonly EngineThread[], why: string): void {
    if (this.#threads !== threads || this.#state !== 'ready') return;
    this.#state = 'old';
    this.#ends++;
    this.#parts.onTrouble('ended', why);
  }

  #end(): void {
    const threads = this.#threads;
    this.#threads = [];
    for (const thread of threads) thread.terminate();
  }
}

/** Every two get a channel of their own. */
function introduce(threads: readonly EngineThread[]): void {
  for (const [i, one] of threads.entries())
    for (let j = 0; j < i; j++) {
      const { port1, port2 } = new MessageChannel();
      one.tell({ kind: 'meet', port: port1 });
      at(threads, j).tell({ kind: 'meet', port: port2 });
    }
}
