/** German: what is wrong with files of handwritten letters, and with words that are set from them. */
import type * as EN from '../en/letterData.ts';
import type { Translated } from '../translated.ts';

export const LETTER_DATA = {
  damaged: {
    header:
      'die mitgelieferten Buchstaben sind beschädigt: {$bytes} Bytes sind weniger als ein Kopf; laden Sie die Seite neu',
    magic:
      'die mitgelieferten Buchstaben sind beschädigt: sie beginnen nicht mit {$magic}; laden Sie die Seite neu',
    version:
      'die mitgelieferten Buchstaben sind beschädigt: Fassung {$version}, wo {$allowed} erlaubt ist; laden Sie die Seite neu',
    checksum:
      'die mitgelieferten Buchstaben sind beschädigt: ihre Prüfsumme ist falsch; laden Sie die Seite neu',
    words:
      'die mitgelieferten Buchstaben sind beschädigt: {$words} Wörter, wo {$announced} angekündigt sind; laden Sie die Seite neu',
    length: 'die mitgelieferten Buchstaben sind beschädigt: ihre Länge ist falsch; laden Sie die Seite neu',
    letters:
      'die mitgelieferten Buchstaben sind beschädigt: {$letters} Buchstaben, wo {$announced} angekündigt sind; laden Sie die Seite neu',
  },
  composing: {
    noLetter: '„{$letter}“ kommt in den Daten nicht vor ({$name}); sie haben {$letters}.',
    nowhere: 'Die Daten ({$name}) haben nirgends ein „{$letter}“.',
  },
  nothingToTest:
    '{$name} enthält nur ein Wort, in einem Fold, sodass nichts zum Testen bleibt; nötig sind zwei verschiedene Wörter oder zwei Folds',
  at: 'Zeile {$line}, Spalte {$column} ({$name}): {$fault}',
  beyond: 'hinter dem letzten Pixel',
  hint: '; eine Datei letter.data hat, durch Tabulatoren getrennt, id, letter, next_id, word_id, position, fold, 128 Pixel',
  empty:
    'die Datei ist leer; eine Datei letter.data hat, durch Tabulatoren getrennt, id, letter, next_id, word_id, position, fold, 128 Pixel',
  words: {
    sameId: '"{$id}" ist schon die id von Zeile {$line}',
    notFirst: '"{$position}" beginnt ein Wort, wo nur 1 erlaubt ist',
    sameWord: '"{$id}" ist schon das Wort, das in Zeile {$line} beginnt',
    notNext: '"{$found}" setzt das Wort von Zeile {$line} nicht fort, das {$wanted} braucht',
    emptyLine: 'die Zeile ist leer',
    tooLong: 'das Wort hat mehr als {$most} Buchstaben, mehr ist nicht erlaubt',
    cutOff: '{$id} nennt einen Buchstaben, der nicht folgt; die Datei endet in einem Wort',
  },
  fields: {
    noPixel: '{$field} ist nicht 0 oder 1',
    noLetter: '{$field} ist kein Buchstabe a–z',
    noNextId: '{$field} ist keine ganze Zahl, auch nicht -1 am Ende eines Wortes',
    notFrom1: '{$field} ist keine ganze Zahl ab 1',
    notTo9: '{$field} ist keine ganze Zahl von 0 bis 9',
    notFrom0: '{$field} ist keine ganze Zahl ab 0',
    tooMany: 'die Zeile hat {$columns} Spalten, wo {$allowed} erlaubt sind',
    missing: 'fehlt, die Zeile hat {$columns} von {$allowed} Spalten',
  },
} satisfies Translated<typeof EN.LETTER_DATA>;
