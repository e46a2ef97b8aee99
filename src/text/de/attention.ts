/** German: what each contestant looked at when it wrote. */
import type * as EN from '../en/attention.ts';
import type { Translated } from '../translated.ts';

export const ATTENTION = {
  title: 'Attention',
  term: 'Was ist Attention?',
  about:
    'Zeilen: was gelesen wird. Spalten: was geschrieben wird. Dunkel: dorthin ging der Blick, als {$derUnit} geschrieben wurde.',
  links: 'Attention von {$name} als Verbindungen',
  sentence: '{$name} schreibt {$token} an Stelle {$place} und schaut dabei auf {$seen}.',
  seen: '{$place} ({$weight})',
  seenToken: '{$token} an Stelle {$place} ({$weight})',
} satisfies Translated<typeof EN.ATTENTION>;
