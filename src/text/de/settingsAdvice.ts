/** German: what settings mean together. */
import type * as EN from '../en/settingsAdvice.ts';
import type { Translated } from '../translated.ts';

export const SETTINGS_ADVICE = {
  splitOfOwn: '{$setting} steht auf {$split}, Ihre Datei bietet aber {$offered}.',
  splitOfBuiltIn: '{$setting} steht auf {$split}, die mitgelieferten Daten ({$data}) bieten aber {$offered}.',
  noPixels:
    '{$setting} steht auf {$method}, aber lineare Ketten brauchen Pixel, und diese Daten haben keine.',
  noChunks: '{$setting} steht auf chunk-f1, aber diese Daten haben keine Chunk-Tags.',
  notAligned:
    '{$setting} ist an, aber Geschriebenes kann länger oder kürzer sein als Gelesenes. Schalten Sie es aus und versuchen Sie Attention.',
  noNetwork: 'Kein Teilnehmer trainiert ein Netz, also bewirken diese nichts: {$settings}.',
  adamDiverges: 'Adam mit Lernrate {$rate} divergiert meist; üblich ist 0,001 … 0,01.',
  sgdIsSlow: 'SGD mit Lernrate {$rate} ist sehr langsam; bei Buchstaben geht 0,5.',
  muchDropout:
    'Bei Dropout {$share} wird mit weniger als der Hälfte der Einheiten gelernt; üblich ist 0,2 … 0,5.',
  slowStart:
    'Mit erwarteten Kosten kommt SGD kaum in Gang, da der Gradient so klein ist wie die Wahrscheinlichkeit des Wahren: Bei Rate 0,5 wurden nach 4.000 Updates noch 85 % der mitgelieferten Buchstaben falsch gelesen, ob Roll-in des Modells oder der Wahrheit. Adam kam bei 0,003 auf 25 %, und auf 24 %, wenn zuerst die Wahrheit den Roll-in machte (gemischt je Zelle, Mischung 1, invers-sigmoid).',
  coldDraws: 'Bei τ {$temperature} wird kaum etwas ersetzt: Das ist MLE.',
  hotDraws:
    'Bei τ {$temperature} und {$tokens} Token werden {$share} % der {$units} ersetzt. Bei den mitgelieferten Buchstaben kosteten 47 % nach 4.000 Updates 4 bis 5 Punkte Testfehler; 3 % (τ 0,15) kosteten keinen.',
  allTried: '{$setting} steht auf {$count}, es gibt aber nur {$tokens} Token: Alle werden probiert.',
  flatTarget:
    'Bei α {$alpha} zieht das Ziel Günstiges kaum vor, und wo es gemessen wurde, gelang das Lernen nicht; bei Buchstaben geht 50.',
  chainDecay:
    '{$setting} von {$decay} hindert die Kette am Lernen: Bei den Buchstaben des Artikels kosteten 0,001 2 bis 4 Punkte Testfehler und 0,01 9 bis 13; 0,00001 geht.',
  copies: {
    ll: 'Bei Buchstaben gibt Referenz/Referenz mit LL genau dieselben Zahlen wie MLE.',
    kl: 'Bei Buchstaben ist Referenz/Referenz mit KL MLE mit Label Smoothing.',
  },
  steepL2:
    'L2 verlangt Scores bis {$score}: Bei α über 5 werden seine Gradienten meist von der Grenze der Norm gekappt. Versuchen Sie 2.',
  twins:
    'Die Teilnehmer {$one} und {$other} haben dieselben Einstellungen und denselben Start, ihre Kurven fallen also zusammen.',
} satisfies Translated<typeof EN.SETTINGS_ADVICE>;
