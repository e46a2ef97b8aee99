/** What the engine does now. */
export const STATUS = {
  booting: 'Getting ready.',
  bootingToPlay: 'Getting ready; training then starts by itself.',
  ready: 'Press Play.',
  readyToLearn: 'Press Play: {$learners}.',
  /** Who learns from what: the first, and those after it. */
  learns: '{$name} learns from {$from}',
  nextLearns: '{$name} from {$from}',
  untrained: {
    one: 'It is untrained.',
    alike: 'All start alike and are untrained.',
    all: 'All are untrained.',
  },
  recorded: 'The {$sequence} below shows a recorded run until then.',
  running: 'Training.',
  runningPast: 'Training goes on while you look back.',
  runningWho: 'Training: {$learners}.',
  runningTo:
    'Training; { $updates -> [one] {$updates} update *[other] {$updates} updates } to go, about {$time}.',
  runningWhoTo:
    'Training: {$learners}; { $updates -> [one] {$updates} update *[other] {$updates} updates } to go, about {$time}.',
  pausing: 'Pausing: finishing the current step.',
  paused: 'Paused. Press Play to go on.',
  pausedAtUpdates:
    'Paused: { $updates -> [one] {$updates} update is *[other] {$updates} updates are } done, as the stop rule asks.',
  pausedAtTestError: 'Paused: test error fell below {$error}, as the stop rule asks.',
  pausedAtHeldOut: 'Paused: the error on held-out {$sequences} fell below {$error}, as the stop rule asks.',
  pausedByError: 'Paused by an error: see the message.',
  noEngine: 'The engine could not start: see the message.',
  failed: 'Nothing can be trained yet: see the message.',
} as const;
