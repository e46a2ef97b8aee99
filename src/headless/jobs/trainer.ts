/** Who trains runs one after the other: this thread, or one of its own. */
import { Worker } from 'node:worker_threads';
import { PlaygroundError } from '../../base/errors.ts';
import { ThreadEnded } from '../../training/threads/engineThread.ts';
import type { FromJobThread, JobNews, JobThreadStart, ToJobThread } from './messages.ts';
import type { JobTask } from './trainJob.ts';

export interface Trainer {
  /**
   * Trains one run to its end.
   * @returns false where it was stopped before
   * @throws what ended it: PlaygroundError, or ThreadEnded where its thread did, which the next run does not hear of
   */
  train(task: JobTask): Promise<boolean>;
  /** The run in progress ends as soon as it can, and is kept, and so does any later one. */
  stop(): void;
  close(): void;
}

/** What a thread tells while it trains. */
export interface TrainerNews {
  readonly news: (id: string, news: JobNews) => void;
  readonly say: (text: string) => void;
}

const ENTRY = new URL('../../../scripts/job.js', import.meta.url);

/** A worker that trains runs; it ends with the program. */
export const startJobWorker = (start: JobThreadStart): Worker => new Worker(ENTRY, { workerData: start });

interface Waiting {
  readonly id: string;
  readonly resolve: (whole: boolean) => void;
  readonly reject: (error: Error) => void;
}

/** An error that has crossed, as it was. */
function crossed({ code, message, stack }: Extract<FromJobThread, { kind: 'failed' }>): Error {
  if (code !== null) return new PlaygroundError(code, message);
  const error = new Error(message);
  if (stack !== null) error.stack = stack;
  return error;
}

/** A thread of its own, started for its first run, and again for the next one where it has ended. */
export class ThreadTrainer implements Trainer {
  readonly #spawn: () => Worker;
  readonly #heard: TrainerNews;
  #worker: Worker | null = null;
  #waiting: Waiting | null = null;
  #stopping = false;

  constructor(spawn: () => Worker, heard: TrainerNews) {
    this.#spawn = spawn;
    this.#heard = heard;
  }

  train(task: JobTask): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting = { id: task.job.id, resolve, reject };
      this.#worker ??= this.#started();
      this.#post({ kind: 'train', task });
      if (this.#stopping) this.#post({ kind: 'stop' });
    });
  }

  stop(): void {
    this.#stopping = true;
    this.#post({ kind: 'stop' });
  }

  close(): void {
    void this.#worker?.terminate();
  }

  #post(message: ToJobThread): void {
    this.#worker?.postMessage(message);
  }

  #started(): Worker {
    const worker = this.#spawn();
    let why: string | null = null;
    worker.on('message', (message: FromJobThread) => {
      this.#hear(message);
    });
    worker.on('error', (error) => {
      why = error instanceof Error ? error.message : String(error);
    });
    // Only now is nothing of it left that could still write.
    worker.on('exit', (code) => {
      this.#worker = null;
      this.#settle()?.reject(new ThreadEnded(why ?? `it ended with code ${code}`));
    });
    return worker;
  }

  #hear(message: FromJobThread): void {
    switch (message.kind) {
      case 'news':
        if (this.#waiting !== null) this.#heard.news(this.#waiting.id, message.news);
        return;
      case 'said':
        this.#heard.say(message.text);
        return;
      case 'ended':
        this.#settle()?.resolve(message.whole);
        return;
      case 'failed':
        this.#settle()?.reject(crossed(message));
    }
  }

  #settle(): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }
}
