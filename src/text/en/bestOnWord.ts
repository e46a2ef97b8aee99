/** Who does best on the word in view. */
export const BEST_ON_WORD = {
  atUpdate: 'At update {$update} {$sentence}',
  afterUpdates: 'After {$least} to {$most} updates {$sentence}',
  alone: '{$who} on this {$sequence}: {$figures}',
  equal:
    '{ $count -> [2] both *[other] all {$count} } { $verb -> [did] did *[do] do } equally well on this {$sequence}: {$figures}',
  best: '{$who} { $verb -> [did] did [does] does *[do] do } { $count -> [2] better *[other] best } on this {$sequence}: {$figures}',
  wrong: '{$mistakes} of {$length} {$units} wrong',
  edits: '{ $mistakes -> [one] {$mistakes} edit *[other] {$mistakes} edits } from the truth',
  figures: '{$best}.',
  figuresOfTwo: '{$best}, {$name} {$mistakes}.',
  figuresOfMany: '{$best}, the others {$mistakes}.',
  figuresOfRange: '{$best}, the others {$least} to {$most}.',
} as const;
