/** German: what a comparison of two contestants says. */
import type * as EN from '../en/comparison.ts';
import type { Translated } from '../translated.ts';

const COMPARED =
  '{$what} von {$one} minus {$other}: {$difference} Punkte, 95-%-Intervall {$low} bis {$high}:';
const DIFFER =
  '{$one} hat { $count -> [one] {$einenSequence} *[other] {$count} {$sequences} } falsch, wo {$other} richtig liegt, umgekehrt sind es {$back}:';

export const COMPARISON = {
  below: 'unter 0,001',
  alike: '{$one} und {$other} haben dieselben {$sequences} richtig: Nichts unterscheidet sie.',
  differ: `${DIFFER} p = {$p}; wären beide gleich gut, käme ein so großer Unterschied durch Zufall {$chance} zustande.`,
  differMuch: `${DIFFER} p {$p}; wären beide gleich gut, käme ein so großer Unterschied durch Zufall {$chance} zustande.`,
  chance: {
    always: 'jedes Mal',
    often: 'in {$cases} von 100 Fällen',
    never: 'weniger als einmal in 1.000 Fällen',
    once: 'einmal in {$times} Fällen',
  },
  inside: `${COMPARED} Die 0 liegt darin, andere {$sequences} dieser Art könnten die Reihenfolge also umkehren.`,
  outside: `${COMPARED} Die 0 liegt außerhalb, also ist {$better} besser, gemessen an: {$figure}, und das nicht nur in dieser Stichprobe.`,
} satisfies Translated<typeof EN.COMPARISON>;
