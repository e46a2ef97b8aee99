/** German: several seeds of the present settings, or of all nine pairs. */
import type * as EN from '../en/seedRuns.ts';
import type { Translated } from '../translated.ts';

const SEEDS = '{ $count -> [one] {$count} Seed *[other] {$count} Seeds }';

export const SEED_RUNS = {
  what: 'die begonnenen Läufe',
  title: 'Mit mehreren Seeds trainieren',
  lead: 'Trainiert einmal je Seed, neben dem sichtbaren Lauf, dessen Zahlen gleich bleiben. Jeder fertige Lauf kommt in die Liste darunter; die Kurven zeigen Mittel und Band, während sie wachsen.',
  of: 'Was trainiert wird',
  ofSettings: 'Die jetzigen Einstellungen',
  ofPairs: 'Alle neun Paare',
  pairsLead:
    'Alle neun Paare aus Roll-in und Roll-out, drei Teilnehmer je Lauf: Darunter füllen sie eine Tafel von drei mal drei. Alles andere ist wie bei einem Teilnehmer.',
  template: 'Alles andere wie',
  count: 'Seeds',
  countHelp: 'Von {$least} bis {$most}, vom jetzigen an aufwärts gezählt.',
  countProblem: 'Eine ganze Zahl von {$least} bis {$most}.',
  updates: 'Updates je Lauf',
  updatesHelp: 'Wie in den Einstellungen, oder eine andere Zahl.',
  updatesFree: 'Die Einstellungen setzen keine Grenze, also braucht es hier eine.',
  updatesWrong: 'Eine ganze Zahl von 1 bis 1.000.000.',
  start: `Mit ${SEEDS} trainieren`,
  fill: `Das Raster mit ${SEEDS} füllen`,
  plan: '{$title}: { $count -> [one] Seed {$seeds} wird *[other] Die Seeds {$seeds} werden } bis Update {$updates} trainiert.',
  planPairs:
    'Alle neun Paare, alles andere wie {$name}, mit { $count -> [one] Seed {$seeds} *[other] den Seeds {$seeds} }: { $runs -> [one] {$runs} Lauf wird *[other] {$runs} Läufe werden } bis Update {$updates} trainiert.',
  therePairs:
    '{ $count -> [one] {$count} Lauf ist schon in der Bibliothek und wird nicht noch einmal trainiert. *[other] {$count} Läufe sind schon in der Bibliothek und werden nicht noch einmal trainiert. }',
  makesRoom:
    '{ $count -> [one] Die Bibliothek macht dann Platz: Es geht ihr ältester Lauf, den Sie nicht benannt, mit Notizen versehen oder angeheftet haben. *[other] Die Bibliothek macht dann Platz: Es gehen ihre {$count} ältesten Läufe, die Sie nicht benannt, mit Notizen versehen oder angeheftet haben. }',
  noRoom:
    'Die Bibliothek hat nicht für alle Platz, weil Sie die Läufe darin benannt, mit Notizen versehen oder angeheftet haben: Löschen Sie einige, oder sichern Sie die neuen von Hand.',
  there:
    '{ $count -> [one] Seed {$seeds} ist schon in der Bibliothek und wird nicht noch einmal trainiert. *[other] Die Seeds {$seeds} sind schon in der Bibliothek und werden nicht noch einmal trainiert. }',
  range: '{$first} bis {$last}',
  atOnce:
    '{ $engines -> [one] Einer nach dem anderen *[other] Je {$engines} zugleich }, jeder in einer eigenen Engine: Dieser Rechner hat { $cores -> [one] {$cores} Kern *[other] {$cores} Kerne }, und der sichtbare Lauf und die Seite behalten, wo es geht, je einen.',
  onGpu: 'Einer nach dem anderen in einer eigenen Engine, weil sich alle Engines die GPU teilen.',
  times: {
    measured: 'Etwa {$time} Training im Tempo des sichtbaren Laufs; Tests kommen hinzu.',
    judged: 'Ungefähr {$time} Training, geschätzt nach dem Tempo des sichtbaren Laufs; Tests kommen hinzu.',
    guessed:
      'Ungefähr {$time} Training, auf den Faktor drei genau geschätzt; Tests kommen hinzu. Trainieren Sie den sichtbaren Lauf eine Weile, dann steht hier mehr.',
  },
  offer:
    '{$left} von { $total -> [one] {$total} Lauf *[other] {$total} Läufen } von „{$name}“ { $left -> [one] ist *[other] sind } nicht fertig: „Läufe“ in der Hilfe macht damit weiter.',
  target: 'Ein Lauf, der den Zielfehler erreicht, endet früher.',
  progress: '{$name}: {$whole} von { $total -> [one] {$total} Lauf *[other] {$total} Läufen } fertig',
  failed: '{$done}, {$failed} misslungen',
  left: '{$done}; noch etwa {$time}',
  starting: 'Engines starten …',
  running:
    '{ $engines -> [one] Eine Engine trainiert *[other] {$engines} Engines trainieren } bis Update {$updates}.',
  pausing: 'Pause kommt …',
  paused: 'Pause.',
  ended: 'Alle Läufe sind zu Ende.',
  elsewhere: 'Ein anderer Tab dieser Seite trainiert sie.',
  kept: 'Sie können dieses Fenster schließen. Nach dem Neuladen machen Sie hier weiter: Fertige Läufe sind in der Bibliothek, und ein begonnener macht weiter, wo er zuletzt aufbewahrt wurde, schlimmstenfalls von vorn.',
  notKept:
    'Dieser Browser konnte die Schlange nicht aufbewahren: Sie endet mit diesem Tab. Lassen Sie sie zu Ende laufen, und sichern Sie die Läufe, die nicht in der Bibliothek sind.',
  list: 'Läufe von {$name}',
  seed: 'Seed {$seed}',
  rowSeed: 'Roll-in {$rollIn}, Seed {$seed}',
  waits: 'wartet',
  update: 'Update {$update} von {$last}',
  updateError: 'Update {$update} von {$last}, Fehler {$error}',
  updateLeast: 'Update {$update} von {$last}, kleinster Fehler {$error}',
  whole: 'fertig',
  unkept: 'fertig, aber nicht in der Bibliothek: zu sehen, bis Sie die Seite schließen',
  failedWhy: 'misslungen: {$why}',
  save: 'Lauf sichern',
  saveSeed: 'Lauf sichern: {$run}',
  pause: 'Pause',
  goOn: 'Weitermachen',
  again: 'Misslungene Läufe noch einmal',
  compare: 'Diese vergleichen',
  away: 'Neue Läufe …',
  awayUndone: 'Den Rest aufgeben',
  ask: '{ $left -> [0] Läufe, die nicht in der Bibliothek sind, gehen dann verloren. *[other] { $lone -> [0] Was begonnene Läufe gelernt haben, geht dann verloren. *[other] Was begonnene Läufe gelernt haben, geht dann verloren, und Läufe, die nicht in der Bibliothek sind, auch. } }',
  discard: 'Aufgeben',
  keep: 'Behalten',
  lost: 'Die Engine hat zweimal nacheinander nicht mehr geantwortet.',
} satisfies Translated<typeof EN.SEED_RUNS>;
