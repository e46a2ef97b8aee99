/** German: the code of a method, as it stands in its file. */
import type * as EN from '../en/code.ts';
import type { Translated } from '../translated.ts';

export const CODE = {
  part: 'Code',
  name: 'Code aus {$file}',
  from: '{$file}, ab Zeile {$line}',
  running: 'Laufende Zeile:',
} satisfies Translated<typeof EN.CODE>;
