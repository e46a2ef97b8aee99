/** What the chosen contestant has of its own, block by block. */
export const CONTESTANT = {
  policies: {
    title: 'Roll-in and roll-out',
    grid: 'Rows: how it rolls in. Columns: how it rolls out. The signs say what theory predicts.',
    rollIn: 'How it rolls in; the reference finishes every {$sequence}.',
    finer: 'Finer choices',
  },
  reads: {
    title: 'What the decoder is fed while learning',
    mixed: 'How often it is fed the true {$unit}, and how soon its own instead.',
    varied: 'At every update a new variation of the true {$sequence}.',
  },
  objective: {
    title: 'What it learns from the costs',
    lead: 'The costs of all {$units} tried at a cell become one loss.',
  },
  cost: { title: 'What costs', lead: 'How a finished {$sequence} is compared with the truth.' },
  tries: {
    title: 'What it tries',
    lead: 'Fewer {$units}, fewer roll-outs.',
    atMost: 'At most {$effort} roll-outs for a {$sequence} of mean length.',
  },
  chain: {
    title: 'How the chain learns',
    lead: 'All its weights begin at 0. Model and optimiser settings are the networks’.',
  },
} as const;
