/** What stands on a frozen page. */
export const FROZEN = {
  title: 'Runs of SeaRNN Playground',
  made: 'Frozen on {$date} by SeaRNN Playground {$release}: this file asks no server for anything, and what it shows does not change.',
  axis: 'horizontal axis',
  band: 'band',
  bands: {
    sd: 'standard deviation',
    se: 'standard error',
    range: 'least to most',
    bootstrap: '95 % bootstrap interval of the mean',
  },
  log: 'equal ratios upwards',
  readOff: 'Where the chart is read off',
  tables: 'Tables',
  runs: 'Runs',
  save: 'Save {$name}',
  noScript: 'Scripts are off: the charts stand as they are.',
  columns: {
    run: 'run',
    seed: 'seed',
    contestants: 'contestants',
    updates: 'updates',
    data: 'data',
    backend: 'computed by',
    date: 'written',
    settings: 'settings, as a link has them',
  },
} as const;
