/** German: what the methods are called. */
import type * as EN from '../en/methodNames.ts';
import type { Translated } from '../translated.ts';

export const METHOD_NAMES = {
  mle: 'MLE',
  searnn: 'SeaRNN',
  scheduledSampling: 'Scheduled Sampling',
  raml: 'RAML',
  dagger: 'DAgger',
  aggrevated: 'AggreVaTeD',
  ocd: 'OCD',
  crf: 'CRF',
  svm: 'SVM',
} satisfies Translated<typeof EN.METHOD_NAMES>;
