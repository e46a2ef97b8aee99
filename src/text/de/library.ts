/** German: the library of runs. */
import type * as EN from '../en/library.ts';
import type { Translated } from '../translated.ts';

export const LIBRARY = {
  what: 'Ihre Sammlung von Läufen',
  gone: '{ $count -> [one] {$names} hat *[other] {$names} haben } in der Sammlung der Läufe Platz gemacht. „Läufe“ in der Hilfe holt das zurück.',
  noRoom:
    'Die Sammlung der Läufe ist voll von Läufen, die Sie benannt, mit Notizen versehen oder angeheftet haben: Dieser Lauf wird dort nicht aufbewahrt. Löschen oder sichern Sie welche, dann wird er es.',
  wrong: '{$file}: {$fault}',
  wrongRun: '{$file}, „{$name}“: {$fault}',
  wrongPlace: '{$file}, Lauf {$place}: {$fault}',
  full: 'In der Sammlung ist kein Platz mehr; löschen Sie erst einige Läufe.',
  checkpoint:
    'Ein Lauf mit Gewichten geht dort weiter, und Gewichte allein beginnen dort einen, wo sie geöffnet werden: Wählen Sie die Datei mit „Lauf öffnen …“ unter „Der Lauf als Datei“.',
  unreadable: 'Sie konnte nicht gelesen werden ({$message}).',
} satisfies Translated<typeof EN.LIBRARY>;
