/** German: runs that wait in a queue. */
import type * as EN from '../en/queues.ts';
import type { Translated } from '../translated.ts';

export const QUEUES = {
  notKept:
    'Diese Läufe wurden auf {$name} begonnen, und das hat dieser Browser nicht mehr: Öffnen Sie jene Datei wieder, oder verwerfen Sie die Läufe.',
  elsewhere: 'Diese Läufe werden in einem anderen Tab dieser Seite trainiert.',
  loading: 'Die Daten werden noch geladen.',
} satisfies Translated<typeof EN.QUEUES>;
