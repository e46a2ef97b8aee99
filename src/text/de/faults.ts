/** German: in the place of a part of the page that met a fault. */
import type * as EN from '../en/faults.ts';
import type { Translated } from '../translated.ts';

export const FAULTS = {
  brief: '⚠ {$part}',
  lead: '„{$part}“ konnte nicht gezeigt werden.',
  unharmed: 'Sonst ist nichts auf der Seite betroffen.',
  tryAgain: 'Noch einmal versuchen',
  copy: 'Bericht kopieren',
  copied: 'Bericht kopiert',
  select: 'Der Browser lässt die Seite nicht kopieren: Markieren Sie den Bericht hier.',
  page: {
    part: 'SeaRNN Playground',
    unharmed: 'Den Lauf hält die Engine, die das nicht berührt: Lief das Training, geht es weiter.',
    showAgain: 'Die Seite wieder zeigen',
  },
  lastResort: 'Die Seite konnte nicht gezeigt werden. Den Lauf hält die Engine, die das nicht berührt.',
  noMessage: 'Der Fehler kam ohne Meldung.',
  error: 'Der Fehler: {$message}',
  report: {
    head: 'SeaRNN Playground {$version}: „{$part}“ konnte nicht gezeigt werden.',
    settings: 'Einstellungen: {$address}',
    engine: 'Engine: {$status}; {$computes}',
    noBackend: 'noch kein Backend',
    browser: 'Browser: {$browser}',
    noStack: 'Kein Stack.',
    components: 'Komponenten:',
  },
} satisfies Translated<typeof EN.FAULTS>;
