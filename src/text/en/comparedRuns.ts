/** Runs of the library side by side: their table, what several seeds tell, and their curves. */
const COMPARED =
  '{$first} has {$by} {$second} on the same { $seeds -> [one] {$seeds} seed *[other] {$seeds} seeds }';

export const COMPARED_RUNS = {
  title: 'Compared',
  table: 'Compared runs',
  run: 'Run',
  updates: 'Updates',
  figures: { letterError: '{$unit} error', chunkF1: 'F1 of chunks', bleu: 'BLEU', ownError: 'own error' },
  last: 'Last {$figure}',
  heldOut: 'Best held out',
  chosen: 'Chosen there',
  against: 'Against {$name}',
  onAll: 'all {$sequences}',
  onSome: '{ $count -> [one] 1 {$sequence} *[other] {$count} {$sequences} }',
  onSample: 'the sample',
  atUpdate: 'update {$update}',
  better: '{$points} points, better',
  worse: '{$points} points, worse',
  equal: 'equal',
  otherWords: 'tested on other {$sequences}',
  untested: 'not tested yet',
  unused: 'not used',
  alike: 'These runs differ in no setting.',
  apart: {
    data: '“{$name}” is not compared: it was trained on other data ({$data}).',
    split: '“{$name}” is not compared: other {$sequences} test it (split {$split}).',
  },
  seeds: {
    title: 'Seeds',
    lead: 'What differs in nothing but the seed is one row: the mean of {$about} on all test {$sequences}, last weights.',
    lone: 'Train the same settings with other seeds, up to a number of updates, and this table tells their mean and spread.',
    series: '{$about}, {$label}',
    contestant: 'Contestant',
    count: 'Seeds',
    mean: 'Mean ± sd',
    range: 'Least … most',
    unmeasured:
      'Not in this table: { $count -> [one] {$names}, which stopped *[other] {$names}, which stopped } before all test {$sequences} were read.',
    more: '{$points} points more {$about} than',
    less: '{$points} points less {$about} than',
    asMuch: 'as much {$about} as',
    chance: `${COMPARED}: p = {$p}, hardly chance.`,
    mayBe: `${COMPARED}: p = {$p}, may be chance.`,
    tooFew: `${COMPARED}: p = {$p}; so few seeds can show nothing.`,
    tooMany: `${COMPARED}: too many seeds for an exact test.`,
    comparisons: '{$count} comparisons',
    help: 'p: the share of all ways to swap the two at some of the seeds that lead to a difference at least as large. Of many comparisons some find something by chance; p is not corrected for that.',
  },
  curves: {
    title: 'Curves',
    error: 'Test error, %',
    loss: 'Training loss: {$measure}',
    axis: 'horizontal axis of the curves',
    band: 'band of several seeds',
    bands: { sd: 'sd', se: 'standard error', range: 'least to most', bootstrap: 'bootstrap' },
    bandTold: {
      sd: 'Of several seeds the mean at the same updates is drawn, and one standard deviation about it; single runs stand faint behind.',
      se: 'Of several seeds the mean at the same updates is drawn, and one standard error about it; single runs stand faint behind.',
      range:
        'Of several seeds the mean at the same updates is drawn, and all from the least to the most; single runs stand faint behind.',
      bootstrap:
        'Of several seeds the mean at the same updates is drawn, and the middle 95 % of means of seeds drawn again; single runs stand faint behind.',
    },
    thinned:
      'Losses are drawn, and saved as figures, as means of at most {$points} stretches; run files hold every one.',
    ofSeeds: '{$name}, n = {$count} seeds',
    underWay:
      '{ $more -> [one] {$name}; {$more} more is under way *[other] {$name}; {$more} more are under way }',
    ofMean: '{$title}; mean and {$band}, n = {$count}',
    crosshair: 'Read off at',
    at: '{$place} {$axis}',
    reading: 'error {$error}',
    readingLoss: 'loss {$loss}',
    none: 'no value there',
    empty: 'These runs have not been tested yet.',
  },
} as const;
