/** German: the watched sequence. */
import type * as EN from '../en/letters.ts';
import type { Translated } from '../translated.ts';

export const LETTERS = {
  part: '{$Sequence}',
  name: 'Gezeigt: {$derSequence}',
  glyphs: '{$Sequence} in Handschrift, {$count} {$units}',
  source: 'Was gelesen wird: {$read}',
  spoilt: '{$token} (verdorben)',
  truth: 'Wahrheit',
  truthIs: 'Die Wahrheit ist {$written}',
  unknown: '{$token} (nicht im Vokabular)',
  contestant: 'Teilnehmer {$number}',
  Contestant: 'Teilnehmer {$number}',
  reads: '{$name} {$reads}',
  readsRight:
    '{$name} {$reads} {$written}: { $count -> [one] richtig *[other] alle {$count} {$units} richtig }',
  readsWrong: '{$name} {$reads} {$written}; falsch: {$errors}',
  error: '{$token} statt {$truth} an Stelle {$place}',
  chooser: {
    lead: '{$testSequence}',
    of: 'von {$count}',
    name: 'Wahl aus den {$testSequencesDat}',
    previous: 'Zurück',
    next: 'Weiter',
    random: 'Zufällige Wahl',
    own: 'Selbst etwas schreiben',
  },
} satisfies Translated<typeof EN.LETTERS>;
