/** A run with its state as a file: saved to go on elsewhere, and opened to go on here. */
export const CHECKPOINT_FILES = {
  writing: 'Putting the run and its weights together',
  reading: 'Reading {$name}',
  saved:
    '{$name} is saved. The run goes on from it where you open it on this page, or at the command line: npm run searnn -- train --resume {$name}',
  savedOwn:
    '{$name} is saved. The run goes on from it where you open it on this page after your file of data, or at the command line: npm run searnn -- train --resume {$name} --data your-file',
  noData: 'This run learns from {$data}, which is not in this browser: open that file first, then this one.',
  otherData:
    'This run learns from {$data}, and what this page has under that name is {$own}: it cannot go on here.',
  opened:
    '{$name}: a run of { $updates -> [one] {$updates} update *[other] {$updates} updates }. Press Play to go on from there.',
  openedDone:
    '{$name}: a run that has done all of its { $updates -> [one] {$updates} update *[other] {$updates} updates }. Raise “{$setting}” and press Play to go on.',
} as const;
