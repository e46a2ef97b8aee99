/** The theatre: one update of one sequence, step by step. */
export const THEATRE = {
  lead: 'Go through one update of one {$sequence}, forward and back: see which {$units} are tried, what they cost, and where the loss moves probability.',
  phases: {
    encode: 'encode',
    rollIn: 'roll in',
    choose: 'choose a cell',
    try: 'try {$units}',
    rollOut: 'roll out',
    cost: 'cost',
    target: 'target',
    gradient: 'push on the scores',
    update: 'update',
    decode: '{$wasRead} again',
  },
  place: '{$unit} {$place}',
  again: 'Try again',
  term: 'More about: {$phase}',
  showOnPage: 'Show {$unit} {$place} on the page',

  algorithm: 'Algorithm 1',
  showCode: 'Show the code',
  hideCode: 'Show Algorithm 1',
  /** One line for each phase. */
  lines: {
    encode: 'encode the {$sequence}',
    rollIn: 'roll in: write it, keep every state',
    choose: 'for each cell t:',
    try: 'for each {$unit} a tried at t:',
    rollOut: 'force a, roll out to the end',
    cost: 'cₜ(a) = cost of the finished {$sequence}',
    target: 'from cₜ to a target, and a loss Lₜ',
    gradient: 'move every score against Lₜ’s slope',
    update: 'update the weights by the sum of all',
    decode: '(decode the {$sequence} again)',
  },

  sources: {
    builtIn: 'Built-in lessons',
    chooseBuiltIn: 'Built-in lessons …',
    starting: 'The engine is starting: built-in lessons play without it.',
    chain: 'It reads all at once: there is nothing to step through',
    record: 'Record {$name} now',
    open: 'Open a file …',
    save: 'Save',
    file: 'Lesson file',
  },

  timeline: {
    name: 'Timeline',
    back: '◂ Back',
    next: 'Next ▸',
    hold: 'Hold',
    play: 'Play on',
    pace: 'pace',
    aSecond: '{$steps} / s',
    ask: 'ask me first',
    level: 'One step is a',
    levelLead: 'one step is a',
    levels: { token: '{$unit}', cell: 'cell', example: '{$sequence}', update: 'update' },
    step: 'step {$step} of {$steps}',
    stepToldOf: 'step {$step} of {$steps}: {$phase}',
  },

  strip: {
    name: 'The {$sequence}',
    caption: 'The {$sequence}, {$unit} by {$unit}',
    glyphs: 'Handwritten {$sequence}, {$count} {$units}',
    source: 'what is read',
    wrong: '(wrong)',
    reference: 'reference',
    truth: 'truth',
    readBefore: '{$wasRead} before',
    readAfter: '{$wasRead} after',
    rolledIn: 'rolled in',
    chanceBefore: 'p(truth) before',
    chanceAfter: 'p(truth) after',
  },

  tried: {
    name: '{$Units} tried at this cell',
    atStart: 'Tried at the beginning of the {$sequence}',
    after: 'Tried at {$unit} {$place}, after “{$before}”',
    finished: 'finished {$sequence}',
    cost: 'cost',
    otherSide: 'other side',
    otherSideHelp: 'What the ends would cost on the other side of the roll-outs’ coin',
    push: 'push',
    truth: '(the truth)',
  },

  question: {
    name: 'Question',
    lead: 'First a guess:',
    right: '✓ {$guess}: right.',
    wrong: '✗ You said {$guess}; it is {$told}.',
    skip: 'show me',
    whichRises: 'Which {$unit} will this update raise most at {$unit} {$place}?',
    howManyWrong:
      'If {$token} is forced at {$unit} {$place}: how many {$units} of the finished {$sequence} will be wrong?',
    anotherPath: 'Will the path be another one now?',
    stillWrong: 'Before the update {$was} of {$length} {$units} were {$misread}. After it?',
    answers: { yes: 'yes', no: 'no', fewer: 'fewer', asMany: 'as many', more: 'more' },
  },

  encode: {
    graph:
      'The word is a path through a small graph. The model scores the features of its edges; there is nothing to encode.',
    reads:
      'The encoder reads all {$count} {$sources} above and keeps what it saw of each. So far the model {$reads} “{$read}”; the truth is “{$truth}”.',
  },
  rollIn: {
    whole: '{$whole}, and keeps its state at every {$unit}.',
    drawn: 'The decoder rolls in over “{$word}”, a {$sequence} drawn about the true one',
    truth: 'The decoder rolls in over the true {$units}, “{$word}”, as in teacher forcing',
    learned: 'The decoder writes the {$sequence} by its own choices, “{$word}”',
    mixed:
      'The decoder writes the {$sequence}, “{$word}”, with the truth at { $count -> [one] {$unit} *[other] {$units} } {$places} and its own choice elsewhere',
    right:
      '{ $by -> [chance] Chance [reference] The reference *[model] The model } writes {$written} at {$unit} {$place}. The state before it is kept.',
    wrong:
      '{ $by -> [chance] Chance [reference] The reference *[model] The model } writes {$written} at {$unit} {$place}, where the truth is {$truth}. The state before it is kept.',
  },
  choose: {
    all: 'Every {$unit} of the {$sequence} is a cell t where something can be tried. Look at {$unit} {$place}: the truth there is {$truth}, and after “{$before}” { $by -> [chance] chance [reference] the reference *[model] the model } writes {$written}.',
    nothing: 'Nothing is tried at {$unit} {$place} in this update.',
    cell: 'Cell t = {$place}: from the state kept there, with “{$before}” written before, {$tried} { $tried -> [one] {$unit} *[other] {$units} } will be tried.',
  },
  tries: {
    nothing:
      '{$method} tries nothing: it takes { $aims -> [drawn] the drawn {$unit} *[truth] the truth } of every cell and looks no further. What other methods would try is shown for comparison.',
    all: '{$tried} { $tried -> [one] {$unit} is *[other] {$units} are } forced at {$unit} {$place} in turn; the truth there is {$truth}.',
    one: 'a = {$letter} is forced at {$unit} {$place}.',
    truth: 'a = {$letter} is forced at {$unit} {$place}, which is the truth.',
  },
  rollOut: {
    nothing:
      '{$method} rolls nothing out. For comparison, the {$sequences} copy the truth after each forced {$unit}.',
    one: 'The {$sequence} goes on to its end: “{$word}”.',
    last: 'The forced {$unit} is the last one of the {$sequence}, so nothing is left to finish.',
    copy: 'After each forced {$unit} the reference finishes the {$sequence} by copying the truth, so nothing that follows can be wrong.',
    best: 'After each forced {$unit} the reference finishes the {$sequence} in the best way that is left.',
    mixed:
      'After each forced {$unit} the model and the reference finish the {$sequence}: the same {$units} are the reference’s, whatever was forced.',
    learned:
      'After each forced {$unit} the model finishes the {$sequence} itself, with whatever that {$unit} leads it to write.',
  },
  cost: {
    nothing: 'Nothing was tried at {$unit} {$place}, so nothing costs anything.',
    ends: 'Each end has its cost: {$costs}.',
    end: 'That end costs {$cost}.',
    shares: 'The cost is the share of wrong {$units}: from {$low} to {$high} at {$unit} {$place}.',
    counts:
      'The cost is what the task counts in the finished {$sequence}: from {$low} to {$high} at {$unit} {$place}.',
    share: 'c({$letter}) = {$wrong} of {$all} {$units} wrong = {$cost}.',
    count: 'c({$letter}) = {$cost}.',
  },
  target: {
    nothing: 'Nothing was tried at {$unit} {$place}, so the update wants nothing there.',
    drawn: '{$method} wants the drawn {$unit}, {$letter}, with probability 1, whatever the others cost.',
    truth: '{$method} wants the true {$unit}, {$letter}, with probability 1, whatever the others cost.',
    here: 'at {$unit} {$place}, {$letter} is to have {$target}',
    soft: 'The costs become a target, q = softmax(−{$scale} · cost): {$here}.',
    logLoss:
      'Log-loss wants the cheapest {$unit} of a cell with probability 1; a tie is drawn at random: {$here}.',
    best: '{$name} wants the cheapest {$unit} of a cell above all others; a tie is drawn at random: {$here}.',
    cheapest:
      '{$name} has no single target {$unit}: it is lowest where only the cheapest are left, so {$here}.',
    ofMle: 'MLE would want {$truth}, the truth, with probability 1.',
  },
  gradient: {
    nothing: 'Nothing was tried at {$unit} {$place}, so its scores are left alone.',
    towards:
      'Learning moves the scores by q − p: {$letter} has p {$p} and should have {$q}, so it is { $push -> [raised] raised [lowered] lowered *[none] left alone }.',
    slope:
      'The loss {$formula} has the slope {$slope} by the score of {$letter}, so it is { $push -> [raised] raised [lowered] lowered *[none] left alone }.',
  },
  update: {
    features: 'The weights of the features follow the slopes; edges that share a feature move together.',
    network:
      'Loss {$loss}. The gradient (norm {$norm}) goes back through decoder and encoder, and the optimiser moves all weights a little.',
  },
  decode: {
    same: 'Decoded again: “{$is}”, as before. The true {$unit} has become likelier at {$risen} of {$all} places.',
    changed:
      'Decoded again: “{$is}”, where it was “{$was}” before. The true {$unit} has become likelier at {$risen} of {$all} places.',
  },
} as const;
