/** German: what stands on figures that leave the program. */
import type * as EN from '../en/printedFigures.ts';
import type { Translated } from '../translated.ts';

export const PRINTED_FIGURES = {
  axes: {
    updates: 'Updates',
    examples: 'im Training gelesene {$sequences}',
    decoderCells: 'berechnete Decoder-Zellen samt Roll-outs',
    seconds: 'Sekunden in eigenen Updates',
  },
  values: {
    letterError: '{$unitError} in ungesehenen {$sequencesDat}, %',
    chunkF1: 'Chunk-F1 in ungesehenen {$sequencesDat}, %',
    bleu: 'BLEU auf ungesehenen {$sequencesDat}, %',
    ownError: 'eigener Fehler auf ungesehenen {$sequencesDat}, %',
  },
  named: '{$figure} auf ungesehenen {$sequencesDat}, %',
  seeds: '{$name} ({$n} Seeds)',
  oneSeed: '{$name} (1 Seed)',
  bands: {
    sd: 'Linien: Mittel der Seeds bei denselben Updates. Bänder: eine Standardabweichung nach beiden Seiten. Blass: einzelne Seeds.',
    se: 'Linien: Mittel der Seeds bei denselben Updates. Bänder: ein Standardfehler nach beiden Seiten. Blass: einzelne Seeds.',
    range:
      'Linien: Mittel der Seeds bei denselben Updates. Bänder: vom kleinsten zum größten Wert. Blass: einzelne Seeds.',
    bootstrap:
      'Linien: Mittel der Seeds bei denselben Updates. Bänder: 95-%-Bootstrap-Intervall des Mittels. Blass: einzelne Seeds.',
  },
} satisfies Translated<typeof EN.PRINTED_FIGURES>;
