/** German: what the page says of its engine. */
import type * as EN from '../en/engineClient.ts';
import type { Translated } from '../translated.ts';

export const ENGINE_CLIENT = {
  closed: 'Die Engine wurde geschlossen, ehe sie geantwortet hat.',
  forbidden:
    'Die Engine darf hier nicht starten, in einem Rahmen oder unter einer Richtlinie, die Worker verbietet: Öffnen Sie die Seite in einem eigenen Tab.',
  gone: 'Die Engine startet nicht: Laden Sie die Seite neu.',
  notStarted: 'Die Engine ist nicht gestartet: {$message}.',
  error: 'Die Engine meldet einen Fehler: {$message}.',
  noScript: 'ihr Skript war nicht zu laden',
  silent: 'Die Engine gab kein Lebenszeichen und wurde neu gestartet.',
  goesOn: 'Die Engine gab kein Lebenszeichen, wurde neu gestartet und macht ab Update {$update} weiter.',
  stands: 'Die Engine gab kein Lebenszeichen, wurde neu gestartet und steht bei Update {$update}.',
} satisfies Translated<typeof EN.ENGINE_CLIENT>;
