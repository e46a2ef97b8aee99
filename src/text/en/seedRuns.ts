/** Several seeds of the present settings, trained beside the run in view. */
const SEEDS = '{ $count -> [one] {$count} seed *[other] {$count} seeds }';

export const SEED_RUNS = {
  what: 'the seeds on their way',
  title: 'Run with several seeds',
  lead: 'Trains the present settings once for each seed, beside the run in view and without disturbing it. Every finished run joins the list below; the curves show mean and band while they grow.',
  count: 'Seeds',
  countHelp: 'From 2 to 20, counted up from the present one.',
  countProblem: 'A whole number from 2 to 20.',
  updates: 'Updates of each',
  updatesHelp: 'As the settings have it, or another number.',
  updatesProblem: 'A whole number from 1 to 1,000,000. The settings set no limit, so say one here.',
  updatesWrong: 'A whole number from 1 to 1,000,000.',
  start: `Run with ${SEEDS}`,
  plan: '{$title}: { $count -> [one] seed {$seeds} is *[other] seeds {$seeds} are } trained up to update {$updates}.',
  there:
    '{ $count -> [one] Seed {$seeds} is in the library already and is not trained again. *[other] Seeds {$seeds} are in the library already and are not trained again. }',
  range: '{$first} to {$last}',
  atOnce:
    '{ $engines -> [one] One at a time, *[other] {$engines} at once, each } in an engine of its own: this machine has { $cores -> [one] {$cores} core *[other] {$cores} cores }, and the run in view and the page keep one each where they can.',
  onGpu: 'One at a time, in an engine of its own, since all engines share the GPU.',
  time: 'About {$time} of training, at the pace of the run in view; tests come on top.',
  guess:
    'Roughly {$time}, a guess within a factor of three: train the run in view for a while, and this tells more.',
  offer:
    '{$left} of { $total -> [one] {$total} seed *[other] {$total} seeds } of “{$name}” are not done: “Runs” in the help goes on with them.',
  progress: '{$name}: {$whole} of { $total -> [one] {$total} seed *[other] {$total} seeds } done',
  failed: '{$done}, {$failed} failed',
  left: '{$done}; about {$time} left',
  starting: 'Starting engines …',
  running:
    '{ $engines -> [one] One engine trains *[other] {$engines} engines train } up to update {$updates}.',
  pausing: 'Pausing …',
  paused: 'Paused. Finished seeds are in the library.',
  ended: 'All seeds have ended.',
  elsewhere: 'Another tab of this page trains them.',
  kept: 'You may close this panel. After a reload you go on here: finished seeds are in the library, and one on its way goes on where it was kept last, at worst from its start.',
  notKept:
    'This browser could not keep the queue: it ends with this tab. Let it finish, and export the runs.',
  list: 'Seeds of {$name}',
  seed: 'seed {$seed}',
  waits: 'waits',
  update: 'update {$update} of {$last}',
  updateError: 'update {$update} of {$last}, error {$error}',
  whole: 'finished',
  unkept: 'finished, but not in the library: shown until you close the page',
  failedWhy: 'failed: {$why}',
  pause: 'Pause',
  goOn: 'Go on',
  again: 'Try failed seeds again',
  compare: 'Compare these',
  away: 'New seeds …',
  awayUndone: 'Give up the rest',
  lost: 'its engine stopped answering, twice in a row.',
} as const;
