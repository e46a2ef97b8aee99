/** What a method does, in a few sentences. */
/** What both linear chains are, and what the cost table shows of them. */
const CHAIN =
  'No network, and for letters alone: weights for every pixel, every pair of neighbouring {$units} and every first {$unit}. The best {$sequence} of all is found exactly.';
const CHAIN_TABLE =
  'Its cost table forces each {$unit} at each cell and fills in the rest of the {$sequence}, before and after, with what fits best;';

export const METHOD_SUMMARIES = {
  mle: 'Maximum likelihood with teacher forcing: after the true {$units}, raise the true next {$unit}.',
  searnn:
    'Roll in, try {$units} at each cell, roll out, and learn from what each {$unit} cost the finished {$sequence}.',
  scheduledSampling:
    'MLE that is fed its own {$unit} instead of the true one, more and more often as training goes on. It still raises the true next {$unit}.',
  raml: 'MLE on random variations of the true {$sequence}; those with fewer changed {$units} are more likely. It is fed the changed {$sequence} and raises its next {$unit}.',
  dagger:
    'Raises the true {$unit} after whatever was rolled in: with a learned roll-in, what the model itself has written. This is SeaRNN with LL and roll-out by the reference, so comparing the two shows what roll-outs by the model add.',
  aggrevated:
    'Lowers the expected cost of a {$unit} drawn from the model when the reference finishes the {$sequence}. This is SeaRNN with that objective and roll-out by the reference.',
  ocd: 'Optimal completion distillation: after whatever was rolled in (learned: what the model itself has written), it raises equally all {$units} from which the best possible ending can still be reached. This is SeaRNN with the best reference finishing every {$sequence} and a target that counts only the lowest cost.',
  crf: `Linear-chain conditional random field. ${CHAIN} It raises the likelihood of the true {$sequence} among all {$sequences} of its length. ${CHAIN_TABLE} p is the {$unit}’s exact probability, added up over all {$sequences}.`,
  svm: `Structured support vector machine. ${CHAIN} The true {$sequence} must lead every other by one point for each wrong {$unit}; beyond that nothing changes. ${CHAIN_TABLE} p is a softmax of the scores of these {$sequences}, for display only.`,
} as const;
