/** German: why the numbers of a run will not come back when it is repeated. */
import type * as EN from '../en/replay.ts';
import type { Translated } from '../translated.ts';

export const REPLAY = {
  altered:
    'Die Datei wurde nach dem Schreiben geändert: Wiederholt wird, was sie jetzt sagt, und ihre Zahlen kommen vielleicht nicht wieder.',
  otherData: 'Der Lauf wurde auf anderen Daten gemacht ({$data}), seine Zahlen kommen also nicht wieder.',
  begunWith:
    'Der Lauf begann mit gegebenen Gewichten ({$name}), die eine Wiederholung nicht hat: Diese zieht ihre eigenen, und die Zahlen kommen nicht wieder.',
  plugin:
    'Der Lauf wurde mit Funktionen eines Plug-ins trainiert ({$name}: {$functions}), die diese Wiederholung nicht hat: An ihre Stelle treten die des Playgrounds, und die Zahlen kommen nicht wieder.',
  otherPlugin:
    'Der Lauf wurde mit Funktionen eines Plug-ins trainiert ({$name}: {$functions}), und nichts sagt, dass die dieser Wiederholung dieselben sind: Seine Zahlen kommen vielleicht nicht wieder.',
  pluginTask:
    'Der Lauf wurde auf einer Aufgabe eines Plug-ins trainiert ({$name}), die diese Seite nicht hat; searnn train --config wiederholt ihn mit --plugin.',
  noPlugin: 'Der Lauf wurde ohne Plug-in trainiert, seine Zahlen kommen also nicht wieder.',
  unplayed:
    'Die Einstellungen des Laufs wurden unterwegs geändert, und hier gelten seine letzten von Anfang an: {$problem}.',
  elsewhere: 'Der Lauf wurde teils auf {$place} berechnet, seine Zahlen kommen also nicht wieder.',
  otherArithmetic:
    'Dieselben Einstellungen, eine andere Rechenweise: Der Lauf stammt von Version {$release} auf {$backend} ({$adapter}).',
  goesOn:
    'Von hier an geht der Lauf mit einer anderen Rechenweise weiter, und seine Zahlen können etwas andere sein: Bisher stammt er von Version {$release} auf {$backend} ({$adapter}).',
} satisfies Translated<typeof EN.REPLAY>;
