/** What is said while data are loaded and contestants built, and of what stands in the way. */
export const START = {
  loading: 'Loading the built-in data: {$name}',
  reading: 'Reading {$name}',
  engine: 'Starting the engine',
  examining: 'Examining the contestants',
  building: 'Building the contestants',
  oneUpdate: 'One update of each contestant',
  noFile:
    'This browser has no data file of yours stored. Choose one, or drop it on the page; until then the built-in letters are used.',
  ownSettings: '{$reason} {$name} is trained with the settings that its task begins with.',
  noSplit: 'These data have no split {$wanted}: the test {$sequences} are now {$split}.',
  noSequence:
    'There is no test {$sequence} {$wanted}: these test {$sequences} end at {$last}, which is shown instead.',
  notKept: 'That run was trained on {$name}, which this browser does not keep: open that file first.',
  defect: 'Something went wrong inside the page: {$message}',
  notLoaded: 'A file of the page could not be loaded.',
  noLanguage: '{$asked} could not be loaded, so the page goes on in {$spoken}.',
  notLoadedFile: 'The page’s file {$path} could not be loaded.',
} as const;
