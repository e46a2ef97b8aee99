/** German: why changes of settings on the way cannot be made again, clauses. */
import type * as EN from '../en/changeFaults.ts';
import type { Translated } from '../translated.ts';

export const CHANGE_FAULTS = {
  unplaced:
    'eine frühere Version hat sie aufgeschrieben, ohne zu sagen, bei welchem Update jedes Teilnehmers',
  byClock: 'die Teilnehmer wechselten sich nach der Uhr ab, und die läuft nie zweimal gleich',
  misfit: 'sie passen nicht zum Rest der Datei',
  astray: 'sie führen nicht zu den Einstellungen, mit denen der Lauf endete',
} satisfies Translated<typeof EN.CHANGE_FAULTS>;
