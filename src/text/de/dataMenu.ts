/** German: the menu of data. */
import type * as EN from '../en/dataMenu.ts';
import type { Translated } from '../translated.ts';

export const DATA_MENU = {
  loading: 'Die Daten werden geladen.',
  builtIn: 'Mitgeliefert',
  builtInGroup: 'Daten, die mit der Seite kommen',
  yourFile: 'Eigene Datei …',
  file: 'Datei mit Daten',
  about:
    'Eine eigene Datei sind die Kasseler Buchstaben ({$letterData}), Satzpaare mit einem Tabulator dazwischen, getaggte Sätze wie bei CoNLL, eine Liste von Schreibfehlern oder ein beliebiger Text zum Buchstabieren; ihre Zeilen sagen, welches davon. Zwei Dateien, deren Zeilen einander übersetzen, werden zusammen gelesen; Testmenge und Zurückgehaltenes dürfen in eigenen Dateien stehen. Sie darf gepackt sein ({$packed}) und irgendwo auf die Seite gezogen werden. Gelesen wird sie hier, aufbewahrt nur in diesem Browser.',
  readAs: {
    label: 'Lesen als',
    byLines: 'was ihre Zeilen sagen',
    column: '{$what} in Spalte',
    again: 'Noch einmal lesen',
  },
  understood: 'Gelesen als: {$title}.',
  examples: 'Die ersten Beispiele',
  example: '{$read} → {$written}',
  separate: {
    group: 'Eigene Dateien',
    test: { choose: 'Testmenge …', file: 'Datei der Testmenge', used: 'Testmenge: {$name}. Wegnehmen' },
    heldOut: {
      choose: 'Zurückgehalten …',
      file: 'Datei des Zurückgehaltenen',
      used: 'Zurückgehalten: {$name}. Wegnehmen',
    },
    use: {
      test: '{$name} als Testmenge von {$former} verwenden',
      heldOut: '{$name} bei {$former} zurückhalten',
    },
  },
} satisfies Translated<typeof EN.DATA_MENU>;
