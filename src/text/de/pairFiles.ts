/** German: pairs of sentences. */
import type * as EN from '../en/pairFiles.ts';
import type { Translated } from '../translated.ts';

export const PAIR_FILES = {
  units: { words: 'Wörter', characters: 'Zeichen', both: 'Zeichen oder Wörter' },
  notTwo:
    'Zeile {$line} hat { $columns -> [one] eine Spalte *[other] {$columns} Spalten }, muss aber zwei mit einem Tabulator dazwischen haben: einen Satz und seine Übersetzung',
  notEnough:
    'Zeile {$line} hat { $columns -> [one] eine Spalte *[other] {$columns} Spalten }, muss aber mindestens {$least} mit Tabulatoren dazwischen haben, da die Sätze in den Spalten {$source} und {$target} stehen',
  columns: 'Gelesen wird Spalte {$source}, geschrieben Spalte {$target}, von {$usual}.',
  characters: 'Spalte {$column} wird in Zeichen zerlegt.',
  bothCharacters: 'Die Spalten {$source} und {$target} werden in Zeichen zerlegt.',
  html: 'Ihre Felder sind HTML: Tags werden entfernt, Entities aufgelöst.',
  several:
    '{ $count -> [one] {$count} Satz hat *[other] {$count} Sätze haben } mehrere Übersetzungen: zum Lernen lauter Paare, und beim Testen sind alle richtig, was einmal zählt.',
  tooFew:
    '{$name} hat { $count -> [one] {$count} Satzpaar *[other] {$count} Satzpaare } bis zur Länge {$most} ({$units}), Übersetzen braucht aber mindestens {$least}',
  leftOut: {
    empty: 'einer leeren Seite',
    long: 'mehr als {$most} auf einer Seite ({$units})',
  },
  rather: {
    what: 'Zeichen als Token lesen',
    read: '{$share} der gelesenen Wörter sind unbekannt, da jedes dort zu selten steht.',
    written: '{$share} der geschriebenen Wörter sind unbekannt, da jedes dort zu selten steht.',
  },
} satisfies Translated<typeof EN.PAIR_FILES>;
