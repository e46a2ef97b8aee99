/** German: what this browser keeps, and what of it is gone. */
import type * as EN from '../en/keeping.ts';
import type { Translated } from '../translated.ts';

export const KEEPING = {
  full: 'In diesem Browser ist kein Platz mehr für {$what}.',
  refused: 'Dieser Browser lässt die Seite {$what} nicht aufbewahren.',
  file: 'Ihre Datei mit Daten',
  run: 'Ihren Lauf',
} satisfies Translated<typeof EN.KEEPING>;
