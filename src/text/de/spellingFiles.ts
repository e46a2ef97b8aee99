/** German: lists of misspellings and texts to spell. */
import type * as EN from '../en/spellingFiles.ts';
import type { Translated } from '../translated.ts';

export const SPELLING_FILES = {
  noRow: 'Zeile {$line} ist „{$shown}“, muss aber sein: {$what}',
  rows: {
    colon: 'ein Wort, ein Doppelpunkt, und wie es falsch geschrieben wurde, mit Kommas dazwischen',
    arrow: 'ein Schreibfehler, ein Pfeil {$arrow}, und was gemeint war',
    columns: 'zwei Wörter, von denen eines richtig ist, und vielleicht, wie oft das vorkam',
  },
  noWordAbove: 'Zeile {$line} ist „{$shown}“, vor den Schreibfehlern muss aber ein Wort wie $wort stehen',
  tooMany:
    'bis Zeile {$line} sind es mehr als {$most} Schreibfehler, mehr wird nicht gelesen: Nehmen Sie kleinere Anzahlen oder weniger Zeilen',
  right: {
    first: 'Richtig ist die erste Seite: {$why}.',
    second: 'Richtig ist die zweite Seite: {$why}.',
  },
  whyRight: {
    chosen: 'so gewählt',
    asTraining: 'wie in dem, was trainiert',
    custom: 'wie es bei solchen Listen üblich ist',
    fewer:
      'sie hat { $fewer -> [one] {$fewer} verschiedenes Wort *[other] {$fewer} verschiedene Wörter }, die andere Seite {$more}',
    untold: 'die Zeilen sagen es nicht, da beide Seiten gleich viele verschiedene Wörter haben',
  },
  several:
    '{ $count -> [one] {$count} Schreibfehler steht für mehrere Wörter: Er ist ein Beispiel für jedes, und keine Antwort darauf ist für alle richtig. *[other] {$count} Schreibfehler stehen für mehrere Wörter: Jeder ist ein Beispiel für jedes davon, und keine Antwort darauf ist für alle richtig. }',
  tooFewWords:
    '{$name} hat { $count -> [one] {$count} Wort *[other] {$count} Wörter } von bis zu {$longest} Buchstaben mit einem Schreibfehler, braucht aber mindestens {$least}',
  leftOut: {
    long: 'mehr als {$longest} Buchstaben auf einer Seite',
    unspoilt: 'keinem Schreibfehler',
  },
  tooLong:
    '{$name} hat {$count} Zeichen, Buchstabieren nimmt aber höchstens {$most} Zeichen: Nehmen Sie einen Teil des Textes',
  tooShort:
    '{$name} hat {$count} Zeichen, Buchstabieren braucht aber mindestens {$least}: Nehmen Sie einen längeren Text',
  otherScript:
    '{$name} ist in Buchstaben, die das Buchstabieren nicht unterscheidet: {$share} davon sind keines seiner 43 Symbole, und alle würden als {$symbol} gelesen; nehmen Sie einen Text in den Buchstaben a–z, oder Satzpaare mit einem Tabulator dazwischen, die sich in Zeichen jeder Schrift zerlegen lassen',
  others: '{$share} der Zeichen sind keines der 43 Symbole: Jedes davon wird als {$symbol} gelesen.',
  windows:
    'Er wird in Fenster von zehn Symbolen zerlegt, die verdorben werden und dann so zu schreiben sind, wie sie waren.',
} satisfies Translated<typeof EN.SPELLING_FILES>;
