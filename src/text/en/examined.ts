/** An examination as text: its figures, where they come from, and its tables. */
export const EXAMINED = {
  points: '{$points} points',
  set: '{$set} {$sequences}',
  read: '{$words} {$set}',
  readOf: '{$words} of {$outOf} {$set}',
  rows: {
    error: '{$unit} error, {$of}',
    errorByPlace: 'wrong {$units} by place, {$of}',
    sequenceError: '{$sequence} error, {$of}',
    forced: '{$unit} error after true {$units}',
    gap: 'exposure gap',
    notTruth: 'cells where another {$unit} costs less',
    tied: 'cells where {$units} tie for least cost',
    entropy: 'entropy, all cells (nats)',
    entropyWrong: 'entropy, cells {$wasRead} wrong (nats)',
    meanNorm: 'gradient norm, mean',
    largestNorm: 'gradient norm, largest',
    clipped: 'updates clipped',
  },
  notes: {
    read: 'Read: {$sets}. Figures that name no set are of the test {$sequences}.',
    ends: '{$Units} are compared place by place, the end of the {$sequence} included, so a missing {$unit} makes all later ones wrong; the test error and the comparisons count edits instead, or BLEU.',
    gap: 'The exposure gap is the {$unit} error after a contestant’s own {$units} minus that after the true ones.',
    leastCosts:
      'Least costs: all {$units} tried at all cells of {$words} test {$sequences}, under each contestant’s own roll-in and roll-out.',
    recovery:
      'After a wrong {$unit}: in {$words} test {$sequences}, at every cell but the last that a contestant {$reads} right, its second choice is forced and it goes on by itself.',
    noNorms:
      'Gradient norms are known only of updates made since the run was built or restored: there are none yet.',
    norms: 'Gradient norms before clipping at {$clip}, of the last {$updates} updates made here.',
    seeds:
      'Comparisons speak of these trained networks on other {$sequences}, not of other seeds, which may reverse a small difference.',
    leads:
      'Who leads is decided more carefully: that interval holds at all tests of a run together and counts {$sequences} with the same {$units} as one, so it is wider.',
  },
  head: 'SeaRNN Playground, examination on {$data}, split {$split}, seed {$seed}: {$contestants}',
  after: '{$name} after {$updates} updates',
  byCell: '{$Unit} error by cell of the test {$sequences} (from 1)',
  cell: 'cell',
  sequences: '{$sequences}',
  later: '{$Unit} error so many cells after a forced wrong {$unit}, and at the same cells without it',
  cellsLater: 'cells later',
  without: 'without',
  compared:
    'Compared {$sequence} by {$sequence} (McNemar’s exact test of whole {$sequences}; paired bootstrap of the figure that is reported, {$resamples} resamples)',
} as const;
