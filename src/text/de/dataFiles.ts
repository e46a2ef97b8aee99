/** German: what is told of files of data while they are read. */
import type * as EN from '../en/dataFiles.ts';
import type { Translated } from '../translated.ts';

export const DATA_FILES = {
  tooLarge: '{$name} enthält mehr als {$most} MB, mehr wird nicht gelesen: Nehmen Sie einen Teil davon',
  damagedGzip:
    '{$name} ist eine beschädigte oder abgeschnittene gzip-Datei; wählen Sie die Datei noch einmal',
  unreadable: '{$name} war nicht zu lesen; wählen Sie die Datei noch einmal',
  notPairs: '{$name} und {$beside} lassen sich nur als Satzpaare lesen',
  lettersAlone: '{$name} bringt die Tests seiner Folds mit: Buchstaben nehmen dafür keine eigene Datei',
  lettersDamaged: 'die mitgelieferten Buchstaben sind beschädigt; laden Sie die Seite neu',
  lettersUnfetched: 'Die mitgelieferten Buchstaben waren nicht zu holen.',
  lettersRefused: 'Die mitgelieferten Buchstaben waren nicht zu holen: Die Antwort war {$status}.',
  notParallel:
    '{$name} hat {$count}, aber {$beside} {$otherCount}: Zeile für Zeile muss eines die Übersetzung des anderen sein',
  lines: '{ $count -> [one] {$count} Zeile *[other] {$count} Zeilen }',
  pictures: '{ $count -> [one] {$count} Bild *[other] {$count} Bilder }',
  heldOut: '{$name} zurückgehalten',
  testedOn: 'getestet auf {$name}',
  otherFormat:
    '{$name} sieht aus wie: {$found}. {$main} aber wird gelesen als: {$wanted}. Eine eigene Datei, die testet oder zurückgehalten wird, muss dasselbe Format haben',
  unused: {
    test: '{$name} hat nichts zum Testen: Alles darin ist leer oder zu lang',
    heldOut: '{$name} hat nichts zum Auswählen: Alles darin ist leer oder zu lang',
  },
  reading: 'Die Daten werden gelesen',
  unwanted: 'Die Daten werden nicht mehr gebraucht.',
  notLoaded: 'Noch sind keine Daten geladen.',
  ofRunNotLoaded: 'Die Daten dieses Laufs sind noch nicht geladen.',
} satisfies Translated<typeof EN.DATA_FILES>;
