/** German: what is wrong with settings as a whole, or with those of a contestant. */
import type * as EN from '../en/settingsFaults.ts';
import type { Translated } from '../translated.ts';

export const SETTINGS_FAULTS = {
  bad: 'Die Einstellungen sind {$given}, müssen aber ein Objekt aus benannten Einstellungen sein.',
  missing: 'Die Einstellungen fehlen, müssen aber ein Objekt aus benannten Einstellungen sein.',
  unknown:
    '{ $count -> [one] {$names} ist keine Einstellung *[other] {$names} sind keine Einstellungen }; diese gibt es: {$known}.',
  contestants: 'contestants ist {$given}, muss aber eine Liste von 1 bis {$most} sein.',
  list: 'eine Liste von {$count}',
  contestant: 'Teilnehmer {$number}: {$fault}',
  badContestant: 'Teilnehmer {$number} ist {$given}, muss aber ein Objekt aus benannten Einstellungen sein.',
} satisfies Translated<typeof EN.SETTINGS_FAULTS>;
