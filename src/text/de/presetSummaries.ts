/** German: what a preset sets up, and why. */
import type * as EN from '../en/presetSummaries.ts';
import type { Translated } from '../translated.ts';

export const PRESET_SUMMARIES = {
  default:
    'MLE gegen SeaRNN auf 432 Wörtern, in Handschriften, die keiner von beiden gesehen hat. Der Decoder muss sich das Wort merken, sodass ein falscher Buchstabe zu weiteren führt. Vier von fünf Roll-outs schreibt die Wahrheit zu Ende: schnell genug zum Zuschauen.',
  aligned:
    'MLE gegen SeaRNN auf 1.000 Wörtern, wobei Schritt t des Decoders Buchstabe t sieht: Beide lernen schnell, und ein falscher Buchstabe führt kaum zu weiteren.',
  'paper-letters':
    'Die Buchstaben, wie der Artikel sie lernt: 128 Einheiten, Decoder nicht ausgerichtet, eine Richtung, SGD 0,5, Batch 64. Langsam: Tausende von Updates.',
  spelling:
    'Zehn Symbole auf einmal, drei von zehn durch Zufall ersetzt: Zu schreiben ist das Original. Klein genug zum Zuschauen.',
  'paper-spelling':
    'Das Buchstabieren, wie der Artikel es lernt: 100 Einheiten, beide Richtungen, additive Attention, Adam 0,001, Batch 128. Langsam: Tausende von Updates; geben Sie ihm einen langen eigenen Text.',
  chunking:
    'Welche Wörter eines Satzes zusammengehören: ein Tag für jedes Wort, gewählt, ehe der Rest des Satzes gelesen ist. Klein genug zum Zuschauen.',
  translation:
    'Englisch in eine erfundene Sprache, deren Verb am Ende steht. Die Wahrheit macht den Roll-in, und eine Münze entscheidet über den Roll-out, wie im Artikel. Die Theorie nennt dieses Paar inkonsistent, aber hier lernt es schneller: Wortfehler nach 800 Updates 0,8 und 1,0 %, mit gelerntem Roll-in 3,1 und 8,0 % (Seeds 101 und 102). Probiert werden wenige Wörter: die Favoriten des Modells, Nachbarn der Wahrheit, das Ende.',
  toy: 'Bis zu acht Ziffern kopieren, umkehren oder sortieren. Die Attention zeigt deutlich, wohin das Netz schaut.',
} satisfies Translated<typeof EN.PRESET_SUMMARIES>;
