/** German: runs of the library side by side. */
import type * as EN from '../en/comparedRuns.ts';
import type { Translated } from '../translated.ts';

const COMPARED =
  '{$first} hat {$by} {$second} bei { $seeds -> [one] demselben Seed *[other] denselben {$seeds} Seeds }';

export const COMPARED_RUNS = {
  title: 'Verglichen',
  table: 'Verglichene Läufe',
  run: 'Lauf',
  updates: 'Updates',
  figures: {
    letterError: '{$unitError}',
    chunkF1: 'F1 der Chunks',
    bleu: 'BLEU',
    ownError: 'eigener Fehler',
  },
  last: 'Zuletzt: {$figure}',
  heldOut: 'Bestes zurückgehalten',
  chosen: 'Danach gewählt',
  against: 'Gegen {$name}',
  onAll: 'alle {$sequences}',
  onSome: '{ $count -> [one] 1 {$sequence} *[other] {$count} {$sequences} }',
  onSample: 'die Stichprobe',
  atUpdate: 'Update {$update}',
  better: '{$points} Punkte, besser',
  worse: '{$points} Punkte, schlechter',
  equal: 'gleich',
  otherWords: 'an anderen {$sequencesDat} getestet',
  untested: 'noch nicht getestet',
  unused: 'nicht verwendet',
  alike: 'Diese Läufe unterscheiden sich in keiner Einstellung.',
  apart: {
    data: '„{$name}“ wird nicht verglichen: Trainiert wurde auf anderen Daten ({$data}).',
    split: '„{$name}“ wird nicht verglichen: Andere {$sequences} testen diesen Lauf (Aufteilung {$split}).',
  },
  seeds: {
    title: 'Seeds',
    lead: 'Was sich in nichts als dem Seed unterscheidet, ist eine Zeile: der Mittelwert auf der ganzen Testmenge mit den letzten Gewichten, gemessen als {$about}.',
    lone: 'Trainieren Sie dieselben Einstellungen mit anderen Seeds bis zu einer Zahl von Updates, dann zeigt diese Tabelle Mittelwert und Streuung.',
    series: '{$about}, {$label}',
    contestant: 'Teilnehmer',
    count: 'Seeds',
    mean: 'Mittel ± SD',
    range: 'Kleinster … größter',
    unmeasured:
      'Nicht in dieser Tabelle: { $count -> [one] {$names}; der Lauf hielt an, *[other] {$names}; die Läufe hielten an, } bevor die ganze Testmenge gelesen war.',
    more: '{$points} Punkte mehr ({$about}) als',
    less: '{$points} Punkte weniger ({$about}) als',
    asMuch: 'genauso viel ({$about}) wie',
    chance: `${COMPARED}: p = {$p}, kaum Zufall.`,
    mayBe: `${COMPARED}: p = {$p}, kann Zufall sein.`,
    tooFew: `${COMPARED}: p = {$p}; so wenige Seeds können nichts zeigen.`,
    tooMany: `${COMPARED}: zu viele Seeds für einen exakten Test.`,
    comparisons: '{$count} Vergleiche',
    help: 'p: der Anteil aller Weisen, die beiden bei einigen der Seeds zu vertauschen, die zu einem mindestens so großen Unterschied führen. Von vielen Vergleichen findet mancher durch Zufall etwas; p ist dafür nicht korrigiert.',
  },
  curves: {
    title: 'Kurven',
    error: 'Testfehler, %',
    loss: 'Trainings-Loss: {$measure}',
    axis: 'waagerechte Achse der Kurven',
    band: 'Band mehrerer Seeds',
    bands: { sd: 'SD', se: 'Standardfehler', range: 'kleinster bis größter', bootstrap: 'Bootstrap' },
    bandTold: {
      sd: 'Von mehreren Seeds ist der Mittelwert bei denselben Updates gezeichnet und eine Standardabweichung darum; einzelne Läufe stehen blass dahinter.',
      se: 'Von mehreren Seeds ist der Mittelwert bei denselben Updates gezeichnet und ein Standardfehler darum; einzelne Läufe stehen blass dahinter.',
      range:
        'Von mehreren Seeds ist der Mittelwert bei denselben Updates gezeichnet und alles vom kleinsten bis zum größten; einzelne Läufe stehen blass dahinter.',
      bootstrap:
        'Von mehreren Seeds ist der Mittelwert bei denselben Updates gezeichnet und die mittleren 95 % der Mittelwerte neu gezogener Seeds; einzelne Läufe stehen blass dahinter.',
    },
    thinned:
      'Losses sind als Mittel von höchstens {$points} Abschnitten gezeichnet und werden so als Abbildung gesichert; Laufdateien enthalten jeden.',
    ofSeeds: '{$name}, n = {$count} Seeds',
    underWay:
      '{ $more -> [one] {$name}; {$more} weiterer läuft noch *[other] {$name}; {$more} weitere laufen noch }',
    ofMean: '{$title}; Mittel und {$band}, n = {$count}',
    crosshair: 'Ablesen bei',
    at: '{$place} {$axis}',
    reading: 'Fehler {$error}',
    readingLoss: 'Loss {$loss}',
    none: 'dort kein Wert',
    empty: 'Diese Läufe wurden noch nicht getestet.',
  },
} satisfies Translated<typeof EN.COMPARED_RUNS>;
