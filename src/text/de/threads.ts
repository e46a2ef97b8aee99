/** German: how many threads train, and why. */
import type * as EN from '../en/threads.ts';
import type { Translated } from '../translated.ts';

export const THREADS = {
  label: 'Threads',
  unasked: 'so viele wie nützlich',
  count: '{ $count -> [one] Ein Thread trainiert *[other] {$count} Threads trainieren nebeneinander }',
  why: {
    asked:
      '{$threads}, wie verlangt; dieses Gerät hat { $cores -> [one] einen Kern *[other] {$cores} Kerne }.',
    device: '{$threads}: Alle Teilnehmer teilen sich den Grafikprozessor.',
    core: '{$threads}: Dieses Gerät hat einen Kern, die Teilnehmer wechseln sich also ab.',
    alone: '{$threads}: Ein Teilnehmer ohne Roll-outs gewinnt durch mehr nichts.',
    useful: '{$threads}: Mehr hätten auf den {$cores} Kernen dieses Geräts nichts zu tun.',
    cores: '{$threads}: so viele, wie die {$cores} Kerne dieses Geräts hergeben.',
  },
  same: 'Die Zahlen sind mit jeder Zahl von Threads dieselben; nur die Zeit ist verschieden.',
  ended:
    'Ein Thread ist zu Ende gegangen ({$why}). Seine Teilnehmer machen weiter, wo sie waren; was sie seit dem letzten Aufbewahren gelernt hatten, wird noch einmal berechnet.',
  terminated: 'er wurde beendet',
  silent: 'er antwortet seit Langem nicht',
  otherwise: 'sie laufen auf {$adapter}',
  none: 'Das Training hat einen Thread, weil sich andere nicht starten ließen: {$why}.',
} satisfies Translated<typeof EN.THREADS>;
