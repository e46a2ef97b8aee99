/** Why runs of a file do not come into the library. */
export const LIBRARY_FAULTS = {
  cutOff: 'The file of runs is cut off: it is not complete JSON.',
  noLibrary: 'The file is no file of runs: it has no list of them.',
  later:
    'The file of runs is of version {$version}, written by a later release; this one reads version {$own}.',
  damagedLine: 'Its line is cut off or damaged: it is not complete JSON.',
  label: 'What is said of it is damaged: {$fault}.',
  altered: 'It was changed after it was written, so its figures may not be those of its run.',
} as const;
