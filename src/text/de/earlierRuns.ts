/** German: what is said where an earlier run cannot be brought back whole. */
import type * as EN from '../en/earlierRuns.ts';
import type { Translated } from '../translated.ts';

export const EARLIER_RUNS = {
  cancelled: 'Das Lesen von {$name} wurde abgebrochen: Verwendet werden die mitgelieferten Buchstaben.',
  cancelledFile: 'Das Lesen Ihrer Datei wurde abgebrochen: Verwendet werden die mitgelieferten Buchstaben.',
  notKept:
    'Jener Lauf wurde auf {$name} trainiert, und das hat dieser Browser nicht mehr: Öffnen Sie zuerst jene Datei.',
  otherData:
    'Jener Lauf wurde auf anderen Daten trainiert ({$name}): Verwendet werden jetzt nur seine Einstellungen.',
  gone: 'Dieser Browser hat jenen Lauf nicht mehr.',
  elsewhere: 'Jener Lauf geht in einem anderen Tab dieser Seite weiter.',
} satisfies Translated<typeof EN.EARLIER_RUNS>;
