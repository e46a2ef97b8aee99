/** What the methods are called. */
export const METHOD_NAMES = {
  mle: 'MLE',
  searnn: 'SeaRNN',
  scheduledSampling: 'Scheduled sampling',
  raml: 'RAML',
  dagger: 'DAgger',
  aggrevated: 'AggreVaTeD',
  ocd: 'OCD',
  crf: 'CRF',
  svm: 'SVM',
} as const;
