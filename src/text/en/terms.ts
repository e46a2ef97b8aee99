/** What the terms of the page mean, in two sentences each, and where the paper speaks of them; and what its marks mean. */
export const TERMS = {
  inPaper: 'In the paper: {$place}.',
  texts: {
    costTable: {
      title: 'The cost table',
      text: 'For every cell t of the {$sequence} and every {$unit} a: force a there, finish the {$sequence}, count what is wrong. SeaRNN computes one for every {$sequence} of every update and learns from it.',
      paper: '§3, Algorithm 1',
    },
    cost: {
      title: 'Cost',
      text: 'How wrong the {$sequence} is that was finished after this {$unit} had been forced here: the share of wrong {$units} (Hamming), or edits by length where the model decides when a {$sequence} ends. It counts mistakes, as the test error does, and is no loss.',
      paper: '§2 and §3',
    },
    regret: {
      title: 'Regret',
      text: 'The cost of a {$unit} above the cheapest {$unit} of the same cell. Mistakes made before this cell do not count, so columns can be compared.',
      paper: '§4, where costs are taken less their minimum',
    },
    target: {
      title: 'Target q',
      text: 'What the loss wants the model’s probabilities to be: all on the cheapest {$unit} (log-loss), or spread as softmax(−α · cost) (KL). MLE’s target is the truth, whatever the others cost.',
      paper: '§4',
    },
    model: {
      title: 'Model p',
      text: 'The probability of each tried {$unit} now, given the {$units} written before this cell. Where only some {$units} are tried, it is taken among those.',
      paper: '§2, and §5 for sampled tokens',
    },
    difference: {
      title: 'Push',
      text: 'Where learning moves the {$unit}’s score: above 0 the update raises it, below 0 it lowers it. It is minus the slope of the cell’s loss; for log-loss and KL that is q − p, the target less what the model gives.',
      paper: '§4',
    },
    rollOuts: {
      title: 'Roll-in and roll-out',
      text: 'The roll-in writes the {$sequence} once and keeps the state before every {$unit}. From there a {$unit} is forced and a roll-out writes the rest: by the model, by the reference, which knows the truth, or by both, usually with one coin per {$sequence} to decide.',
      paper: '§3 and §3.1',
    },
    forced: {
      title: 'Forced {$units}',
      text: 'A {$unit} that all contestants must write, whatever they would have chosen; they go on from it by themselves. A network that has only ever seen true {$units} (MLE) may go wrong from there on: that is exposure bias.',
      paper: '§2, exposure bias',
    },
    attention: {
      title: 'Attention',
      text: 'Before it scores the next {$unit}, the decoder weighs all that was read by how well it fits its own state; the weights of one written {$unit} add up to 1. Shown are the weights of the contestant writing by itself.',
      paper: '§5, spelling and translation',
    },
    testError: {
      title: 'Test error',
      text: 'Errors on {$sequences} that no contestant learns from, each contestant writing by itself. Point at the curve, or use the arrow keys, to see {$sequences} and tables as they were then; click to stay there.',
      paper: '§3.2, results on OCR',
    },
    verdict: {
      title: 'Who leads',
      text: 'A contestant leads while two tests in a row put the whole interval of the difference on its side. The intervals of all tests of a run together miss the truth in at most 5 of 100 runs; {$sequences} with the same {$units} count as one. Another seed may end otherwise.',
      paper: 'not in the paper',
    },
    losses: {
      title: 'Training losses',
      text: 'What each contestant reduces as it learns. Different objectives have different units, so their values say nothing about which contestant does better.',
      paper: '§4',
    },
    confusion: {
      title: 'Confusion',
      text: 'How often each true {$unit} was {$wasRead} as each other one, by contestants writing by themselves. Correct ones lie on the diagonal, which is not coloured.',
      paper: 'not in the paper',
    },
    recovery: {
      title: 'Recovery',
      text: 'Where a contestant is right, its second choice is forced instead, and the contestant continues by itself. If the {$units} after the forced one are as good as without it, mistakes do not pile up.',
      paper: '§2, exposure bias',
    },
  },
  marks: {
    truth: 'ring: the true {$unit}',
    cheapest: 'dot: the cheapest {$unit}',
    choice: 'triangle: the model’s choice',
    ties: 'equals sign: several are cheapest',
    untried: 'hatching: not tried in this update',
    model: 'solid line: the model wrote it',
    reference: 'dashed line: the reference wrote it',
    forced: 'strong frame: forced',
    wrong: 'filled and underlined: a wrong {$unit}',
    left: 'ring about a {$unit} of the tree: here the roll-in left the truth',
    past: 'line with a point on a chart: the update that is looked back to',
    push: 'up and down: the score is raised, lowered',
  },
} as const;
