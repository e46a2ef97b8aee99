/** German: what is known of data and their split before training. */
import type * as EN from '../en/splitFacts.ts';
import type { Translated } from '../translated.ts';

const UNLIKE =
  '({$test} gegen {$train} {$sources} im Mittel), und zwar mehr, als der Zufall täte: Das Ende der Datei ist anders als der Rest, wie in einer sortierten. Die Aufteilung „{$label}“ ({$id}) nimmt ihren Test von überallher.';

export const SPLIT_FACTS = {
  nouns: {
    pictures: { one: 'Bild', many: 'Bilder' },
    sequences: { one: 'Sequenz', many: 'Sequenzen' },
  },
  newOne: '{$one} im Test: 1, und im Training steht das nicht.',
  allNew: '{$many} im Test: {$count}, und nichts davon steht auch im Training.',
  single: {
    same: '{$one} im Test: 1, und das steht auch im Training, mit derselben Wahrheit.',
    other: '{$one} im Test: 1, und das steht auch im Training, mit einer anderen Wahrheit.',
  },
  once: {
    same: '{$many} im Test: {$count}, davon steht 1 ({$share}) auch im Training, mit derselben Wahrheit.',
    other:
      '{$many} im Test: {$count}, davon steht 1 ({$share}) auch im Training, mit einer anderen Wahrheit.',
  },
  repeated:
    '{$many} im Test: {$count}, davon stehen {$repeated} ({$share}) auch im Training, {$same} mit derselben Wahrheit.',
  repeatedOther:
    '{$many} im Test: {$count}, davon stehen {$repeated} ({$share}) auch im Training, keine mit derselben Wahrheit.',
  unknown: 'Nicht im Vokabular: {$shares}.',
  unknownRead: '{$train} und {$test} des Gelesenen in Training und Test',
  unknownTrue: '{$train} und {$test} der Wahrheit',
  leftOut: 'Ausgelassene Sequenzen: {$left}.',
  left: '{$count} mit {$reason}',
  longer: `Die {$testSequences} sind länger als die des Trainings ${UNLIKE}`,
  shorter: `Die {$testSequences} sind kürzer als die des Trainings ${UNLIKE}`,
} satisfies Translated<typeof EN.SPLIT_FACTS>;
