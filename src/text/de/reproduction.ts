/** German: what is wrong with a plan to reproduce the paper's tables, or with a queue of its runs. */
import type * as EN from '../en/reproduction.ts';
import type { Translated } from '../translated.ts';

export const REPRODUCTION = {
  noChoice:
    'Zwischen mehreren α ({$scales}) entscheiden zurückgehaltene Sequenzen, aber es sind keine zurückgehalten: Halten Sie welche zurück, oder geben Sie ein α an.',
  shard: '--shard ist „{$text}“, muss aber wie 2/6 sein: Teil 2 von 6.',
  damagedQueue:
    'Die Schlange von Läufen, die dieser Browser hatte, ist beschädigt oder von einer anderen Version; sie wurde weggeräumt.',
} satisfies Translated<typeof EN.REPRODUCTION>;
