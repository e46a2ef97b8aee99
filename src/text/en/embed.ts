/** What stands in a frame that holds one panel alone. */
export const EMBED = {
  problem: 'This frame cannot show what its link asks for.',
  titles: {
    curves: 'Test error',
    costTable: 'Cost table',
    tree: 'Tree of roll-outs',
    lesson: 'One update, step by step',
    counterexamples: 'Counter-examples',
    grid: 'Who rolls in, and who rolls out',
  },
  noPart: 'In the link, hide has “{$text}”, but this panel has only {$names} to leave out.',
  noRange: 'In the link, {$key} is given, but this panel has no range; {$panels} have one.',
  noUpdate: 'a whole number from {$least} to 999999999',
  backwards: 'In the link, from ({$from}) is behind to ({$to}).',
  noOrigin: 'the scheme and host of a page, as in https://course.example',
  alone:
    'In the link, {$key} opens something over the whole page; a panel that stands alone has no place for it.',
  notOf: 'In the link, {$key} belongs to the panel {$owner}, not to {$panel}.',
  frame: 'SeaRNN Playground: {$panel}',
  play: 'Play',
  pause: 'Pause',
  update: 'update {$update}',
  recordedRun: 'a recorded run: {$updates} updates of the default duel',
  outsideRecorded: 'No test of the recorded run of {$updates} updates lies within from and to of the link.',
  recordedWord: 'a recorded update: number {$update} of the default duel',
  waiting: 'Play trains this run here, in the frame.',
} as const;
