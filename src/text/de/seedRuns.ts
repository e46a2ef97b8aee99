/** German: several seeds of the present settings. */
import type * as EN from '../en/seedRuns.ts';
import type { Translated } from '../translated.ts';

const SEEDS = '{ $count -> [one] {$count} Seed *[other] {$count} Seeds }';

export const SEED_RUNS = {
  what: 'die begonnenen Seeds',
  title: 'Mit mehreren Seeds trainieren',
  lead: 'Trainiert die jetzigen Einstellungen einmal je Seed, neben dem sichtbaren Lauf, dessen Zahlen gleich bleiben. Jeder fertige Lauf kommt in die Liste darunter; die Kurven zeigen Mittel und Band, während sie wachsen.',
  count: 'Seeds',
  countHelp: 'Von 2 bis 20, vom jetzigen an aufwärts gezählt.',
  countProblem: 'Eine ganze Zahl von 2 bis 20.',
  updates: 'Updates je Lauf',
  updatesHelp: 'Wie in den Einstellungen, oder eine andere Zahl.',
  updatesFree: 'Die Einstellungen setzen keine Grenze, also braucht es hier eine.',
  updatesWrong: 'Eine ganze Zahl von 1 bis 1.000.000.',
  start: `Mit ${SEEDS} trainieren`,
  plan: '{$title}: { $count -> [one] Seed {$seeds} wird *[other] Die Seeds {$seeds} werden } bis Update {$updates} trainiert.',
  there:
    '{ $count -> [one] Seed {$seeds} ist schon in der Bibliothek und wird nicht noch einmal trainiert. *[other] Die Seeds {$seeds} sind schon in der Bibliothek und werden nicht noch einmal trainiert. }',
  range: '{$first} bis {$last}',
  atOnce:
    '{ $engines -> [one] Einer nach dem anderen *[other] Je {$engines} zugleich }, jeder in einer eigenen Engine: Dieser Rechner hat { $cores -> [one] {$cores} Kern *[other] {$cores} Kerne }, und der sichtbare Lauf und die Seite behalten, wo es geht, je einen.',
  onGpu: 'Einer nach dem anderen in einer eigenen Engine, weil sich alle Engines die GPU teilen.',
  time: 'Etwa {$time} Training im Tempo des sichtbaren Laufs; Tests kommen hinzu.',
  guess:
    'Ungefähr {$time} Training, auf den Faktor drei genau geschätzt; Tests kommen hinzu. Trainieren Sie den sichtbaren Lauf eine Weile, dann steht hier mehr.',
  offer:
    '{$left} von { $total -> [one] {$total} Seed *[other] {$total} Seeds } von „{$name}“ sind nicht fertig: „Läufe“ in der Hilfe macht damit weiter.',
  target: 'Ein Lauf, der den Zielfehler erreicht, endet früher.',
  progress: '{$name}: {$whole} von { $total -> [one] {$total} Seed *[other] {$total} Seeds } fertig',
  failed: '{$done}, {$failed} misslungen',
  left: '{$done}; noch etwa {$time}',
  starting: 'Engines starten …',
  running:
    '{ $engines -> [one] Eine Engine trainiert *[other] {$engines} Engines trainieren } bis Update {$updates}.',
  pausing: 'Pause kommt …',
  paused: 'Pause.',
  ended: 'Alle Seeds sind zu Ende.',
  elsewhere: 'Ein anderer Tab dieser Seite trainiert sie.',
  kept: 'Sie können dieses Fenster schließen. Nach dem Neuladen machen Sie hier weiter: Fertige Seeds sind in der Bibliothek, und ein begonnener macht weiter, wo er zuletzt aufbewahrt wurde, schlimmstenfalls von vorn.',
  notKept:
    'Dieser Browser konnte die Schlange nicht aufbewahren: Sie endet mit diesem Tab. Lassen Sie sie zu Ende laufen, und sichern Sie die Läufe, die nicht in der Bibliothek sind.',
  list: 'Seeds von {$name}',
  seed: 'Seed {$seed}',
  waits: 'wartet',
  update: 'Update {$update} von {$last}',
  updateError: 'Update {$update} von {$last}, Fehler {$error}',
  whole: 'fertig',
  unkept: 'fertig, aber nicht in der Bibliothek: zu sehen, bis Sie die Seite schließen',
  failedWhy: 'misslungen: {$why}',
  save: 'Lauf sichern',
  saveSeed: 'Lauf von Seed {$seed} sichern',
  pause: 'Pause',
  goOn: 'Weitermachen',
  again: 'Misslungene Seeds noch einmal',
  compare: 'Diese vergleichen',
  away: 'Neue Seeds …',
  awayUndone: 'Den Rest aufgeben',
  ask: '{ $left -> [0] Läufe, die nicht in der Bibliothek sind, gehen dann verloren. *[other] { $lone -> [0] Was begonnene Seeds gelernt haben, geht dann verloren. *[other] Was begonnene Seeds gelernt haben, geht dann verloren, und Läufe, die nicht in der Bibliothek sind, auch. } }',
  discard: 'Aufgeben',
  keep: 'Behalten',
  lost: 'Die Engine hat zweimal nacheinander nicht mehr geantwortet.',
} satisfies Translated<typeof EN.SEED_RUNS>;
