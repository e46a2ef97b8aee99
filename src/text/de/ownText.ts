/** German: a text of the reader's own. */
import type * as EN from '../en/ownText.ts';
import type { Translated } from '../translated.ts';

export const OWN_TEXT = {
  loading: 'Die Daten werden geladen.',
  lead: '{$ask} Das geschieht wieder und wieder, während trainiert wird; darauf trainiert wird nichts.',
  text: 'Text',
  unknown: 'Nicht im Vokabular der Daten, also als unbekannt behandelt oder ausgelassen: {$unknown}.',
  table: 'Ihr Text und die Antworten darauf',
  isRead: 'was gelesen wird',
  bars: 'Balken: die drei wahrscheinlichsten {$units} an jeder Stelle, nach dem, was der Teilnehmer davor schrieb.',
} satisfies Translated<typeof EN.OWN_TEXT>;
