/** German: use without a network. */
import type * as EN from '../en/offline.ts';
import type { Translated } from '../translated.ts';

export const OFFLINE = {
  looking:
    'Ob dieser Browser die Seite für den Gebrauch ohne Netz aufbewahren kann, zeigt sich, sobald alles von ihr da ist.',
  keeping: 'Die Seite wird für den Gebrauch ohne Netz aufbewahrt …',
  kept: 'Für den Gebrauch ohne Netz aufbewahrt: {$size}\u00a0MB.',
  not: {
    insecure:
      'Nicht für den Gebrauch ohne Netz aufbewahrt: Browser bewahren nur Seiten auf, deren Adresse mit https beginnt, oder die von diesem Gerät kommen.',
    browser:
      'Nicht für den Gebrauch ohne Netz aufbewahrt: Dieser Browser, oder dieses private Fenster, bewahrt keine Seiten auf.',
    refused:
      'Nicht für den Gebrauch ohne Netz aufbewahrt: Dieser Browser lässt die Seite nichts aufbewahren.',
    failed:
      'Nicht für den Gebrauch ohne Netz aufbewahrt: Eine Datei kam nicht, oder in diesem Browser ist kein Platz mehr. Der nächste Besuch versucht es wieder.',
  },
  single:
    'Diese Seite ist eine einzige Datei, die weder Netz noch Server braucht. Sie lässt sich nicht installieren, erfährt nichts von neueren Fassungen, und ein geteilter Link führt zu der Datei auf diesem Gerät.',
  update: {
    ready: 'Eine neue Fassung der Seite ist bereit.',
    keeps: 'Laden Sie neu, wann Sie mögen: Der Lauf wird aufbewahrt und wieder angeboten.',
    reload: 'Neu laden',
    later: 'Später',
    unkept: 'Der Lauf ließ sich nicht aufbewahren und ginge beim Neuladen verloren.',
    anyway: 'Trotzdem neu laden',
  },
} satisfies Translated<typeof EN.OFFLINE>;
