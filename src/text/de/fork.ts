/** German: what is said of forced tokens, and of who recovers from them. */
import type * as EN from '../en/fork.ts';
import type { Translated } from '../translated.ts';

export const FORK = {
  section: 'Erzwungene {$units}',
  lead: 'Erzwungen:',
  chip: '{$token} an Stelle {$place}',
  release: 'Wieder freigeben',
  released: ': freigeben',
  releaseAll: 'alle freigeben',
  term: 'Was sind erzwungene {$units}?',
  goingOn: '{$name} macht weiter,',
  atEnd: 'hat nichts mehr zu schreiben',
  mended: '; { $count -> [one] Stelle {$places} wird *[other] die Stellen {$places} werden } richtig',
  recovers: 'erholt sich sofort: Nichts Späteres geht deswegen schief',
  goesWrong: 'irrt an { $count -> [one] Stelle *[other] den Stellen } {$places} und {$end}',
  neverBack: 'erholt sich bis zum Ende nicht',
  back: 'ist ab Stelle {$place} wieder auf dem Weg',
} satisfies Translated<typeof EN.FORK>;
