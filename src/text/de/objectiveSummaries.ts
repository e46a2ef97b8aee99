/** German: what every objective is good or known for. */
import type * as EN from '../en/objectiveSummaries.ts';
import type { Translated } from '../translated.ts';

export const OBJECTIVE_SUMMARIES = {
  ll: 'Hebt nur die günstigste Wahl, was die anderen auch kosten.',
  kl: 'Verteilt das Ziel auf alle probierten {$units}, Günstiges höher.',
  llcas:
    'Log-Loss auf der günstigsten Wahl, die selbst dann gewinnen muss, wenn jede andere um ihre Kosten gehoben wurde.',
  hinge:
    'Der Score der günstigsten Wahl muss mindestens um den Unterschied der Kosten über jedem anderen liegen; darüber hinaus ändert sich nichts.',
  consistent:
    'Drückt {$units} unter den mittleren Score, umso stärker, je mehr sie kosten. Nichts Einzelnes ist das Ziel.',
  expectedCost:
    'Die Kosten, die zu erwarten sind, wenn aus dem Modell gezogen wird. Mit Roll-out der Referenz ist das AggreVaTeD.',
  inverseKl: 'Ist mit einer guten Wahl zufrieden, wo KL alle will.',
  js: 'Zwischen KL und ihrer Umkehrung und nie über ln 2; eine hoffnungslose Zelle bewegt also kaum etwas.',
  l2: 'Regression: Die Scores selbst werden den skalierten Kosten angepasst. Ein großes α braucht eine kleine Lernrate.',
} satisfies Translated<typeof EN.OBJECTIVE_SUMMARIES>;
