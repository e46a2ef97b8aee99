/** In the place of a part of the page that met a fault, and in the report that can be copied. */
export const FAULTS = {
  brief: '⚠ {$part}',
  lead: '“{$part}” could not be shown.',
  unharmed: 'Nothing else on the page is affected.',
  tryAgain: 'Try again',
  copy: 'Copy report',
  copied: 'Report copied',
  select: 'The browser does not let the page copy: select the report here.',
  page: {
    part: 'SeaRNN Playground',
    unharmed: 'The run is kept in the engine, which this does not touch: training goes on if it was on.',
    showAgain: 'Show the page again',
  },
  lastResort: 'The page could not be shown. The run is kept in the engine, which this does not touch.',
  noMessage: 'The error came without a message.',
  error: 'The error: {$message}',
  report: {
    head: 'SeaRNN Playground {$version}: “{$part}” could not be shown.',
    settings: 'Settings: {$address}',
    engine: 'Engine: {$status}; {$computes}',
    noBackend: 'no backend yet',
    browser: 'Browser: {$browser}',
    noStack: 'No stack.',
    components: 'Components:',
  },
} as const;
