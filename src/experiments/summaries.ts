/** What a method does and what a preset sets up, in a few sentences: for the form and the command line, which load it. */
import type { MethodId } from './contestants.ts';
import type { PresetId } from './presets.ts';

/** What both linear chains are, and what the cost table shows of them. */
const CHAIN =
  'No network: weights for every pixel, every pair of neighbours and every first letter, and the best word of all found exactly.';
const CHAIN_TABLE =
  'In its cost table each letter is forced at each cell and the rest of the word, before and after, is the best that goes with it;';

export const METHOD_SUMMARIES: Readonly<Record<MethodId, string>> = {
  mle: 'Maximum likelihood with teacher forcing: after the true letters, raise the true next letter.',
  searnn:
    'Roll in, try letters at each cell, roll out, and learn from what each letter cost the finished word.',
  scheduledSampling:
    'MLE that is fed its own letter instead of the true one, more and more often as training goes on; it still raises the true next letter.',
  raml: 'MLE on words drawn about the true one, the likelier the fewer letters differ: fed the drawn letters, it raises the drawn next letter.',
  dagger:
    'Raises the true letter wherever the model’s own writing leads. SeaRNN with LL and roll-out by the reference, so it shows what roll-outs by the model add.',
  aggrevated:
    'Lowers the expected cost of a letter drawn from the model when the reference finishes the word. SeaRNN with that objective and roll-out by the reference.',
  ocd: 'Optimal completion distillation: wherever the model’s own writing leads, it raises alike all letters after which the word can still be finished best. SeaRNN with the best reference finishing every word, and a target that looks at the least cost only.',
  crf: `Linear-chain conditional random field. ${CHAIN} It raises the likelihood of the true word among all words of its length. ${CHAIN_TABLE} p is the letter’s exact probability, added up over all words.`,
  svm: `Structured support vector machine. ${CHAIN} The true word must lead every other by as many points as that one has wrong letters; then nothing more is asked. ${CHAIN_TABLE} p is a softmax of the scores of these words, for the eye only.`,
};

export const PRESET_SUMMARIES: Readonly<Record<PresetId, string>> = {
  default:
    'MLE against SeaRNN on 432 words, in hands that neither has seen. The decoder has to remember the word, so a wrong letter leads to others. The truth finishes four roll-outs in five: quick enough to watch.',
  aligned:
    'MLE against SeaRNN on 1,000 words, where decoder step t sees letter t: both learn quickly, and a wrong letter hardly leads to others.',
  'paper-letters':
    'The paper’s set-up for letters: 128 hidden units, no aligned decoder, one direction, SGD 0.5, batch 64. Slow: thousands of updates.',
  spelling: 'Ten symbols at a time, three in ten spoiled: write them as they were. Small enough to watch.',
  'paper-spelling':
    'The paper’s set-up for spelling: 100 units, both directions, additive attention, Adam 0.001, batch 128. Slow: thousands of updates; give it a long text of your own.',
  chunking:
    'Which words of a sentence belong together: a tag for every word, chosen before the rest is read. Small enough to watch.',
  translation:
    'English into a made-up language whose verb stands last. As in the paper the truth rolls in, and a coin says who rolls out; a few words are tried: the model’s favourites, neighbours of the truth, the end.',
  toy: 'Copy, reverse or sort up to eight digits: what attention looks at is plain to see.',
};
