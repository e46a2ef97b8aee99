/** German: tagged sentences. */
import type * as EN from '../en/taggedFiles.ts';
import type { Translated } from '../translated.ts';

export const TAGGED_FILES = {
  notLast: {
    chunk:
      'Zeile {$line} ist „{$shown}“, muss aber mit einem Tag wie B-NP, I-NP oder O enden, hinter einem Wort (bei anderen Tags sagen Sie, in welchen Spalten beides steht: tagged:1,2)',
    any: 'Zeile {$line} ist „{$shown}“, muss aber mit einem Tag enden, hinter einem Wort',
  },
  notInColumn: {
    chunk:
      'Zeile {$line} ist „{$shown}“, muss aber ein Wort in Spalte {$word} und ein Tag wie B-NP, I-NP oder O in Spalte {$tag} haben (bei anderen Tags sagen Sie, in welchen Spalten beides steht: tagged:1,2)',
    any: 'Zeile {$line} ist „{$shown}“, muss aber ein Wort in Spalte {$word} und ein Tag in Spalte {$tag} haben',
  },
  noTags:
    'keine Spalte enthält Tags wie B-NP, I-NP oder O hinter Wörtern; wo es andere Tags gibt, sagen Sie, in welchen Spalten Wörter und Tags stehen (tagged:1,3)',
  twoSchemes:
    'Zeile {$line} hat das Tag {$tag}, die Tags davor sind aber nach {$scheme}: Tags müssen nach einem Schema sein',
  notOpen:
    'Zeile {$line} hat das Tag {$tag}, es ist aber kein Chunk dieser Art offen, wie {$scheme} es verlangt: vielleicht sind Tags zweier Schemata gemischt',
  staysOpen:
    'Zeile {$line} hat das Tag {$tag}, der Chunk geht aber nicht weiter und muss nach {$scheme} dann mit {$end} enden: vielleicht sind Tags zweier Schemata gemischt',
  columns: 'Wörter stehen in Spalte {$word} und Tags in Spalte {$tag} von {$usual}.',
  scheme: 'Die Tags sind nach {$scheme}.',
  turned: 'Die Tags sind nach {$scheme} und wurden in {$to} umgewandelt.',
  noChunks: 'Diese Tags bezeichnen keine Chunks: Jedes wird für sich gelernt.',
  numbered: 'Sätze unterscheidet Spalte {$column}.',
  newTags: 'Das Training hat keine Tags {$tags}: Niemand kann sie lernen.',
  notLearned: '{$name}: der Lauf hat keine Tags {$tags} gelernt',
  tooManyTags: '{$name} hat {$tags} Tags, es dürfen aber nur {$most} sein',
  tooFew:
    '{$name} hat { $count -> [one] {$count} Satz *[other] {$count} Sätze }, Chunking braucht aber mindestens {$least}, mit einer leeren Zeile dazwischen',
} satisfies Translated<typeof EN.TAGGED_FILES>;
