/** German: the column of settings. */
import type * as EN from '../en/controls.ts';
import type { Translated } from '../translated.ts';

export const CONTROLS = {
  contestants: 'Teilnehmer',
  contestantsLead: 'Derselbe Start, dieselben {$sequences}. Nur wie sie lernen, ist verschieden.',
  add: '+ Teilnehmer',
  remove: 'Entfernen',
  removeNamed: '{$name} entfernen',
  shared: 'Was alle teilen',
  sharedLead: 'Für jeden Teilnehmer gleich.',
  parts: {
    advice: 'Hinweise',
    contestant: 'Teilnehmer',
    presets: 'Vorlagen',
    files: 'Dateien von Läufen',
    weights: 'Gewichte',
  },
  groups: { model: 'Modell', optimiser: 'Optimierer', data: 'Daten', run: 'Lauf und Ende' },
  startFrom: 'Vorlage',
  ownSettings: 'eigene Einstellungen',
  files: {
    title: 'Der Lauf als Datei',
    lead: 'Einstellungen, Seed und alles, was gemessen wurde. Wieder geöffnet, wiederholt er sich.',
    save: 'Lauf sichern',
    goOn: 'Sichern, um anderswo weiterzumachen',
    all: 'Alle Läufe …',
    open: 'Lauf öffnen …',
    file: 'Datei eines Laufs',
  },
  field: {
    slider: '{$setting}, Schieberegler',
    pending: 'ab dem nächsten Start',
    about: 'Über: {$setting}',
    allowed: 'Erlaubt: {$values}.',
    live: 'Wirkt sofort, auch während des Trainings.',
    restart: 'Gilt ab dem nächsten Start.',
    paper: 'Im Artikel: {$place}.',
  },
} satisfies Translated<typeof EN.CONTROLS>;
