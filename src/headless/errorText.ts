/** What the command line says of an error, and the status that it ends with. */
import { PlaygroundError, type ErrorCode } from '../base/errors.ts';

const BAD_INPUT: readonly ErrorCode[] = ['bad-setting', 'bad-link', 'bad-data', 'bad-run-file'];

/** What the user can mend is one sentence; a defect of the program shows where it is. */
export const errorText = (error: unknown): string =>
  error instanceof PlaygroundError
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);

/** 2 for what the user can mend in the command or in a file, else 1. */
export const exitCodeOf = (error: unknown): number =>
  error instanceof PlaygroundError && BAD_INPUT.includes(error.code) ? 2 : 1;
