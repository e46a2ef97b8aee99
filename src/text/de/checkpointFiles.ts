/** German: a run with its state as a file. */
import type * as EN from '../en/checkpointFiles.ts';
import type { Translated } from '../translated.ts';

export const CHECKPOINT_FILES = {
  writing: 'Der Lauf und seine Gewichte werden zusammengestellt',
  reading: '{$name} wird gelesen',
  saved:
    '{$name} ist gesichert. Der Lauf geht damit weiter, wo Sie die Datei auf dieser Seite öffnen, oder auf der Kommandozeile: npm run searnn -- train --resume {$name}',
  savedOwn:
    '{$name} ist gesichert. Der Lauf geht damit weiter, wo Sie nach Ihrer Datei mit Daten diese Datei auf dieser Seite öffnen, oder auf der Kommandozeile: npm run searnn -- train --resume {$name} --data ihre-datei',
  noData:
    'Dieser Lauf lernt aus {$data}, und diese Daten sind nicht in diesem Browser: Öffnen Sie zuerst jene Datei, dann diese.',
  otherData:
    'Dieser Lauf lernt aus {$data}, und was diese Seite unter diesem Namen hat, ist {$own}: Hier kann er nicht weitergehen.',
  opened:
    '{$name}: ein Lauf von { $updates -> [one] {$updates} Update *[other] {$updates} Updates }. Mit Start geht er von dort weiter.',
  openedDone:
    '{$name}: ein Lauf, der { $updates -> [one] sein {$updates} Update *[other] alle seine {$updates} Updates } getan hat. Erhöhen Sie „{$setting}“, dann geht er mit Start weiter.',
} satisfies Translated<typeof EN.CHECKPOINT_FILES>;
