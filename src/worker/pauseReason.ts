/** Why training stands still, as it crosses between page and worker. */
import type { ErrorCode } from '../base/errors.ts';

/** Why training is not running. */
export type PauseReason =
  | { readonly kind: 'asked' }
  /** `limit`: what the rule said then; the setting may change afterwards. */
  | { readonly kind: 'stop-rule'; readonly rule: 'maxUpdates' | 'targetError'; readonly limit: number }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly message: string };
