/** German: why what was kept of a run cannot go on. */
import type * as EN from '../en/snapshots.ts';
import type { Translated } from '../translated.ts';

export const SNAPSHOTS = {
  contestants: 'es enthält {$found} Teilnehmer, die Einstellungen nennen aber {$wanted}',
  missing: 'Teilnehmer {$contestant} fehlt',
  updates: 'Teilnehmer {$contestant} hat {$updates} Updates getan, das muss aber eine ganze Zahl ab 0 sein',
  moments: 'Teilnehmer {$contestant} hat {$found} Vektoren von Momenten, müsste aber {$wanted} haben',
  sizes: {
    weights: 'Teilnehmer {$contestant} hat {$found} Gewichte, müsste aber {$wanted} haben',
    chosen: 'Teilnehmer {$contestant} hat {$found} gewählte Gewichte, müsste aber {$wanted} haben',
    moments: 'Teilnehmer {$contestant} hat {$found} Momente, müsste aber {$wanted} haben',
  },
  otherChanges: 'was unterwegs geändert werden sollte, gilt einer anderen Zahl von Teilnehmern',
  lacksParts: 'ihm fehlen Teile',
  unsound: 'Was von dem Lauf aufbewahrt wurde, gehört nicht zu seinen Einstellungen: {$fault}.',
} satisfies Translated<typeof EN.SNAPSHOTS>;
