/** What the program prints, to readers who may go away: `| head -1`, a terminal that is closed. */
import { fstatSync } from 'node:fs';
import os from 'node:os';

/** What is reported when a pipe or a terminal has lost its reader. */
const GONE = ['EPIPE', 'EIO', 'ENXIO', 'ECONNRESET', 'ERR_STREAM_DESTROYED'];

/** What a shell reports of a program that nobody reads any more. */
export const UNREAD_EXIT_CODE = 128 + os.constants.signals.SIGPIPE;

let outcomeUnread = false;

/** True once nobody is left who could read the outcome on stdout. */
export const isOutcomeUnread = (): boolean => outcomeUnread;

/** Whether stdout and stderr are one pipe (`2>&1 | …`), so that who has left the one has left the other. */
function isOnePipe(): boolean {
  try {
    // Node 20.20.2 keeps the kind of what was looked at last, and after a pipe follows no link to a package any more
    // (findings/node-follows-no-links-after-a-pipe.sh); with big numbers it keeps it elsewhere.
    const [out, error] = [fstatSync(1, { bigint: true }), fstatSync(2, { bigint: true })];
    return out.isFIFO() && out.ino === error.ino && out.dev === error.dev;
  } catch {
    return false;
  }
}

/** From now on a reader who goes away is no fault: what is written to it is dropped. */
export function surviveLostReaders(): void {
  const onePipe = isOnePipe();
  const lost = (ofOutcome: boolean) => (error: NodeJS.ErrnoException) => {
    if (!GONE.includes(error.code ?? '')) throw error;
    outcomeUnread ||= ofOutcome;
  };
  process.stdout.on('error', lost(true));
  process.stderr.on('error', lost(onePipe));
}
