/** German: why a file cannot be read, in words that follow its name, unless they stand after a colon. */
import type * as EN from '../en/fileFaults.ts';
import type { Translated } from '../translated.ts';

export const FILE_FAULTS = {
  follows: '{$name} {$fault}',
  named: '{$name}: {$fault}',
  foreign: {
    utf16:
      'ist Text in UTF-16; speichern Sie ihn als UTF-8, oder lassen Sie ihn von iconv -f UTF-16 -t UTF-8 umwandeln',
    html: 'ist eine Webseite (HTML); speichern Sie nur ihren Text als .txt in UTF-8',
    xml: 'ist XML; speichern Sie nur den Text als .txt in UTF-8',
    json: 'ist JSON; speichern Sie, was darin steht, als Zeilen einer .txt oder .tsv in UTF-8',
    rtf: 'ist formatierter Text (RTF); speichern Sie ihn als .txt in UTF-8',
    tar: 'ist ein tar-Archiv; entpacken Sie es und nehmen Sie die Datei darin',
    zip: 'ist ein zip-Archiv oder ein Office-Dokument; entpacken Sie es und nehmen Sie die Datei darin, oder speichern Sie das Dokument als .txt in UTF-8',
    pdf: 'ist ein PDF; speichern Sie seinen Text als .txt in UTF-8',
    packed: 'ist mit {$format} gepackt; entpacken Sie es, oder packen Sie es als .gz',
    picture: 'ist ein Bild; Buchstaben werden als letter.data gelesen',
    notUtf8:
      'ist kein Text in UTF-8, vielleicht einer in Latin-1; speichern Sie ihn als UTF-8, oder lassen Sie ihn von iconv -f LATIN1 -t UTF-8 umwandeln',
  },
  ofWhole: {
    noTabs:
      'hat keine Tabulatoren zwischen den Spalten; speichern Sie die Tabelle mit Tabulatoren (.tsv), oder, ist es ein Text zum Buchstabieren, sagen Sie das (Lesen als: beliebiger Text, --format text)',
    unlikeAll:
      'enthält weder Buchstaben (letter.data) noch Paare mit einem Tabulator dazwischen, noch getaggte Wörter, noch Schreibfehler; sagen Sie, was es ist (Lesen als, --format)',
    text: 'ist ein Text, von dem jedes zehnte Fenster testet: Eine eigene Datei dafür können nur Paare, getaggte Sätze und Schreibfehler haben',
  },
  choice: {
    noFormat:
      'Das Format ist "{$text}", muss aber eines von {$ids} sein, vielleicht mit zwei Spalten dahinter: pairs:2,4.',
    noColumns: 'Im Format {$id} sind keine Spalten zu wählen.',
    badColumns:
      'Die Spalten von {$id} sind {$read} und {$written}, es müssen aber zwei verschiedene sein, gezählt ab 1.',
  },
} satisfies Translated<typeof EN.FILE_FAULTS>;
