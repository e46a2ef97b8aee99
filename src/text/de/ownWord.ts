/** German: a word of the reader's own. */
import type * as EN from '../en/ownWord.ts';
import type { Translated } from '../translated.ts';

export const OWN_WORD = {
  noLetters:
    'Die verwendeten Daten sind keine Buchstaben aus 16 × 8 Pixeln, hier lässt sich also nichts schreiben.',
  lead: 'Die Teilnehmer kennen nur die Buchstaben der Daten. Schreiben Sie eigene, verderben Sie sie, und sehen Sie, wer sie noch liest; gelesen wird wieder und wieder, während trainiert wird.',
  ways: 'Wie geschrieben wird',
  way: { write: 'Schreiben', type: 'Tippen', paint: 'Pixel malen' },
  undo: 'Rückgängig',
  add: 'Buchstaben anfügen',
  removeLast: 'Letzten entfernen',
  noise: 'Rauschen',
  noiseShare: '{$percent} %',
  noiseSpoken: '{$percent} % der Pixel umgekehrt',
  table: 'Ihr Wort und wie es gelesen wird',
  word: 'Ihr Wort',
  bars: 'Balken: die drei wahrscheinlichsten Buchstaben an jeder Stelle, nach dem, was der Teilnehmer davor schrieb.',
  stays: 'Was Sie schreiben, bleibt auf dieser Seite; darauf trainiert wird nichts.',
  pixels: {
    editor: 'Pixel-Editor',
    at: 'Buchstabe {$letter}, Zeile {$row}, Spalte {$column}: { $is -> [ink] Tinte *[paper] Papier }',
  },
  pen: {
    sheet:
      'Ein Blatt zum Schreiben mit Maus, Finger oder Stift: bisher { $letters -> [one] {$letters} Buchstabe *[other] {$letters} Buchstaben }',
    takeBack: 'Strich zurücknehmen',
    empty: 'Leeres Blatt',
    room: 'Lassen Sie etwas Platz zwischen den Buchstaben; Punkte und Querstriche finden die ihren.',
  },
  typed: {
    word: 'Wort',
    hand: 'Hand',
    anybody: 'beliebig',
    writer: 'Schreiber {$hand}',
    again: 'Noch einmal schreiben',
    leftOut: 'Ausgelassen: {$wrong}. Die Buchstaben sind {$letters}.',
  },
} satisfies Translated<typeof EN.OWN_WORD>;
