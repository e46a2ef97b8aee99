/** German: a copy of one cell to play with. */
import type * as EN from '../en/sandbox.ts';
import type { Translated } from '../translated.ts';

export const SANDBOX = {
  title: 'Sandkasten',
  badge: 'Ihre eigene Kopie: Zelle {$cell} von „{$written}“, {$name}, Update {$update}',
  copyCell: 'Zelle {$cell} kopieren, {$name}',
  copyAfresh: 'Neu kopieren',
  close: 'Sandkasten schließen',
  nothingTried:
    'An dieser Zelle wurde nichts probiert: Wählen Sie in der Kostentabelle eine andere und kopieren Sie die.',
  lead: 'Ziehen Sie an den Kosten oder an α, oder wählen Sie eine andere Zielfunktion: Ziel q, Schub und Loss folgen. Das Training ist davon nicht betroffen.',
  loss: 'Loss {$loss}',
  lossInNats: 'Loss {$loss} Nats',
  copied: '(kopiert: {$loss})',
  table: '{$Units} der kopierten Zelle',
  columns: { unit: '{$unit}', cost: 'Kosten', model: 'Modell p', target: 'Ziel q', push: 'Schub' },
  truth: 'Wahrheit',
  best: 'bestes',
  costOf: 'Kosten von {$token}',
  firstIsBest: 'Von gleich günstigen {$unitsDat} gilt hier das oberste als bestes; das Training zieht eines.',
  l2: 'L2 schaut auch auf die Höhe der Scores: Hier sind die Scores ln p.',
  push: 'Ein Schub über 0 hebt den Score beim nächsten Update, einer unter 0 senkt ihn.',
  formula: 'Formel Ihrer Kopie',
  openFormula: 'Formel mit Zahlen',
  closeFormula: 'Formel schließen',
  asMeasured: 'Kosten wie gemessen',
  fewer: 'Weniger {$units}',
  all: 'Alle {$count} {$units}',
} satisfies Translated<typeof EN.SANDBOX>;
