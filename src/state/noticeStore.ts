/** What went wrong or is worth knowing, until the reader has put it away. */
import { createStore } from 'zustand/vanilla';
import { PlaygroundError, type ErrorCode } from '../base/errors.ts';
import { START } from '../text/en/start.ts';
import { sayOfAny } from '../tasks/say.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'error' | 'note';
  readonly message: string;
  /** Finds the advice that belongs to an error. */
  readonly code: ErrorCode | null;
}

/** More than this at once help nobody: the oldest goes. */
const LIMIT = 3;

export const noticeStore = createStore<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

/** Called off, not failed. */
export const isStopped = (error: unknown): boolean =>
  error instanceof PlaygroundError && error.code === 'stopped';

let lastId = 0;

function add(notice: Omit<Notice, 'id'>): number {
  noticeStore.setState(({ notices }) => {
    const others = notices.filter(({ message }) => message !== notice.message);
    return { notices: [...others, { ...notice, id: ++lastId }].slice(-LIMIT) };
  });
  return lastId;
}

/** Tells something that is no error. @returns its number, for `dismiss` */
export function note(message: string): number {
  return add({ tone: 'note', message, code: null });
}

/**
 * Tells an error in its own sentence; what is no PlaygroundError is a defect of the program and says so. What was only
 * called off (`stopped`) is none: whoever called it off knows.
 */
export function tellError(error: unknown): void {
  if (isStopped(error)) return;
  const expected = error instanceof PlaygroundError;
  const message = error instanceof Error ? error.message : String(error);
  add({
    tone: 'error',
    message: expected ? message : sayOfAny(START.defect, { message }),
    code: expected ? error.code : 'internal',
  });
}

/** Puts a notice away. */
export function dismiss(id: number): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Puts the errors of one kind away: their cause is gone. */
export function settle(code: ErrorCode): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.code !== code) }));
}
