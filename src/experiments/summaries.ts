/** What a method does and what a preset sets up, in a few sentences: for the form and the command line, which load it. */
import type { MethodId } from './contestants.ts';
import type { PresetId } from './presets.ts';

/** What both linear chains are, and what the cost table shows of them. */
const CHAIN =
  'No network: weights for every pixel, every pair of neighbouring {$units} and every first {$unit}. The best {$sequence} of all is found exactly.';
const CHAIN_TABLE =
  'Its cost table forces each {$unit} at each cell and fills in the rest of the {$sequence}, before and after, with what fits best;';

export const METHOD_SUMMARIES: Readonly<Record<MethodId, string>> = {
  mle: 'Maximum likelihood with teacher forcing: after the true {$units}, raise the true next {$unit}.',
  searnn:
    'Roll in, try {$units} at each cell, roll out, and learn from what each {$unit} cost the finished {$sequence}.',
  scheduledSampling:
    'MLE that reads its own {$unit} instead of the true one, more and more often as training goes on. It still raises the true next {$unit}.',
  raml: 'MLE on random variations of the true {$sequence}; those with fewer changed {$units} are more likely. It reads the changed {$sequence} and raises its next {$unit}.',
  dagger:
    'Raises the true {$unit} after whatever the model has written. This is SeaRNN with LL and roll-out by the reference, so comparing the two shows what roll-outs by the model add.',
  aggrevated:
    'Lowers the expected cost of a {$unit} drawn from the model when the reference finishes the {$sequence}. This is SeaRNN with that objective and roll-out by the reference.',
  ocd: 'Optimal completion distillation: after whatever the model has written, it raises equally all {$units} from which the best possible ending can still be reached. This is SeaRNN with the best reference finishing every {$sequence} and a target that counts only the lowest cost.',
  crf: `Linear-chain conditional random field. ${CHAIN} It raises the likelihood of the true {$sequence} among all {$sequences} of its length. ${CHAIN_TABLE} p is the {$unit}’s exact probability, added up over all {$sequences}.`,
  svm: `Structured support vector machine. ${CHAIN} The true {$sequence} must lead every other by one point for each wrong {$unit}; beyond that nothing changes. ${CHAIN_TABLE} p is a softmax of the scores of these {$sequences}, for display only.`,
};

export const PRESET_SUMMARIES: Readonly<Record<PresetId, string>> = {
  default:
    'MLE against SeaRNN on 432 words, in hands that neither has seen. The decoder has to remember the word, so a wrong letter leads to others. The truth finishes four roll-outs in five: quick enough to watch.',
  aligned:
    'MLE against SeaRNN on 1,000 words, where decoder step t sees letter t: both learn quickly, and a wrong letter hardly leads to others.',
  'paper-letters':
    'The paper’s set-up for letters: 128 hidden units, no aligned decoder, one direction, SGD 0.5, batch 64. Slow: thousands of updates.',
  spelling:
    'Ten symbols at a time, three in ten replaced by chance: write the original. Small enough to watch.',
  'paper-spelling':
    'The paper’s set-up for spelling: 100 units, both directions, additive attention, Adam 0.001, batch 128. Slow: thousands of updates; give it a long text of your own.',
  chunking:
    'Which words of a sentence belong together: a tag for every word, chosen before the rest of the sentence is read. Small enough to watch.',
  translation:
    'English into a made-up language whose verb stands last. The truth rolls in and a coin decides who rolls out, as in the paper. Theory calls this pair inconsistent, but here it learns faster: word error after 800 updates 0.8 and 1.0 %, with learned roll-in 3.1 and 8.0 % (seeds 101 and 102). A few words are tried: the model’s favourites, neighbours of the truth, the end.',
  toy: 'Copy, reverse or sort up to eight digits. The attention map shows clearly what the network looks at.',
};
