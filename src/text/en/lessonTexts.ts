/** What the lessons that come with the page say of themselves, as their files have it: they are of letters and of a graph. */
export const LESSON_TEXTS = {
  mle: {
    title: 'MLE: “reduce” after 1,000 updates',
    note: 'Teacher forcing: the true letters are rolled in, nothing is tried, and every cell wants its true letter, whatever the others would cost.',
  },
  'reference-reference': {
    title: 'SeaRNN, reference/reference: “reduce” after 1,000 updates',
    note: 'The reference rolls in and finishes every word by copying the truth: each wrong letter costs the same, and the model never sees its own mistakes. This is label smoothing by another name.',
  },
  'learned-reference': {
    title: 'SeaRNN, learned/reference: “reduce” after 1,000 updates',
    note: 'The model rolls in with its own letters, mistakes included; the reference finishes. It learns what to write after a mistake, but not what its own letters lead to.',
  },
  'learned-mixed': {
    title: 'SeaRNN, learned/mixed: “reduce” after 1,000 updates',
    note: 'The policies that the paper recommends: the model rolls in, and a coin decides who finishes. Where the model finishes, a wrong letter costs what it really leads to.',
  },
  lols: {
    title: 'A counter-example: why the reference must not always finish',
    note: 'Two choices, a or b, then c or d; c and d weigh the same wherever they stand. The ends cost ac 1, ad 0.9, bc 1.1, bd 0. The reference takes a, then c. Finished by the reference, b looks dearer than a (1.1 against 1), so the update keeps a, though the model itself would go on with d and reach 0: the other side shows it. Learned or mixed roll-outs find the way. After LOLS (Chang et al. 2015), Figure 3c.',
  },
} as const;
