/** German: what stands on a frozen page. */
import type * as EN from '../en/frozen.ts';
import type { Translated } from '../translated.ts';

export const FROZEN = {
  title: 'Läufe des SeaRNN Playground',
  made: 'Eingefroren am {$date} vom SeaRNN Playground {$release}: Diese Datei fragt keinen Server, und was sie zeigt, ändert sich nicht.',
  axis: 'waagerechte Achse',
  band: 'Band',
  bands: {
    sd: 'Standardabweichung',
    se: 'Standardfehler',
    range: 'kleinster bis größter',
    bootstrap: '95-%-Bootstrap-Intervall des Mittels',
  },
  log: 'nach oben gleiche Verhältnisse',
  readOff: 'Wo das Diagramm abgelesen wird',
  tables: 'Tabellen',
  runs: 'Läufe',
  save: '{$name} sichern',
  noScript: 'Skripte sind abgeschaltet: Die Diagramme stehen still.',
  columns: {
    run: 'Lauf',
    seed: 'Seed',
    contestants: 'Teilnehmer',
    updates: 'Updates',
    data: 'Daten',
    backend: 'berechnet von',
    date: 'geschrieben',
    settings: 'Einstellungen, wie ein Link sie hat',
  },
} satisfies Translated<typeof EN.FROZEN>;
