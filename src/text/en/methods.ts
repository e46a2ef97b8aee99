/** What methods learn from, and what the shown costs are to those that look at none. */

/** Of a network: how its cost table is made. */
const COPIED = 'These are what each {$unit} would cost if the truth were copied after it.';
/** Of a chain. */
const BEST_WITH = 'These are the costs of the best {$sequence} that has the {$unit} there.';

export const METHOD_FACTS = {
  learnsFrom: {
    mle: 'the true {$units}',
    searnn: 'what each {$unit} costs the {$sequence}',
    scheduledSampling: 'the true {$units}, fed some of its own',
    raml: 'variations of the true {$sequences}',
    /** Given true tokens only it is MLE. */
    daggerByTruth: 'the true {$units}',
    dagger: 'the true {$units} after its own',
    aggrevated: 'expected costs',
    ocd: 'the {$units} that still lead to the best ending',
    chain: 'whole {$sequences}',
  },
  costNotes: {
    mle: `MLE ignores costs. ${COPIED}`,
    scheduledSampling: `Scheduled sampling ignores costs. ${COPIED}`,
    raml: `RAML ignores what single {$units} cost. ${COPIED}`,
    crf: `CRF ignores costs. ${BEST_WITH}`,
    svm: `SVM compares whole {$sequences}. ${BEST_WITH}`,
  },
} as const;
