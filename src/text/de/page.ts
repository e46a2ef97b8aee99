/** German: what the page itself says. */
import type * as EN from '../en/page.ts';
import type { Translated } from '../translated.ts';

export const PAGE = {
  bar: 'Training',
  settings: 'Einstellungen',
  panels: 'Fenster',
  parts: {
    curves: 'Kurven',
    offer: 'Früherer Lauf',
    undo: 'Rückgängig',
    restart: 'Neustart',
    lesson: 'Lektion',
    presenter: 'Vortrag',
    update: 'Neuere Fassung',
  },
  drop: 'Legen Sie hier eine Datei mit Daten oder einen gesicherten Lauf ab: Gelesen wird auf diesem Gerät.',
} satisfies Translated<typeof EN.PAGE>;
