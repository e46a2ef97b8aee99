/** German: what was understood of a file. */
import type * as EN from '../en/understood.ts';
import type { Translated } from '../translated.ts';

export const UNDERSTOOD = {
  leftOut: 'Ausgelassen: {$list}.',
  ofPart: 'Zu {$name}: {$note}',
  asides: {
    header:
      '{ $count -> [one] die Zeile mit den Namen der Spalten *[other] {$count} Zeilen mit Namen von Spalten }',
    comment: '{ $count -> [one] {$count} Kommentar *[other] {$count} Kommentare }',
    documentMark: '{ $count -> [one] {$count} Dokumentmarke *[other] {$count} Dokumentmarken }',
    multiwordToken: '{ $count -> [one] {$count} Mehrwort-Token *[other] {$count} Mehrwort-Token }',
    emptyNode: '{ $count -> [one] {$count} leerer Knoten *[other] {$count} leere Knoten }',
    wordWithoutErrors: '{ $count -> [one] {$count} Wort *[other] {$count} Wörter } ohne Schreibfehler',
  },
  counts: {
    plain:
      '{ $count -> [one] {$count} Sequenz *[other] {$count} Sequenzen }, zu schreiben { $types -> [one] {$types} verschiedene *[other] {$types} verschiedene }.',
    withUnknown:
      '{ $count -> [one] {$count} Sequenz *[other] {$count} Sequenzen }, zu schreiben { $types -> [one] {$types} verschiedene *[other] {$types} verschiedene }; unbekannt: {$shares}.',
    read: '{$share} des Gelesenen',
    written: '{$share} des Geschriebenen',
  },
  lines: {
    byItsLines: 'Gelesen als: {$title}. {$notes}',
    asChosen: 'Gelesen als: {$title} (so gewählt). {$notes}',
    rather: 'Hinweis: {$why} {$what} mit --format {$format}.',
  },
} satisfies Translated<typeof EN.UNDERSTOOD>;
