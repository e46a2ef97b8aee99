/** German: which changes wait for a restart. */
import type * as EN from '../en/restart.ts';
import type { Translated } from '../translated.ts';

export const RESTART = {
  contestants: 'Teilnehmer',
  waiting: '{$lead} {$changes}.',
  lead: 'Beim nächsten Start:',
  now: 'Jetzt neu starten',
  takeBack: 'Zurücknehmen',
} satisfies Translated<typeof EN.RESTART>;
