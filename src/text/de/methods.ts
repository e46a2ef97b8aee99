/** German: what methods learn from, and what the shown costs are to those that look at none. */
import type * as EN from '../en/methods.ts';
import type { Translated } from '../translated.ts';

const COPIED = 'Dies wären die Kosten, wenn nach jeder Wahl die Wahrheit kopiert würde.';
const BEST_WITH = 'Dies sind die Kosten des Besten, das an dieser Stelle die jeweilige Wahl hat.';

export const METHOD_FACTS = {
  learnsFrom: {
    mle: 'den wahren {$unitsDat}',
    searnn: 'dem, was jede Wahl am Ende kostet',
    scheduledSampling: 'den wahren {$unitsDat}, nach teils eigenen',
    raml: 'Abwandlungen der wahren {$sequences}',
    daggerByTruth: 'den wahren {$unitsDat}',
    dagger: 'den wahren {$unitsDat} nach eigenen',
    aggrevated: 'erwarteten Kosten',
    ocd: 'den {$unitsDat}, die noch zum besten Ende führen',
    chain: 'ganzen {$sequencesDat}',
  },
  costNotes: {
    mle: `MLE beachtet keine Kosten. ${COPIED}`,
    scheduledSampling: `Scheduled Sampling beachtet keine Kosten. ${COPIED}`,
    raml: `RAML beachtet nicht, was einzelne {$units} kosten. ${COPIED}`,
    crf: `CRF beachtet keine Kosten. ${BEST_WITH}`,
    svm: `SVM vergleicht ganze {$sequences}. ${BEST_WITH}`,
  },
} satisfies Translated<typeof EN.METHOD_FACTS>;
