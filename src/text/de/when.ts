/** German: when something was so. */
import type * as EN from '../en/when.ts';
import type { Translated } from '../translated.ts';

export const WHEN = {
  at: 'bei Update {$update}',
  back: 'Rückblick auf Update {$update}',
} satisfies Translated<typeof EN.WHEN>;
