/** German: who does best on the word in view. */
import type * as EN from '../en/bestOnWord.ts';
import type { Translated } from '../translated.ts';

export const BEST_ON_WORD = {
  atUpdate: 'Bei Update {$update} {$sentence}',
  afterUpdates: 'Nach {$least} bis {$most} Updates {$sentence}',
  alone: 'steht {$who} hier so: {$figures}',
  equal:
    '{ $verb -> [did] waren *[do] sind } { $count -> [2] beide *[other] alle {$count} } hier gleich gut: {$figures}',
  best: '{ $verb -> [did] lag [does] liegt *[do] liegen } hier { $count -> [2] vorn *[other] ganz vorn } {$who}: {$figures}',
  wrong: '{$mistakes} von {$length} {$unitsDat} falsch',
  edits:
    '{ $mistakes -> [one] {$mistakes} Änderung *[other] {$mistakes} Änderungen } von der Wahrheit entfernt',
  figures: '{$best}.',
  figuresOfTwo: '{$best}, {$name} {$mistakes}.',
  figuresOfMany: '{$best}, die anderen {$mistakes}.',
  figuresOfRange: '{$best}, die anderen {$least} bis {$most}.',
} satisfies Translated<typeof EN.BEST_ON_WORD>;
