/** The page's end of the wire: numbers requests, ties answers to them, hands news on. */
import { PlaygroundError } from '../base/errors.ts';
import { reviveError } from './transport.ts';
import type { Transport } from './transport.ts';
import type { News, RequestMessage, RequestName, Requests, WorkerMessage } from './protocol.ts';
import { ENGINE_CLIENT } from '../text/en/engineClient.ts';
import { tell } from '../text/tell.ts';

/** The page's end. */
export type PageTransport = Transport<WorkerMessage, RequestMessage>;

interface Waiting {
  readonly name: RequestName;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** Requests over one transport. After `close` nothing of it is heard any more. */
export class Caller {
  readonly #transport: PageTransport;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  /** What every request answers from now on, or null while this is open. */
  #closed: Error | null = null;
  /** Messages that have come. */
  heard = 0;

  constructor(transport: PageTransport, onNews: (news: News) => void) {
    this.#transport = transport;
    transport.listen((message) => {
      if (this.#closed) return;
      this.heard++;
      if (message.kind === 'result')
        this.#settle(message.id, (waiting) => waiting.resolve(message.result as never));
      else if (message.kind === 'error')
        this.#settle(message.id, (waiting) => waiting.reject(reviveError(message.error)));
      else onNews(message);
    });
  }

  /** Something was asked and is not answered yet. */
  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** One of these was asked and is not answered yet. */
  isWaitingFor(names: readonly RequestName[]): boolean {
    return [...this.#waiting.values()].some(({ name }) => names.includes(name));
  }

  /** @throws PlaygroundError what the worker threw; `stopped` when the worker was closed before it answered. */
  request<Name extends RequestName>(
    name: Name,
    params: Requests[Name]['params'],
  ): Promise<Requests[Name]['result']> {
    if (this.#closed) return Promise.reject(this.#closed);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { name, resolve, reject });
      // Name and params belong together by this function's signature; a union of messages cannot say so.
      this.#transport.post({ id, name, params } as RequestMessage);
    });
  }

  /** Rejects what is still waiting and drops whatever comes late. */
  close(error: Error = closedError()): void {
    this.#closed = error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }

  #settle(id: number, how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting) how(waiting);
  }
}

function closedError(): PlaygroundError {
  return new PlaygroundError('stopped', tell(ENGINE_CLIENT.closed));
}
