/** German: what keeps a run from being a result, and files of results from being read. */
import type * as EN from '../en/results.ts';
import type { Translated } from '../translated.ts';

export const RESULTS = {
  notMeasured:
    '{$name} wurde nach dem letzten Update nicht auf der ganzen Testmenge gemessen: Lassen Sie den Lauf von selbst enden.',
  contestant: 'Teilnehmer {$number}',
  cutOff: 'Die Datei mit Ergebnissen ist abgeschnitten: Sie ist kein vollständiges JSON.',
  damaged: 'Die Datei mit Ergebnissen ist beschädigt oder von einer anderen Version: {$fault}.',
} satisfies Translated<typeof EN.RESULTS>;
