/** German: why a recorded lesson cannot be read. */
import type * as EN from '../en/lessonFaults.ts';
import type { Translated } from '../translated.ts';

export const LESSON_FAULTS = {
  unreadable: 'Die Aufzeichnung ist nicht zu lesen: {$fault}.',
  notJson: 'es ist kein JSON',
  noLesson: 'es ist JSON, aber keine aufgezeichnete Lektion',
  later: 'sie ist von Fassung {$version}, geschrieben von einer späteren Version; diese liest {$own}',
  noCells: 'eine Liste von mindestens 1 Eintrag',
  length: '{$name} hat {$length} Einträge, aber {$cells} Zellen und {$tokens} Token brauchen {$wanted}',
  token: 'ein Token ist keines der {$tokens}',
  readToken: 'ein gelesenes Token ist keines der {$tokens}',
  contestant: 'view.contestant ist {$contestant}, es gibt aber {$count}',
} satisfies Translated<typeof EN.LESSON_FAULTS>;
