/** The paper's tables: published, measured by us, and measured here. */
const SPELLING =
  'How many edits the written text still needs, by symbol of the true one. Ours was trained with this program on windows of ten symbols of a public-domain text (Shakespeare, 1.1 MB): every tenth window tests, one in fifty of the others was held out to choose the weights, and noise is drawn anew at every pass. The paper’s text, sentences of news, is another one: only differences compare.';

export const TABLES = {
  learned: 'What is learned',
  about: {
    letters:
      'How many letters of the test words are read wrongly. Ours was trained with this program on the same handwritten words: folds 2 to 9 train, a tenth of them held out to choose the weights, fold 1 tests, and fold 0, the paper’s test, was left alone; the paper trains on nine folds.',
    'spelling-30': SPELLING,
    'spelling-50': SPELLING,
  },
  columnsMean:
    '{$paper} is what Leblond et al. (2018) publish; they tell neither seeds nor updates. {$yours} is what you train here. Mean ± standard deviation over seeds.',
  missing:
    'Our results could not be loaded ({$message}). Everything else works without them; reload the page to try again.',
  figure: 'Figure',
  paper: 'Paper',
  ours: 'Ours',
  yours: 'Yours',
  inPercent: '{$error}, %',
  notTried: 'not tried',
  seeds: '{$count} seeds',
  apart: '({$apart})',
  settings: 'Settings',
  settingsOf: 'Settings of {$figure}',
  use: 'Use settings',
  useOf: 'Use settings of {$run}, seed {$seed}',
  inUse:
    'The settings of this run are now in use. It was trained on {$data}; the data in use stay as they are.',
  details: {
    oursApart: 'Ours ({$apart})',
    measured: '{$whose}: {$error} % after the last update.',
    measuredChosen:
      '{$whose}: {$error} % after the last update, {$chosen} % with weights chosen on held-out {$sequences}.',
    bestScale: 'α {$scale}, the best on held-out {$sequences} of {$candidates}.',
    onlyScale: 'α {$scale}, the only one tried.',
    seed: '{$whose}, seed {$seed}',
    seedScaled: '{$whose}, seed {$seed}, α {$scale}',
    run: '{$run}: {$error} % after { $updates -> [one] {$updates} update *[other] {$updates} updates }; trained on {$data}, {$backend} ({$adapter})',
    runChosen:
      '{$run}: {$error} % after { $updates -> [one] {$updates} update *[other] {$updates} updates }; {$chosen} % with the weights of update {$chosenUpdate}, chosen on held-out {$sequences}; trained on {$data}, {$backend} ({$adapter})',
    here: 'A run here',
    setting: 'Setting',
    commandLine: 'From the command line: {$command}',
  },
  runs: {
    title: 'Our runs',
    table: 'Measured runs',
    contestant: 'Contestant',
    seed: 'Seed',
    updates: 'Updates',
    chosen: 'chosen on held-out {$sequences}',
    sequenceError: '{$Sequence} error',
    paper: 'Paper, {$error}',
    time: 'Time',
    ms: 'ms an update',
    chosenAt: '{$error} (update {$update})',
    published: '{$error} % ({$where})',
    curves: 'Test error (%) on {$count} test {$sequences}, by updates',
    range: '{$least} to {$most}',
    note: 'Errors are of all test {$sequences}. One thread of {$backend} ({$adapter}) from the command line; the data are others’ and do not come with this page.',
  },
} as const;
