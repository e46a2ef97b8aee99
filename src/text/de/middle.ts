/** German: the middle of the page, before what it shows has come. */
import type * as EN from '../en/middle.ts';
import type { Translated } from '../translated.ts';

export const MIDDLE = {
  part: 'Gezeigt: {$derSequence}',
  unreadable: 'Die Aufzeichnung ist nicht zu lesen: {$fault}.',
  misfit: 'die Tabelle von Teilnehmer {$contestant} hat nicht {$cells} Zellen mal {$tokens} Token',
} satisfies Translated<typeof EN.MIDDLE>;
