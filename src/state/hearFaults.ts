/** Errors that nobody caught, in a click or a promise: they become notices instead of silence. */
import { tellError } from './noticeStore.ts';

/** Called once by the page's entry. */
export function hearFaults(): void {
  addEventListener('error', ({ error }: ErrorEvent) => {
    // Without an error it is the browser's own remark, such as an observer that will be heard a frame later.
    if (error !== null && error !== undefined) tellError(error);
  });
  addEventListener('unhandledrejection', ({ reason }) => tellError(reason));
}
