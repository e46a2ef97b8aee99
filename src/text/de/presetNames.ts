/** German: what the presets are called. */
import type * as EN from '../en/presetNames.ts';
import type { Translated } from '../translated.ts';

export const PRESET_NAMES = {
  default: 'Das Duell',
  aligned: 'Das ausgerichtete Duell',
  'paper-letters': 'Die Buchstaben des Artikels',
  spelling: 'Buchstabieren',
  'paper-spelling': 'Das Buchstabieren des Artikels',
  chunking: 'Chunking',
  translation: 'Übersetzen',
  toy: 'Ziffernreihen',
} satisfies Translated<typeof EN.PRESET_NAMES>;
