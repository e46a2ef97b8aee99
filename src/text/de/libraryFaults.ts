/** German: why runs of a file do not come into the library. */
import type * as EN from '../en/libraryFaults.ts';
import type { Translated } from '../translated.ts';

export const LIBRARY_FAULTS = {
  cutOff: 'Die Datei mit Läufen ist abgeschnitten: Sie ist kein vollständiges JSON.',
  noLibrary: 'Die Datei ist keine Datei mit Läufen: Sie hat keine Liste davon.',
  later:
    'Die Datei mit Läufen hat Version {$version} und stammt von einer späteren Fassung; diese hier liest Version {$own}.',
  damagedLine: 'Seine Zeile ist abgeschnitten oder beschädigt: Sie ist kein vollständiges JSON.',
  label: 'Was über ihn gesagt wird, ist beschädigt: {$fault}.',
  altered: 'Er wurde nach dem Schreiben geändert; seine Zahlen müssen also nicht die seines Laufs sein.',
} satisfies Translated<typeof EN.LIBRARY_FAULTS>;
