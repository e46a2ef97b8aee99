/** German: what the engine refuses, and what its run files tell. */
import type * as EN from '../en/engine.ts';
import type { Translated } from '../translated.ts';

export const ENGINE = {
  noThreads: 'hier gibt es nur einen Thread',
  warmingUp: 'Aufwärmen',
  calledOff: 'Die Prüfung wurde abgebrochen.',
  notLive: '{$fields}: lässt sich während eines Laufs nicht ändern; möglich ist nur {$live}.',
  noContestant: 'Teilnehmer {$contestant} gibt es nicht: Es sind {$count}.',
  noSequence: 'Test-Sequenz {$index} gibt es nicht: Erlaubt sind {$allowed}.',
  anyIndex: 'ganze Zahlen ab 0',
  indexTo: '0 bis {$last}',
  noRun: 'Noch ist kein Lauf eingerichtet.',
  ended: 'Der Lauf ist zu Ende.',
  events: {
    playing: 'läuft',
    playingAt: 'läuft mit {$speed} Updates je Sekunde',
    lost: 'die GPU ging verloren; weiter mit {$backend}',
    paused: 'angehalten',
    maxUpdates: 'beendet nach den gewünschten Updates',
    targetError: 'beendet unter dem gewünschten Fehler',
    stopped: 'angehalten: {$message}',
  },
} satisfies Translated<typeof EN.ENGINE>;
