/** German: what to do about an error, by its code. */
import type * as EN from '../en/advice.ts';
import type { Translated } from '../translated.ts';

export const ADVICE = {
  'bad-setting': 'Ändern Sie das in den Einstellungen. Bis dahin bleibt der laufende Lauf, wie er ist.',
  'bad-link':
    'Die Seite ist ohne diesen Teil geöffnet. Berichtigen Sie die Adresse, oder machen Sie von hier aus weiter.',
  'bad-data': 'Die Datei wird nicht verwendet; die Seite behält die Daten, die sie hatte.',
  'bad-run-file': 'Die Datei wird nicht verwendet, und nichts hat sich geändert.',
  'no-backend':
    'Laden Sie die Seite neu, oder erzwingen Sie mit ?backend=wasm oder ?backend=cpu in der Adresse einen anderen Rechenweg.',
  'device-lost':
    'Das Training geht vom letzten Zwischenstand weiter, von selbst, falls es lief. Geschieht das wieder, versuchen Sie ?backend=wasm.',
  'not-finite':
    'Die Gewichte stehen, wie sie vor diesem Update waren. Meist hilft eine kleinere Lernrate oder eine kleinere Grenze der Gradientennorm; danach zurücksetzen.',
  stopped: 'Mit Start geht es weiter.',
  'not-ready': 'Warten Sie, bis die Engine bereit ist; wird sie es nie, laden Sie die Seite neu.',
  storage:
    'Das Training geht trotzdem weiter; was nicht gespeichert werden konnte, ist weg, sobald die Seite geschlossen wird.',
  'not-loaded':
    'Versuchen Sie es noch einmal, wenn das Netz wieder da ist. Ist inzwischen eine neue Fassung der Seite erschienen, sichern Sie den Lauf und laden Sie neu.',
  'no-picture': 'Nehmen Sie die Bildschirmaufnahme des Systems, oder drucken Sie die Seite.',
  internal: 'Das ist ein Fehler des Programms. Meist hilft es, die Seite neu zu laden.',
} satisfies Translated<typeof EN.ADVICE>;
