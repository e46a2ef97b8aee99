/** German: the queue behind the paper's tables. */
import type * as EN from '../en/tableRuns.ts';
import type { Translated } from '../translated.ts';

export const TABLE_RUNS = {
  what: 'die Läufe der Tabellen des Artikels',
  progress: '{$done} von {$all}',
  none: 'Es stehen keine Läufe in der Schlange.',
  loading: 'Die Daten werden noch geladen.',
  notKept:
    'Diese Läufe wurden auf {$name} begonnen, und das hat dieser Browser nicht mehr: Öffnen Sie jene Datei wieder, oder verwerfen Sie die Läufe.',
  elsewhere: 'Diese Läufe werden in einem anderen Tab dieser Seite trainiert.',
} satisfies Translated<typeof EN.TABLE_RUNS>;
