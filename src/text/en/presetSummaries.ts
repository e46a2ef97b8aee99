/** What a preset sets up, and why. */
export const PRESET_SUMMARIES = {
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
} as const;
