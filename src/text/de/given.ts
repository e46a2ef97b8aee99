/** German: what was given where settings and files are read, and what must stand there. */
import type * as EN from '../en/given.ts';
import type { Translated } from '../translated.ts';

export const GIVEN = {
  quoted: '„{$text}“',
  tooLarge: 'eine Zahl, die zu groß zum Lesen ist',
  whole: 'eine ganze Zahl von {$min} bis {$max}',
  number: 'eine Zahl von {$min} bis {$max}',
  oneOf: 'eines von {$names}',
  flag: 'true oder false',
  bad: '{$what} ist {$given}, muss aber sein: {$allowed}',
  missing: '{$what} fehlt, muss aber sein: {$allowed}',
  all: 'der Inhalt',
  unknown: '{$where} hat {$keys}, und das ist nicht bekannt',
  unknownHere: 'da ist {$keys}, und das ist nicht bekannt',
  kinds: {
    string: 'ein Text',
    number: 'eine Zahl',
    int: 'eine ganze Zahl',
    boolean: 'true oder false',
    array: 'eine Liste',
    tuple: 'eine Liste',
    object: 'ein Objekt mit benannten Teilen',
    record: 'ein Objekt mit benannten Teilen',
    nonoptional: 'vorhanden',
  },
  otherKind: 'ein Wert anderer Art ({$kind})',
  sizes: {
    list: {
      least: 'eine Liste von mindestens { $count -> [one] {$bound} Eintrag *[other] {$bound} Einträgen }',
      most: 'eine Liste von höchstens { $count -> [one] {$bound} Eintrag *[other] {$bound} Einträgen }',
    },
    text: {
      least: 'ein Text von mindestens { $count -> [one] {$bound} Zeichen *[other] {$bound} Zeichen }',
      most: 'ein Text von höchstens { $count -> [one] {$bound} Zeichen *[other] {$bound} Zeichen }',
    },
    whole: {
      least: 'eine ganze Zahl von mindestens {$bound}',
      most: 'eine ganze Zahl von höchstens {$bound}',
    },
    number: { least: 'eine Zahl von mindestens {$bound}', most: 'eine Zahl von höchstens {$bound}' },
  },
  somethingElse: 'etwas anderes',
  odd: 'es ist nicht, was es sein soll',
} satisfies Translated<typeof EN.GIVEN>;
