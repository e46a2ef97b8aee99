/** German: what is said of letters that the reader wrote. */
import type * as EN from '../en/glyphs.ts';
import type { Translated } from '../translated.ts';

export const GLYPHS = {
  most: 'Gelesen werden nur die ersten {$most} Buchstaben.',
  lent: 'Von dieser Hand gibt es kein {$letters}: Eine andere leiht es ihr.',
} satisfies Translated<typeof EN.GLYPHS>;
