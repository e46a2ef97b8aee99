/** German: the reader's own runs of the paper's figures. */
import type * as EN from '../en/tablesQueue.ts';
import type { Translated } from '../translated.ts';

export const TABLES_QUEUE = {
  form: {
    title: 'Hier laufen lassen',
    otherTask:
      'Diese Läufe trainieren auf den Daten der Seite, und die gehören zu einer anderen Aufgabe: Wählen Sie zuerst oben im Menü der Daten: {$task}.',
    lead: 'Auf: {$data}, {$testSequences}: {$split} (beides wird auf der Seite gewählt).',
    engine:
      '{$measuredOn} Die Läufe haben eine eigene Engine, gehen weiter, während Sie hier anderes tun, und sind nach dem Neuladen noch da.',
    inUse: 'die verwendeten {$sequences}',
    builtIn: 'die mitgelieferten Daten',
    first: 'Tabelle 1',
    both: 'Beide Tabellen',
    none: 'Keine',
    settings: 'Einstellungen',
    whose: { paper: 'die des Artikels', page: 'die der Seite' },
    seeds: {
      label: 'Seeds',
      help: 'Läufe je Zahl; Fehlerbalken brauchen zwei oder mehr.',
      problem: 'Eine ganze Zahl von 1 bis 100.',
    },
    scales: {
      label: 'α von KL',
      help: 'Eines, oder mehrere mit Kommas: Zurückgehaltene {$sequences} entscheiden.',
      problem: 'Zahlen von 1 bis 1.000, mit Kommas: 20, 50.',
    },
    updates: {
      label: 'Updates',
      help: 'Leer: wie unsere, {$ours}.',
      problem: 'Eine ganze Zahl, oder nichts.',
    },
    start: 'Starten',
    choose: 'Wählen Sie Zahlen in den Tabellen.',
    runs: '{ $runs -> [one] {$runs} Lauf *[other] {$runs} Läufe }',
    runsFor: '{ $runs -> [one] {$runs} Lauf *[other] {$runs} Läufe }, etwa {$time} im Tempo der unseren',
  },
  title: 'Ihre Läufe',
  done: '{$done} von { $total -> [one] {$total} Lauf *[other] {$total} Läufen } fertig',
  failed: '{$done}, {$failed} misslungen',
  left: '{$done}; noch etwa {$time}',
  pace: '{$done} ({$pace} Updates/s)',
  ended: 'Alle Läufe sind zu Ende.',
  paused: 'Pause.',
  starting: 'Für die Läufe startet eine Engine …',
  pausing: 'Pause kommt …',
  training: 'Training läuft …',
  trainingFigure: 'Trainiert wird {$figure}, Seed {$seed}.',
  plan: 'Auf: {$data}; { $seeds -> [one] {$seeds} Seed *[other] {$seeds} Seeds }.',
  planTo:
    'Auf: {$data}; { $seeds -> [one] {$seeds} Seed *[other] {$seeds} Seeds }, { $updates -> [one] {$updates} Update *[other] {$updates} Updates }.',
  kept: 'In diesem Browser aufbewahrt: Ein geschlossener oder neu geladener Tab macht weiter, wo er war.',
  notKept:
    'Dieser Browser konnte sie nicht aufbewahren: Sie enden mit diesem Tab, sichern Sie also, was fertig ist.',
  pause: 'Pause',
  goOn: 'Weitermachen',
  save: 'Ergebnisse sichern',
  ask: '{ $done -> [one] {$done} fertigen Lauf *[other] {$done} fertige Läufe } verwerfen?',
  discard: 'Verwerfen',
  keep: 'Behalten',
  more: 'Neue Läufe …',
  figure: {
    notQueued: 'nicht eingereiht',
    queued: 'eingereiht',
    failed: 'misslungen: {$why}',
    runs: '{$done} von {$total} Läufen',
    update: 'Update {$update} von {$last}',
    share: '{$share} %',
    pausedAt: 'Pause bei {$share} %',
    ofRun: '{$share} von Lauf {$run}/{$runs}',
    onSample: '{$share}, {$error} auf der Stichprobe',
  },
} satisfies Translated<typeof EN.TABLES_QUEUE>;
