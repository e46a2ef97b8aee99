/** The worker's end of the wire: each request goes to its handler, each outcome back under the request's number. */
import { transfersOf } from './transfers.ts';
import { reportError } from './transport.ts';
import type { Transport } from './transport.ts';
import type { News, RequestMessage, RequestName, Requests, WorkerMessage } from './protocol.ts';

/** One function for every request of the protocol: a forgotten one does not compile. */
export type Handlers = {
  readonly [Name in RequestName]: (
    params: Requests[Name]['params'],
  ) => Promise<Requests[Name]['result']> | Requests[Name]['result'];
};

/** Sends news to the page; `transfer` lists the buffers that change hands. */
export type PostNews = (news: News, transfer?: Transferable[]) => void;

/** The worker's end. */
export type WorkerTransport = Transport<RequestMessage, WorkerMessage>;

/** Starts answering. Requests are not queued: a handler that waits does not hold up the next one. */
export function dispatch(transport: WorkerTransport, handlers: Handlers): void {
  transport.listen((message) => {
    void answer(transport, handlers, message);
  });
}

async function answer(
  transport: WorkerTransport,
  handlers: Handlers,
  message: RequestMessage,
): Promise<void> {
  try {
    // The table ties params to name; TypeScript cannot follow that through a union of messages.
    const handler = handlers[message.name] as (params: unknown) => unknown;
    // The handler of this name returns the result of this name, or a promise of it.
    const result = (await handler(message.params)) as Requests[RequestName]['result'];
    transport.post({ kind: 'result', id: message.id, result }, transfersOf(message.name, result));
  } catch (error) {
    transport.post({ kind: 'error', id: message.id, error: reportError(error) });
  }
}
