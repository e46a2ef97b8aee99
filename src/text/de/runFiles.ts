/** German: runs as files. */
import type * as EN from '../en/runFiles.ts';
import type { Translated } from '../translated.ts';

export const RUN_FILES = {
  measuring: 'Die ganze Testmenge wird gemessen',
  opened: '{$name}: Die Einstellungen darin werden jetzt verwendet. Mit Start wird der Lauf wiederholt.',
  changed: 'Die Einstellungen wurden unterwegs geändert.',
} satisfies Translated<typeof EN.RUN_FILES>;
