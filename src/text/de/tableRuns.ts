/** German: the queue behind the paper's tables. */
import type * as EN from '../en/tableRuns.ts';
import type { Translated } from '../translated.ts';

export const TABLE_RUNS = {
  what: 'die Läufe der Tabellen des Artikels',
  progress: '{$done} von {$all}',
  none: 'Es stehen keine Läufe in der Schlange.',
} satisfies Translated<typeof EN.TABLE_RUNS>;
