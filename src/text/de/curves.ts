/** German: the curves. */
import type * as EN from '../en/curves.ts';
import type { Translated } from '../translated.ts';

export const CURVES = {
  chart: 'Diagramm',
  loadingChart: 'Das Diagramm wird geladen …',
  recovery: { title: 'Erholung', about: 'Falsche {$units} nach einem erzwungenen Fehler.' },
  confusion: {
    title: 'Verwechslungen',
    ofGlyphs: 'Was womit verwechselt wird. Öffnen Sie eine Zelle, um die Schriftzüge selbst zu sehen.',
    ofTokens: 'Was womit verwechselt wird. Öffnen Sie eine Zelle, um zu sehen, wo.',
  },

  testError: {
    title: 'Testfehler',
    term: 'Was ist der Testfehler?',
    edits: 'Änderungen, die ungesehene {$sequences} noch brauchen, im Verhältnis zur Länge: das faire Maß.',
    misread: '{$Units}, die in ungesehenen {$sequencesDat} {$misread} werden: das faire Maß.',
    noVerdict: 'Nach dem ersten Test sagt diese Zeile, welcher Teilnehmer führt.',
    verdictTerm: 'Wann führt ein Teilnehmer?',
    empty: 'Der erste Test kommt vor dem ersten Update, dann in jedem Abstand einer.',
    emptyDifference: 'Der nächste Test vergleicht die Teilnehmer.',
    emptyAxis: 'Diese Achse beginnt mit dem ersten Update: Der nächste Test wird hier gezeichnet.',
    vertical: 'senkrechte Achse',
    horizontal: 'waagerechte Achse',
    full: 'ganzer Bereich',
    shown: { linear: 'linear', log: 'log', difference: 'Unterschied' },
    unit: '{$unitError}, %',
    unitBelow: '{$unitError} unter dem von {$first}, Punkte',
    above: '· beginnt bei {$error}, über der Achse',
    differenceHelp:
      'Wie weit jeder {$unitError} unter dem von {$first} liegt, mit dem Intervall, nach dem geurteilt wird.',
    lookBack: 'Entlang der Testfehler zurückblicken',
    lookingBack: 'Rückblick: {$read}',
    sentence: '{$place} {$axis}: {$told}',
    sentenceBelow: '{$place} {$axis}, Punkte weniger als {$first}: {$told}',
    span: '{$name} {$points} ({$low} bis {$high})',
    isBetter: '↑ {$name} besser',
    betterThan: '↑ besser als {$name}',
    otherBetter: '↓ {$name} besser',
    worseThan: '↓ schlechter als {$name}',
  },
  axes: {
    updates: 'Updates',
    examples: 'Beispiele',
    decoderCells: 'Decoder-Zellen',
    seconds: 'eigene Sekunden',
  },
  axisHelp: {
    updates: 'Gradientenschritte, dieselben Batches für alle.',
    examples: 'Gesehene {$sequences} des Trainings.',
    decoderCells:
      'Berechnete Decoder-Zellen samt Roll-outs, logarithmisch: Hier bezahlt SeaRNN für seine Roll-outs.',
    seconds: 'Sekunden, die Threads mit den Updates des Teilnehmers verbracht haben, ohne Tests.',
  },
  now: 'jetzt',

  losses: {
    title: 'Trainings-Loss',
    term: 'Was ist der Trainings-Loss?',
    about: 'Jeder hat seinen eigenen Loss: Vergleichen Sie den Verlauf der Kurven, nicht ihre Höhe.',
    one: 'Trainings-Loss: {$name}',
    unit: '{$objective} über Updates',
    lookBack: 'Entlang des Loss von {$name} zurückblicken',
    empty: 'Hier wird der Loss jedes Updates gezeichnet.',
    logLoss: 'Log-Loss, Nats',
    inNats: '{$objective}, Nats',
    crf: 'Log-Loss des Ganzen je {$unit}, Nats',
    svm: 'Abstand (Margin) je {$unit}, {$units}',
  },

  numbers: {
    part: 'Neuester Test',
    caption: 'Neuester Test jedes Teilnehmers',
    heads: ['Teilnehmer', 'Updates', '{$unitError}', '{$sequenceError}', 'Decoder-Zellen', 'eigene Sekunden'],
    notTested: 'noch nicht getestet',
  },
  search: {
    part: 'Fehler mit Beam Search',
    name: 'Neuester Test: {$unitError}, greedy geschrieben und anders',
    error: '{$unitError}',
    greedy: 'greedy',
    beam: 'Beam {$width}',
    beamBleu: 'Beam BLEU',
    beamF1: 'Beam F1',
  },
  saved: {
    name: '{$name}, gesicherter Lauf.',
    remove: 'Gesicherten Lauf entfernen',
    open: 'Er endet bei Update {$updates}; ist die Wiederholung dort, sagt diese Zeile, ob die Zahlen übereinstimmen.',
    nothing: 'Er hat keine Zahlen, mit denen die Wiederholung zu vergleichen wäre.',
    same: '{ $tests -> [one] Sein einer Test stimmt *[other] Alle {$tests} Tests stimmen } bis auf die letzte Stelle überein.',
    differs: 'Die Wiederholung weicht ab Update {$update} ab. {$why}',
    noReason: 'Version, Daten und Rechenweise sind gleich: Das ist ein Fehler des Programms.',
  },
} satisfies Translated<typeof EN.CURVES>;
