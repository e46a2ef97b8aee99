/** German: what the engine does now. */
import type * as EN from '../en/status.ts';
import type { Translated } from '../translated.ts';

export const STATUS = {
  booting: 'Gleich bereit.',
  bootingToPlay: 'Gleich bereit; das Training beginnt dann von selbst.',
  ready: 'Drücken Sie Start.',
  readyToLearn: 'Drücken Sie Start: {$learners}.',
  learns: '{$name} lernt aus {$from}',
  nextLearns: '{$name} aus {$from}',
  untrained: {
    one: 'Noch untrainiert.',
    alike: 'Alle beginnen gleich und sind untrainiert.',
    all: 'Alle sind untrainiert.',
  },
  recorded: 'Bis dahin wird unten ein aufgezeichneter Lauf gezeigt.',
  running: 'Training läuft.',
  runningPast: 'Das Training geht weiter, während Sie zurückblicken.',
  runningWho: 'Training läuft: {$learners}.',
  runningTo:
    'Training läuft; noch { $updates -> [one] {$updates} Update *[other] {$updates} Updates }, etwa {$time}.',
  runningWhoTo:
    'Training läuft: {$learners}; noch { $updates -> [one] {$updates} Update *[other] {$updates} Updates }, etwa {$time}.',
  pausing: 'Pause: Der laufende Schritt wird noch beendet.',
  paused: 'Pause. Mit Start geht es weiter.',
  pausedAtUpdates:
    'Pause: { $updates -> [one] {$updates} Update ist *[other] {$updates} Updates sind } getan, wie eingestellt.',
  pausedAtTestError: 'Pause: Der Testfehler fiel unter {$error}, wie eingestellt.',
  pausedAtHeldOut:
    'Pause: Der Fehler auf zurückgehaltenen {$sequencesDat} fiel unter {$error}, wie eingestellt.',
  pausedByError: 'Pause wegen eines Fehlers: siehe Meldung.',
  noEngine: 'Die Engine konnte nicht starten: siehe Meldung.',
  failed: 'Noch lässt sich nichts trainieren: siehe Meldung.',
} satisfies Translated<typeof EN.STATUS>;
