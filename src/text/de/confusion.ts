/** German: which token is written for which. */
import type * as EN from '../en/confusion.ts';
import type { Translated } from '../translated.ts';

export const CONFUSION = {
  whose: 'Wessen Fehler',
  term: 'Was ist eine Verwechslung?',
  difference: 'Unterschied',
  reading: 'Die {$testSequences} werden gelesen …',
  about:
    '{$count} {$testSequences}, {$when}. Zeilen: die Wahrheit; Spalten: was {$wasRead} wird; Farben bis {$share} % je {$unit}.',
  aboutTwo:
    '{$count} {$testSequences}, {$when}. Zeilen: die Wahrheit; Spalten: was {$wasRead} wird; Farben bis {$share} % je {$unit}; unterstrichen: öfter bei {$other}.',
  shown: 'Von {$all} die {$shown}, die am häufigsten verwechselt werden.',
  grid: '{$Units}, {$misread} von {$names}',
  dot: 'Ein Punkt: {$least} oder mehr.',
  most: 'Am häufigsten:',
  mostOfTwo: 'Häufiger bei {$first} (+) oder {$second} (−):',
  mistake: '{$truth} als {$as} {$wasRead}, {$count}-mal',
  mistakeMore: '{$truth} als {$as} {$wasRead}, bei {$name} {$count}-mal öfter',
  cell: {
    absent: '{$truth} kommt dort nicht vor',
    right: '{$truth} richtig {$wasRead}: {$count} von {$all} bei {$name}{$other}',
    wrong: '{$truth} als {$as} {$wasRead}: {$count} von {$all} bei {$name}{$other}',
    other: ', {$count} bei {$name}',
  },
  list: {
    nowhere: '{$truth} als {$as} {$wasRead} von {$name}: nirgends in diesen {$sequencesDat}.',
    times: '{$truth} als {$as} {$wasRead} von {$name}: { $count -> [one] einmal *[other] {$count}-mal }.',
    fewer: 'weniger zeigen',
    all: 'alle {$count} zeigen',
    open: '{$DiesenSequence} in der Kostentabelle öffnen',
    place: 'Stelle {$place} von',
    readAs: '{$wasRead} als',
  },
} satisfies Translated<typeof EN.CONFUSION>;
