/** German: what files of each format hold, and what their two columns are. */
import type * as EN from '../en/fileFormats.ts';
import type { Translated } from '../translated.ts';

export const FILE_FORMATS = {
  letters: 'handgeschriebene Buchstaben (letter.data)',
  tagged: 'getaggte Sätze, ein Wort je Zeile',
  conllu: 'Sätze in CoNLL-U',
  taggedColumns: { words: 'Wörter', tags: 'Tags' },
  pairs: 'Satzpaare, Tabulatoren dazwischen',
  characterPairs: 'Satzpaare, in Zeichen zerlegt',
  pairColumns: { read: 'gelesen', written: 'geschrieben' },
  misspelt: {
    colon: 'Schreibfehler, richtig: falsch, falsch',
    arrow: 'Schreibfehler, falsch{$arrow}richtig',
    dollar: 'Schreibfehler, $richtig und dann die falschen',
    columns: 'Schreibfehler, zwei Wörter je Zeile',
  },
  misspeltColumns: { wrong: 'falsch', right: 'richtig' },
  text: 'beliebiger Text zum Verderben und Buchstabieren',
} satisfies Translated<typeof EN.FILE_FORMATS>;
