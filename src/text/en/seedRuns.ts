/** Several seeds of the present settings, or of all nine pairs, trained beside the run in view. */
const SEEDS = '{ $count -> [one] {$count} seed *[other] {$count} seeds }';

export const SEED_RUNS = {
  what: 'the runs on their way',
  title: 'Run with several seeds',
  lead: 'Trains once for each seed, beside the run in view, whose numbers stay the same. Every finished run joins the list below; the curves show mean and band while they grow.',
  of: 'What is trained',
  ofSettings: 'The present settings',
  ofPairs: 'All nine pairs',
  pairsLead:
    'All nine pairs of roll-in and roll-out, three contestants to a run: below they fill a board of three by three. All else is as one contestant has it.',
  template: 'All else as',
  count: 'Seeds',
  countHelp: 'From {$least} to {$most}, counted up from the present one.',
  countProblem: 'A whole number from {$least} to {$most}.',
  updates: 'Updates of each',
  updatesHelp: 'As the settings have it, or another number.',
  updatesFree: 'The settings set no limit, so one is needed here.',
  updatesWrong: 'A whole number from 1 to 1,000,000.',
  start: `Run with ${SEEDS}`,
  fill: `Fill the grid with ${SEEDS}`,
  plan: '{$title}: { $count -> [one] seed {$seeds} is *[other] seeds {$seeds} are } trained up to update {$updates}.',
  planPairs:
    'All nine pairs, all else as {$name}, with { $count -> [one] seed {$seeds} *[other] seeds {$seeds} }: { $runs -> [one] {$runs} run is *[other] {$runs} runs are } trained up to update {$updates}.',
  therePairs:
    '{ $count -> [one] {$count} run is in the library already and is not trained again. *[other] {$count} runs are in the library already and are not trained again. }',
  makesRoom:
    '{ $count -> [one] The library then makes room: its oldest run goes that you have not named, noted or pinned. *[other] The library then makes room: its {$count} oldest runs go that you have not named, noted or pinned. }',
  noRoom:
    'The library has no room for all of them, since you have named, noted or pinned the runs that are there: delete some, or save the new ones by hand.',
  there:
    '{ $count -> [one] Seed {$seeds} is in the library already and is not trained again. *[other] Seeds {$seeds} are in the library already and are not trained again. }',
  range: '{$first} to {$last}',
  atOnce:
    '{ $engines -> [one] One at a time, *[other] {$engines} at once, each } in an engine of its own: this machine has { $cores -> [one] {$cores} core *[other] {$cores} cores }, and the run in view and the page keep one each where they can.',
  onGpu: 'One at a time, in an engine of its own, since all engines share the GPU.',
  times: {
    measured: 'About {$time} of training, at the pace of the run in view; tests come on top.',
    judged: 'Roughly {$time} of training, judged by the pace of the run in view; tests come on top.',
    guessed:
      'Roughly {$time} of training, a guess within a factor of three; tests come on top. Train the run in view for a while, and this tells more.',
  },
  offer:
    '{$left} of { $total -> [one] {$total} run *[other] {$total} runs } of “{$name}” { $left -> [one] is *[other] are } not done: “Runs” in the help goes on with them.',
  target: 'A run that reaches the target error ends earlier.',
  progress: '{$name}: {$whole} of { $total -> [one] {$total} run *[other] {$total} runs } done',
  failed: '{$done}, {$failed} failed',
  left: '{$done}; about {$time} left',
  starting: 'Starting engines …',
  running:
    '{ $engines -> [one] One engine trains *[other] {$engines} engines train } up to update {$updates}.',
  pausing: 'Pausing …',
  paused: 'Paused.',
  ended: 'All runs have ended.',
  elsewhere: 'Another tab of this page trains them.',
  kept: 'You may close this panel. After a reload you go on here: finished runs are in the library, and one on its way goes on where it was kept last, at worst from its start.',
  notKept:
    'This browser could not keep the queue: it ends with this tab. Let it finish, and save the runs that are not in the library.',
  list: 'Runs of {$name}',
  seed: 'seed {$seed}',
  rowSeed: 'roll-in {$rollIn}, seed {$seed}',
  waits: 'waits',
  update: 'update {$update} of {$last}',
  updateError: 'update {$update} of {$last}, error {$error}',
  updateLeast: 'update {$update} of {$last}, least error {$error}',
  whole: 'finished',
  unkept: 'finished, but not in the library: shown until you close the page',
  failedWhy: 'failed: {$why}',
  save: 'Save run',
  saveSeed: 'Save the run: {$run}',
  pause: 'Pause',
  goOn: 'Go on',
  again: 'Try failed runs again',
  compare: 'Compare these',
  away: 'New runs …',
  awayUndone: 'Give up the rest',
  ask: '{ $left -> [0] The runs that are not in the library are lost then. *[other] { $lone -> [0] What runs on their way have learned is lost then. *[other] What runs on their way have learned is lost then, and the runs that are not in the library, too. } }',
  discard: 'Give them up',
  keep: 'Keep them',
  lost: 'its engine stopped answering, twice in a row.',
} as const;
