/** German: what contestants make of what the reader gives them. */
import type * as EN from '../en/ownWritings.ts';
import type { Translated } from '../translated.ts';

export const OWN_WRITINGS = {
  reads: '{$reads}',
  after: 'nach Update {$update}',
  chance: '{$percent} %',
  head: {
    contestant: 'Teilnehmer',
    updates: 'Updates',
    place: 'Stelle',
    written: 'schreibt',
    likely: 'am wahrscheinlichsten, {$rank}',
  },
  nobody: 'Die Teilnehmer sind noch nicht da.',
} satisfies Translated<typeof EN.OWN_WRITINGS>;
