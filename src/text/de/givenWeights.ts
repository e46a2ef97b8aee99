/** German: what is wrong with weights that are saved, or that a run is to begin with. */
import type * as EN from '../en/givenWeights.ts';
import type { Translated } from '../translated.ts';

export const GIVEN_WEIGHTS = {
  unusable: 'Die Gewichte in {$name} sind nicht zu gebrauchen: {$fault}.',
  otherTokens:
    'Die Gewichte in {$name} gehören zu anderen Tokens, als {$data} sie hat: Sie würden diese Daten falsch lesen.',
  untold:
    '{$name} sagt nicht, womit die Gewichte trainiert wurden: Geben Sie sie auf der Kommandozeile einem Lauf mit einem solchen Netz, mit npm run searnn -- weights import {$name} --like run.json --out new.json',
  chain:
    'Die Gewichte in {$name} gehören zu einer linearen Kette, und nur Netze können mit gegebenen Gewichten beginnen: Andere Programme können diese Datei lesen.',
  noneChosen:
    'Bisher wurde nichts zurückgehalten, das die Gewichte von {$contestant} wählen könnte: Sichern Sie die neuesten.',
  lastOnly: '{$contestant} ist eine lineare Kette, deren neueste Gewichte gesichert werden können.',
  tooLarge: '{$name} hat mehr als {$most} MB, und mehr öffnet diese Seite nicht.',
  unreadable: '{$name} kann nicht gelesen werden: Wählen Sie die Datei noch einmal.',
} satisfies Translated<typeof EN.GIVEN_WEIGHTS>;
