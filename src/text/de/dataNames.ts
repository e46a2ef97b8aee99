/** German: what tells data apart that are the same file, read in two ways. */
import type * as EN from '../en/dataNames.ts';
import type { Translated } from '../translated.ts';

export const DATA_NAMES = {
  readAs: '{$hash}, gelesen als {$format}',
  readByLines: '{$hash}, gelesen, wie die Zeilen sagen',
  otherwise: '{$hash}, Fingerabdruck {$fingerprint}',
} satisfies Translated<typeof EN.DATA_NAMES>;
