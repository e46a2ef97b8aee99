/** What keeps a run from being a result, and files of results from being read. */
export const RESULTS = {
  notMeasured:
    '{$name} was not measured on the whole test set after its last update: let the run end by itself.',
  contestant: 'contestant {$number}',
  cutOff: 'The file of results is cut off: it is not complete JSON.',
  damaged: 'The file of results is damaged or of another release: {$fault}.',
} as const;
