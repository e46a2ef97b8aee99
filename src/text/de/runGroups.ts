/** German: in what runs differ that stand apart, and which ones do not count again. */
import type * as EN from '../en/runGroups.ts';
import type { Translated } from '../translated.ts';

const SAME = '{$file} ist derselbe Lauf wie {$first} (Einstellungen, Daten und Seed), der allein zählt';

export const RUN_GROUPS = {
  data: 'Daten {$name} ({$content})',
  dataByError: 'Daten {$name} ({$content}), Fehler „{$error}“',
  setting: '{$setting} {$value}',
  computedBy: 'berechnet von {$place}',
  release: 'Version {$release}',
  noRelease: 'Version nicht verzeichnet',
  updates: '{$updates} Updates',
  unchanged: 'unterwegs keine Einstellung geändert',
  changed: 'unterwegs geändert: {$changes}',
  twice: '{$file} ist mehrmals angegeben und zählt einmal.',
  sameWeights:
    '{$file} hat dieselben Gewichte wie {$first}, nennt aber einen anderen Seed: Eine der beiden wurde von Hand geändert; nur {$first} zählt.',
  same: `${SAME}.`,
  sameButErrors: `${SAME}, obwohl ihre Fehler verschieden sind.`,
} satisfies Translated<typeof EN.RUN_GROUPS>;
