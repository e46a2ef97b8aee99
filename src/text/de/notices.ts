/** German: the messages over the page. */
import type * as EN from '../en/notices.ts';
import type { Translated } from '../translated.ts';

export const NOTICES = {
  part: 'Meldungen',
  putAway: 'Diese Meldung wegräumen',
  several: '{$count} Dateien wurden gewählt: Gelesen wird nur {$name}.',
} satisfies Translated<typeof EN.NOTICES>;
