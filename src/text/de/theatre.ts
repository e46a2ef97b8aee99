/** German: one update, step by step. */
import type * as EN from '../en/theatre.ts';
import type { Translated } from '../translated.ts';

export const THEATRE = {
  lead: 'Gehen Sie durch ein Update, vor und zurück: was probiert wird, was es kostet, und wohin der Loss Wahrscheinlichkeit schiebt.',
  phases: {
    encode: 'encodieren',
    rollIn: 'Roll-in',
    choose: 'Zelle wählen',
    try: '{$units} probieren',
    rollOut: 'Roll-out',
    cost: 'Kosten',
    target: 'Ziel',
    gradient: 'Schub auf die Scores',
    update: 'Update',
    decode: 'noch einmal {$wasRead}',
  },
  place: 'Stelle {$place}',
  again: 'Noch einmal versuchen',
  term: 'Mehr dazu: {$phase}',
  showOnPage: 'Stelle {$place} auf der Seite zeigen',

  algorithm: 'Algorithmus 1',
  showCode: 'Code zeigen',
  hideCode: 'Algorithmus 1 zeigen',
  lines: {
    encode: 'alles encodieren',
    rollIn: 'Roll-in: schreiben, alle Zustände behalten',
    choose: 'für jede Zelle t:',
    try: 'für alle an t probierten {$units} a:',
    rollOut: 'a erzwingen, Roll-out bis zum Ende',
    cost: 'cₜ(a) = Kosten des Ganzen am Ende',
    target: 'aus cₜ ein Ziel, und ein Loss Lₜ',
    gradient: 'jeden Score gegen die Steigung von Lₜ schieben',
    update: 'die Gewichte um die Summe von allem ändern',
    decode: '(noch einmal decodieren)',
  },

  sources: {
    builtIn: 'Mitgelieferte Lektionen',
    chooseBuiltIn: 'Mitgelieferte Lektionen …',
    starting: 'Die Engine startet: Mitgelieferte Lektionen laufen ohne sie.',
    chain: 'Liest alles auf einmal: Da gibt es keine Schritte',
    record: '{$name} jetzt aufzeichnen',
    open: 'Datei öffnen …',
    save: 'Sichern',
    file: 'Datei einer Lektion',
  },

  timeline: {
    name: 'Zeitleiste',
    back: '◂ Zurück',
    next: 'Weiter ▸',
    hold: 'Anhalten',
    play: 'Abspielen',
    pace: 'Tempo',
    aSecond: '{$steps} / s',
    ask: 'erst raten lassen',
    level: 'Ein Schritt ist',
    levelLead: 'ein Schritt ist',
    levels: { token: '{$unit}', cell: 'Zelle', example: '{$sequence}', update: 'Update' },
    step: 'Schritt {$step} von {$steps}',
    stepToldOf: 'Schritt {$step} von {$steps}: {$phase}',
  },

  strip: {
    name: 'Alle Stellen',
    caption: 'Stelle für Stelle',
    glyphs: '{$Sequence} in Handschrift, {$count} {$units}',
    source: 'was gelesen wird',
    wrong: '(falsch)',
    reference: 'Referenz',
    truth: 'Wahrheit',
    readBefore: 'vorher {$wasRead}',
    readAfter: 'nachher {$wasRead}',
    rolledIn: 'im Roll-in',
    chanceBefore: 'p(Wahrheit) vorher',
    chanceAfter: 'p(Wahrheit) nachher',
  },

  tried: {
    name: 'An dieser Zelle probierte {$units}',
    atStart: 'Ganz am Anfang probiert',
    after: 'An Stelle {$place} probiert, nach „{$before}“',
    finished: 'zu Ende geschrieben',
    cost: 'Kosten',
    otherSide: 'andere Seite',
    otherSideHelp: 'Was das Ende auf der anderen Seite der Münze kosten würde',
    push: 'Schub',
    truth: '(die Wahrheit)',
  },

  question: {
    name: 'Frage',
    lead: 'Erst raten:',
    right: '✓ {$guess}: richtig.',
    wrong: '✗ Sie sagten {$guess}; es ist {$told}.',
    skip: 'zeigen',
    whichRises: 'Was hebt dieses Update an Stelle {$place} am stärksten?',
    howManyWrong: 'Wird {$token} an Stelle {$place} erzwungen: Wie viele {$units} sind am Ende falsch?',
    anotherPath: 'Wird der Weg jetzt ein anderer sein?',
    stillWrong: 'Vor dem Update waren {$was} von {$length} {$unitsDat} {$misread}. Und danach?',
    answers: { yes: 'ja', no: 'nein', fewer: 'weniger', asMany: 'ebenso viele', more: 'mehr' },
  },

  encode: {
    graph:
      'Gesucht ist ein Weg durch einen kleinen Graphen. Das Modell bewertet die Merkmale seiner Kanten; zu encodieren ist nichts.',
    reads:
      'Der Encoder liest alles oben ({$sources}: {$count}) und behält, was er jeweils gesehen hat. Bisher {$reads} das Modell „{$read}“; die Wahrheit ist „{$truth}“.',
  },
  rollIn: {
    whole: '{$whole}, und behält an jeder Stelle seinen Zustand.',
    drawn: 'Der Decoder macht den Roll-in über „{$word}“, gezogen nahe der Wahrheit',
    truth: 'Der Decoder macht den Roll-in über die Wahrheit, „{$word}“, wie beim Teacher Forcing',
    learned: 'Der Decoder schreibt nach eigener Wahl, „{$word}“',
    mixed:
      'Der Decoder schreibt „{$word}“, mit der Wahrheit an { $count -> [one] Stelle *[other] den Stellen } {$places} und seiner eigenen Wahl sonst',
    right:
      '{ $by -> [chance] Der Zufall [reference] Die Referenz *[model] Das Modell } schreibt {$written} an Stelle {$place}. Der Zustand davor bleibt erhalten.',
    wrong:
      '{ $by -> [chance] Der Zufall [reference] Die Referenz *[model] Das Modell } schreibt {$written} an Stelle {$place}, wo die Wahrheit {$truth} ist. Der Zustand davor bleibt erhalten.',
  },
  choose: {
    all: 'Jede Stelle ist eine Zelle t, an der probiert werden kann. Nehmen wir Stelle {$place}: Die Wahrheit dort ist {$truth}, und nach „{$before}“ schreibt { $by -> [chance] der Zufall [reference] die Referenz *[model] das Modell } {$written}.',
    nothing: 'An Stelle {$place} wird in diesem Update nichts probiert.',
    cell: 'Zelle t = {$place}: Vom dort behaltenen Zustand, mit „{$before}“ davor, { $tried -> [one] wird {$tried} {$unit} *[other] werden {$tried} {$units} } probiert.',
  },
  tries: {
    nothing:
      '{$method} probiert nichts: Es nimmt an jeder Zelle { $aims -> [drawn] das Gezogene *[truth] die Wahrheit } und schaut nicht weiter. Was andere Methoden probieren würden, wird zum Vergleich gezeigt.',
    all: '{ $tried -> [one] {$tried} {$unit} wird *[other] {$tried} {$units} werden } an Stelle {$place} der Reihe nach erzwungen; die Wahrheit dort ist {$truth}.',
    one: 'a = {$letter} wird an Stelle {$place} erzwungen.',
    truth: 'a = {$letter} wird an Stelle {$place} erzwungen, das ist die Wahrheit.',
  },
  rollOut: {
    nothing:
      '{$method} macht keine Roll-outs. Zum Vergleich kopieren die {$sequences} nach allem Erzwungenen die Wahrheit.',
    one: 'Es geht weiter bis zum Ende: „{$word}“.',
    last: 'Die erzwungene Stelle ist die letzte, zu Ende zu schreiben bleibt also nichts.',
    copy: 'Nach jeder erzwungenen Wahl schreibt die Referenz zu Ende und kopiert die Wahrheit, danach kann also nichts falsch sein.',
    best: 'Nach jeder erzwungenen Wahl schreibt die Referenz so gut zu Ende, wie es noch geht.',
    mixed:
      'Nach jeder erzwungenen Wahl schreiben Modell und Referenz zu Ende: Dieselben Stellen sind die der Referenz, was auch erzwungen wurde.',
    learned: 'Nach jeder erzwungenen Wahl schreibt das Modell selbst zu Ende, wohin die Wahl es auch führt.',
  },
  cost: {
    nothing: 'An Stelle {$place} wurde nichts probiert, also kostet nichts etwas.',
    ends: 'Jedes Ende hat seine Kosten: {$costs}.',
    end: 'Dieses Ende kostet {$cost}.',
    shares: 'Die Kosten sind der Anteil falscher {$units}: von {$low} bis {$high} an Stelle {$place}.',
    counts: 'Die Kosten sind, was die Aufgabe am Ende zählt: von {$low} bis {$high} an Stelle {$place}.',
    share: 'c({$letter}) = {$wrong} von {$all} {$unitsDat} falsch = {$cost}.',
    count: 'c({$letter}) = {$cost}.',
  },
  target: {
    nothing: 'An Stelle {$place} wurde nichts probiert, also will das Update dort nichts.',
    drawn: '{$method} will das Gezogene, {$letter}, mit Wahrscheinlichkeit 1, was die anderen auch kosten.',
    truth: '{$method} will die Wahrheit, {$letter}, mit Wahrscheinlichkeit 1, was die anderen auch kosten.',
    here: 'an Stelle {$place} soll {$letter} {$target} haben',
    soft: 'Aus den Kosten wird ein Ziel, q = softmax(−{$scale} · Kosten): {$here}.',
    logLoss:
      'Log-Loss will die günstigste Wahl einer Zelle mit Wahrscheinlichkeit 1; bei Gleichstand wird gezogen: {$here}.',
    best: '{$name} will die günstigste Wahl einer Zelle über allen anderen; bei Gleichstand wird gezogen: {$here}.',
    cheapest:
      '{$name} hat kein einzelnes Ziel: Am kleinsten ist es dort, wo nur das Günstigste bleibt, also {$here}.',
    ofMle: 'MLE würde {$truth} wollen, die Wahrheit, mit Wahrscheinlichkeit 1.',
  },
  gradient: {
    nothing: 'An Stelle {$place} wurde nichts probiert, ihre Scores bleiben also, wie sie sind.',
    towards:
      'Das Lernen schiebt die Scores um q − p: {$letter} hat p {$p} und soll {$q} haben, { $push -> [raised] wird also gehoben [lowered] wird also gesenkt *[none] bleibt also, wie es ist }.',
    slope:
      'Der Loss {$formula} hat nach dem Score von {$letter} die Steigung {$slope}, er { $push -> [raised] wird also gehoben [lowered] wird also gesenkt *[none] bleibt also, wie er ist }.',
  },
  update: {
    features:
      'Die Gewichte der Merkmale folgen den Steigungen; Kanten mit gemeinsamem Merkmal bewegen sich zusammen.',
    network:
      'Loss {$loss}. Der Gradient (Norm {$norm}) geht zurück durch Decoder und Encoder, und der Optimierer bewegt alle Gewichte ein wenig.',
  },
  decode: {
    same: 'Noch einmal decodiert: „{$is}“, wie zuvor. Die Wahrheit ist an {$risen} von {$all} Stellen wahrscheinlicher geworden.',
    changed:
      'Noch einmal decodiert: „{$is}“, zuvor war es „{$was}“. Die Wahrheit ist an {$risen} von {$all} Stellen wahrscheinlicher geworden.',
  },
} satisfies Translated<typeof EN.THEATRE>;
