/** German: what is wrong with a file that holds a run's whole state. */
import type * as EN from '../en/checkpoints.ts';
import type { Translated } from '../translated.ts';

export const CHECKPOINTS = {
  damaged: 'Der Checkpoint ist beschädigt: {$fault}.',
  noJson: '{$part} ist kein vollständiges JSON',
  run: 'sein Lauf ist nicht lesbar ({$sentence})',
  noWeights: 'Teilnehmer {$contestant} hat keine Gewichte',
  noChosen: 'Teilnehmer {$contestant} hat keine gewählten Gewichte',
  contestants: 'er enthält Gewichte von {$found} Teilnehmern, aber Messungen von {$measured}',
  updates:
    'die Gewichte von Teilnehmer {$contestant} sind von Update {$found}, seine Messungen aber von Update {$measured}',
  changes: '{$place} setzt etwas, das sich unterwegs nicht ändern lässt',
  altered: 'sein Lauf wurde nach dem Schreiben geändert',
  otherWeights: 'seine Gewichte sind nicht die, die geschrieben wurden',
  noCheckpoint: 'Die Datei ist kein Checkpoint dieses Programms.',
  plugin:
    'Dieser Lauf lernt mit eigenen Funktionen ({$name}), und die hat die Seite nicht: Er geht auf der Kommandozeile weiter, mit --plugin.',
  ofProgram:
    'Dieser Lauf lernt mit Funktionen, die ein Programm ihm gegeben hat; weder diese Seite noch die Kommandozeile hat sie: Hier geht er nicht weiter.',
  tooLarge: 'Der Checkpoint ist größer als {$most} MB, und mehr öffnet diese Seite nicht.',
  unreadable: 'Der Checkpoint ist nicht lesbar: Wählen Sie die Datei noch einmal.',
  later: 'Der Checkpoint ist von Version {$version}; diese Ausgabe liest Version {$own}.',
} satisfies Translated<typeof EN.CHECKPOINTS>;
