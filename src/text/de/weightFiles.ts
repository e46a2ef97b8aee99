/** German: the weights of one contestant as a file. */
import type * as EN from '../en/weightFiles.ts';
import type { Translated } from '../translated.ts';

export const WEIGHT_FILES = {
  group: 'Gewichte als Datei',
  of: 'Teilnehmer',
  which: 'Welche Gewichte',
  last: 'neueste',
  chosen: 'beste auf zurückgehaltenen {$sequencesDat}',
  save: 'Gewichte sichern',
  writing: 'Die Gewichte werden zusammengestellt',
  noData:
    'Dieser Lauf lernt aus {$data}, und diese Daten sind nicht in diesem Browser: Öffnen Sie zuerst jene Datei, dann sichern Sie die Gewichte.',
  otherData:
    'Dieser Lauf lernt aus {$data}, und was diese Seite unter diesem Namen hat, ist {$own}: Hier können seine Gewichte nicht für sich gesichert werden, mit dem ganzen Lauf aber schon.',
  saved:
    '{$name} ist gesichert: die Gewichte von {$contestant} nach { $updates -> [one] {$updates} Update *[other] {$updates} Updates }, jede Matrix mit ihrem Namen. Andere Programme lesen die Datei (docs/formats.md sagt, wie), und wo Sie sie auf dieser Seite öffnen, beginnt ein Lauf mit diesen Gewichten.',
  savedChain:
    '{$name} ist gesichert: die Gewichte von {$contestant} nach { $updates -> [one] {$updates} Update *[other] {$updates} Updates }, jede Matrix mit ihrem Namen. Andere Programme lesen die Datei (docs/formats.md sagt, wie).',
  begun:
    '{$name}: {$contestant} beginnt mit diesen Gewichten, so weit sie trainiert sind; der Optimierer beginnt neu. Mit Start wird weiter trainiert. Reset beginnt wieder mit ihnen, für jedes Netz, solange die Einstellungen des Modells bleiben.',
  otherNetwork:
    'Die Einstellungen verlangen ein anderes Netz als das der Gewichte in {$name}: Die Teilnehmer ziehen eigene Gewichte.',
} satisfies Translated<typeof EN.WEIGHT_FILES>;
