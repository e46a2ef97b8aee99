/** German: the titles of the dialogues. */
import type * as EN from '../en/panels.ts';
import type { Translated } from '../translated.ts';

export const PANELS = {
  titles: {
    speed: 'Tempo auf diesem Gerät',
    tables: 'Die Tabellen des Artikels',
    write: 'Selbst etwas schreiben',
    examination: 'Prüfung',
    nineTables: 'Neun Kostentabellen im Vergleich',
    lesson: 'Ein Update Schritt für Schritt',
    counterexamples: 'Drei Gegenbeispiele',
    lecture: 'Vorlesung: Suchen lernen in vierzehn Lektionen',
    runs: 'Läufe',
  },
  close: 'Schließen',
  loading: 'Wird geladen …',
} satisfies Translated<typeof EN.PANELS>;
