/** The wire between page and worker, whatever it is made of: a Worker, a MessagePort, or two ends in a test. */
import { ERROR_CODES, PlaygroundError } from '../base/errors.ts';
import type { ErrorCode } from '../base/errors.ts';
import type { ErrorReport } from './protocol.ts';

/** One end: posts `Out`, hears `In`. Messages arrive in order, each in a task of its own. */
export interface Transport<In, Out> {
  /** `transfer` lists what changes hands instead of being copied. */
  post(message: Out, transfer?: Transferable[]): void;
  listen(listener: (message: In) => void): void;
}

/** The part of a Worker, a worker's global scope or a MessagePort that carries messages. */
export interface MessageCarrier {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** A transport over a carrier. The other end is the same build, so the messages are what their types say. */
export function transportOver<In, Out>(carrier: MessageCarrier): Transport<In, Out> {
  return {
    post: (message, transfer = []) => {
      carrier.postMessage(message, transfer);
    },
    listen: (listener) => {
      carrier.addEventListener('message', (event) => {
        // Both ends are compiled from the same protocol.ts; nothing else can post here.
        listener(event.data as In);
      });
    },
  };
}

/** An error as data. What is not a PlaygroundError is a defect of ours: code `internal`. */
export function reportError(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { name: 'Error', code: 'internal', message: String(error) };
  const code: ErrorCode = error instanceof PlaygroundError ? error.code : 'internal';
  const report = { name: error.name, code, message: error.message };
  return error.stack === undefined ? report : { ...report, stack: error.stack };
}

/** The error that was reported, to be thrown on this side; its stack is the other side's. */
export function reviveError(report: ErrorReport): PlaygroundError {
  const code = ERROR_CODES.includes(report.code) ? report.code : 'internal';
  const error = new PlaygroundError(code, report.message);
  if (report.stack !== undefined) error.stack = report.stack;
  return error;
}
