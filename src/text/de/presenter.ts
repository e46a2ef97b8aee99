/** German: the presenter's window. */
import type * as EN from '../en/presenter.ts';
import type { Translated } from '../translated.ts';

export const PRESENTER = {
  title: 'SeaRNN Playground: Vortrag',
  connected: 'Das Fenster des Publikums folgt.',
  alone: 'Kein Fenster für das Publikum ist offen.',
  open: 'Fenster für das Publikum öffnen',
  position: 'Lektion {$number} von {$count}: {$step}',
  say: 'Sagen',
  wrong: 'Was schiefgeht',
  audience: 'Das Publikum sieht',
  done: 'Was die Lektion verlangt, ist getan.',
  comes: 'Als Nächstes',
  end: 'Hier endet die Vorlesung.',
  back: '◂ Zurück',
  next: 'Weiter ▸',
  blank: 'Leerer Bildschirm',
  play: 'Start',
  pause: 'Pause',
  shown: 'Neben der Lektion',
  showns: { word: '{$sequence} und Tabelle', curves: 'Kurven' },
  size: 'Textgröße',
  pixels: '{$size} px',
  lessons: 'Lektionen',
  timer: 'Zeit',
  time: '{$spent} von {$planned}',
  start: 'Zeit starten',
  stop: 'Zeit anhalten',
  reset: 'Zeit zurücksetzen',
  keys: '→, Bild ab: weiter. ←, Bild auf: zurück. B: leerer Bildschirm. P: Start oder Pause.',
} satisfies Translated<typeof EN.PRESENTER>;
