/** German: the question mark beside a term. */
import type * as EN from '../en/term.ts';
import type { Translated } from '../translated.ts';

export const TERM = {
  part: 'Erklärung',
} satisfies Translated<typeof EN.TERM>;
