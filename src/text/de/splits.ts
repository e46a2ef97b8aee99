/** German: the splits that data offer. */
import type * as EN from '../en/splits.ts';
import type { Translated } from '../translated.ts';

export const SPLITS = {
  none: 'die Aufteilung (split) ist "{$asked}", zur Wahl stehen bei {$name} aber nur {$ids}',
  lastTenth: {
    label: 'Letztes Zehntel',
    help: 'Das letzte Zehntel der Sätze testet, die davor trainieren.',
  },
  shuffledTenth: {
    label: 'Gemischtes Zehntel',
    help: 'Ein Zehntel der Sätze testet, von überall aus der Datei gezogen: für Dateien, die sortiert sind. Immer dieselben; welche Wörter bekannt sind, sagen wie beim letzten Zehntel die ersten neun Zehntel der Datei.',
  },
  separate: {
    label: 'Eigene Dateien',
    help: 'Was testet oder zur Auswahl zurückgehalten wird, steht in einer eigenen Datei; das Vokabular ist das des Trainings allein.',
  },
  letters: {
    byType: {
      label: 'Neue Wörter',
      help: 'Kein Testwort kommt im Training vor, Wörter auswendig zu kennen hilft also nicht; jedes neunte Wort testet.',
    },
    byWriter: {
      label: 'Neue Schreiber',
      help: 'Die Testwörter sind von Händen geschrieben, die im Training nicht vorkommen; jedes Wort selbst kommt auch im Training vor.',
    },
    fold: {
      label: 'Fold {$fold}',
      help: 'Die Wörter von Fold {$fold} testen, { $others -> [one] die des anderen trainieren *[other] die der anderen {$others} trainieren }.',
    },
  },
  misspellings: {
    label: 'Neue Wörter',
    help: 'Jedes zehnte Wort testet mit allen seinen Schreibfehlern; kein Testwort kommt im Training vor.',
  },
  noise: {
    label: 'Rauschen {$share}',
    help: 'Jedes Symbol wird mit Wahrscheinlichkeit {$share} durch irgendeines der 43 ersetzt. Jedes zehnte Fenster des Textes testet.',
  },
  toy: {
    copy: { label: 'Kopieren', help: 'Die Reihe, wie sie ist. Jede zehnte Reihe testet.' },
    reverse: {
      label: 'Umkehren',
      help: 'Die Reihe umgekehrt, die letzte Ziffer zuerst. Jede zehnte Reihe testet.',
    },
    sort: {
      label: 'Sortieren',
      help: 'Die Ziffern der Reihe geordnet, die kleinste zuerst. Jede zehnte Reihe testet.',
    },
  },
} satisfies Translated<typeof EN.SPLITS>;
