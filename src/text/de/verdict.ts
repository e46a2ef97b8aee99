/** German: who leads now, by how much, how surely and on how many test sequences. */
import type * as EN from '../en/verdict.ts';
import type { Translated } from '../translated.ts';

const LEAD = '{$one} führt vor {$other} um {$by} {$where}';

export const VERDICT = {
  on: 'auf {$words} {$testSequencesDat}',
  onAll: 'auf den {$testSequencesDat}',
  alone: '{$name} hat {$on} {$after} einen {$unitError} von {$error}.',
  start: 'Vor dem ersten Update ist der {$unitError} {$on} {$error}: Noch ist nichts gelernt.',
  startAlike: 'Vor dem ersten Update ist der {$unitError} {$on} {$error}: derselbe Start für alle.',
  startRange:
    'Vor dem ersten Update ist der {$unitError} {$on} {$least} bis {$most}: Noch ist nichts gelernt.',
  by: '{$points} Punkte {$unitError}',
  range: '{$other} ({$low} bis {$high})',
  rangeOfBy: '{$by} ({$low} bis {$high})',
  unknown:
    '{$one} liegt {$where} um {$by} unter {$other}, aber zu wenige dieser {$sequences} sind verschieden, um zu sagen, wer führt.',
  same: '{$one} und {$other} haben {$where} genau dieselben Fehler.',
  close: 'Zu knapp: {$one} liegt {$where} um {$by} unter {$other}.',
  perhaps: '{$one} liegt {$where} um {$by} unter {$other}: eine Führung, wenn der nächste Test zustimmt.',
  lead: `${LEAD}. Ein Seed: Versuchen Sie einen anderen.`,
  leadBut: `${LEAD}, aber {$contrary}. Ein Seed: Versuchen Sie einen anderen.`,
  wholeWords: 'ganz richtig hat {$name} mehr {$sequences} ({$right} gegen {$less} %)',
  wholeWordsWhy:
    'ganz richtig hat {$name} mehr {$sequences} ({$right} gegen {$less} %): {$first} lernt, wenige {$units} falsch zu machen',
  ownError: 'sein Fehler „{$error}“ ist höher ({$own} gegen {$theirs} %)',
  chunkF1: 'sein Chunk-F1 ist niedriger ({$own} gegen {$theirs})',
  bleu: 'sein BLEU ist niedriger ({$own} gegen {$theirs})',
  after: 'nach { $updates -> [one] {$updates} Update *[other] {$updates} Updates }',
  afterEach: 'nach {$updates} Updates',
} satisfies Translated<typeof EN.VERDICT>;
