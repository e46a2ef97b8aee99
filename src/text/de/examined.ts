/** German: an examination as text. */
import type * as EN from '../en/examined.ts';
import type { Translated } from '../translated.ts';

export const EXAMINED = {
  points: '{$points} Punkte',
  set: '{ $set -> [training] Trainings-{$sequences} [held-out] zurückgehaltene {$sequences} [test] {$testSequences} *[other] {$sequences} }',
  read: '{$words} {$set}',
  readOf: '{$words} von {$outOf} {$set}',
  rows: {
    error: '{$unitError}, {$of}',
    errorByPlace: 'falsche {$units} nach Stelle, {$of}',
    sequenceError: '{$sequenceError}, {$of}',
    forced: '{$unitError} nach wahren {$unitsDat}',
    gap: 'Exposure Gap',
    notTruth: 'Zellen, an denen etwas anderes weniger kostet',
    tied: 'Zellen mit Gleichstand bei den kleinsten Kosten',
    entropy: 'Entropie, alle Zellen (Nats)',
    entropyWrong: 'Entropie, falsch {$wasRead} (Nats)',
    meanNorm: 'Gradientennorm, Mittel',
    largestNorm: 'Gradientennorm, größte',
    clipped: 'gekappte Updates',
  },
  notes: {
    read: 'Gelesen: {$sets}. Zahlen ohne Angabe gelten den {$testSequencesDat}.',
    ends: '{$Units} werden Stelle für Stelle verglichen, das Ende eingeschlossen; fehlt etwas, ist also alles danach falsch. Testfehler und Vergleiche zählen stattdessen Änderungen, oder BLEU.',
    gap: 'Exposure Gap heißt: {$unitError} nach eigenen {$unitsDat} eines Teilnehmers minus den nach wahren.',
    leastCosts:
      'Kleinste Kosten: alle {$units} an allen Zellen von {$words} {$testSequencesDat} probiert, unter dem eigenen Roll-in und Roll-out jedes Teilnehmers.',
    recovery:
      'Nach einem erzwungenen Fehler: In {$words} {$testSequencesDat} wird an jeder Zelle außer der letzten, die ein Teilnehmer richtig {$reads}, seine zweite Wahl erzwungen, und er macht von selbst weiter.',
    noNorms:
      'Gradientennormen sind nur von Updates bekannt, die seit dem Aufbau oder der Wiederherstellung des Laufs gemacht wurden: Noch gibt es keine.',
    norms: 'Gradientennormen vor dem Kappen bei {$clip}, aus den letzten {$updates} Updates von hier.',
    seeds:
      'Vergleiche sagen etwas über diese trainierten Netze auf anderen {$sequencesDat}, nicht über andere Seeds, die einen kleinen Unterschied umkehren können.',
    leads:
      'Wer führt, wird vorsichtiger entschieden: Jenes Intervall gilt für alle Tests eines Laufs zugleich und zählt {$sequences} aus denselben {$unitsDat} nur einmal, ist also breiter.',
  },
  head: 'SeaRNN Playground, Prüfung auf {$data}, Aufteilung {$split}, Seed {$seed}: {$contestants}',
  after: '{$name} nach {$updates} Updates',
  byCell: '{$unitError} nach Zelle der {$testSequences} (ab 1)',
  cell: 'Zelle',
  sequences: '{$sequences}',
  later: '{$unitError} so viele Zellen nach einem erzwungenen Fehler, und an denselben Zellen ohne ihn',
  cellsLater: 'Zellen später',
  without: 'ohne',
  compared:
    'Verglichen {$sequence} für {$sequence} (exakter McNemar-Test über ganze {$sequences}; gepaarter Bootstrap der berichteten Zahl, {$resamples} Stichproben)',
} satisfies Translated<typeof EN.EXAMINED>;
