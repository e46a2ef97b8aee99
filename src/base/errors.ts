/** Errors that cross every border of the program: a code for programs, one clear sentence for people. */

/** What can go wrong, one code each; the advice that belongs to a code lives in the page. */
export const ERROR_CODES = [
  'bad-setting',
  'bad-link',
  'bad-data',
  'bad-run-file',
  'no-backend',
  'device-lost',
  'not-finite',
  'stopped',
  'not-ready',
  'storage',
  'not-loaded',
  'no-picture',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure. The message states what, where and what is allowed, in one sentence. */
export class PlaygroundError extends Error {
  override readonly name = 'PlaygroundError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
