/** German: what the race refuses, and what it says of its examination. */
import type * as EN from '../en/training.ts';
import type { Translated } from '../translated.ts';

export const TRAINING = {
  noTables:
    'Dieser Teilnehmer liest alles auf einmal: Er hat keinen Roll-in, also auch keine solchen Tabellen.',
  noSteps:
    'Dieser Teilnehmer liest alles auf einmal: Er hat keinen Roll-in und keine Roll-outs, durch die man gehen könnte.',
  readsTest: '{$name} liest die Testmenge',
  readsSet: '{$name} liest: { $set -> [training] Training [held-out] Zurückgehaltenes *[test] Test }',
  goesOn: '{$name} macht nach einem falschen Token weiter',
  triesAll: '{$name} probiert jedes Token',
  forcedCells: 'Token sind an {$given} Zellen erzwungen, die Sequenz hat aber {$length}.',
  forcedToken:
    'Token {$token} ist erzwungen, Token sind aber 0 bis {$last}, und −1, wo der Teilnehmer wählt.',
  ofContestant: 'Teilnehmer {$contestant}: {$message}',
  notFinite: {
    loss: 'Der Loss wurde bei Update {$update} {$value}; die Gewichte stehen, wie sie davor waren.',
    gradient: 'Der Gradient wurde bei Update {$update} {$value}; die Gewichte stehen, wie sie davor waren.',
  },
  ownParts: 'Was gelesen werden soll, hat {$given} Teile, muss aber 1 bis {$most} haben.',
  ownPixels: 'Ein eigenes Wort hat {$given} Pixel, muss aber 1 bis {$most} Buchstaben aus {$size} haben.',
  ownToken: 'Token {$token} soll gelesen werden, es gibt aber nur {$count}.',
  stopped: 'Das Training sollte anhalten.',
} satisfies Translated<typeof EN.TRAINING>;
