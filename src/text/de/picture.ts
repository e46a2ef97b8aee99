/** German: what is in view, kept as a picture. */
import type * as EN from '../en/picture.ts';
import type { Translated } from '../translated.ts';

export const PICTURE = {
  button: 'Bild …',
  taking: 'Das Bild wird gemacht …',
  lead: 'Was Sie gerade sehen, als Datei. PNG eignet sich für Folien und Druck, SVG für Webseiten: Nur Browser zeichnen es.',
  kinds: { png: 'Als PNG sichern', svg: 'Als SVG sichern' },
  failed: 'Dieser Browser konnte das Bild nicht zeichnen.',
} satisfies Translated<typeof EN.PICTURE>;
