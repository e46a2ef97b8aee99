/** The library of runs, as it fills and is read. */
export const LIBRARY = {
  what: 'your library of runs',
  gone: '{ $count -> [one] {$names} has *[other] {$names} have } left the library of runs to make room. “Runs” in the help puts it back.',
  noRoom:
    'The library of runs is full of runs that you have named, noted or pinned: this run is not kept there. Delete or save some, and it will be.',
  wrong: '{$file}: {$fault}',
  wrongRun: '{$file}, “{$name}”: {$fault}',
  wrongPlace: '{$file}, run {$place}: {$fault}',
  full: 'there is no room left in the library; delete some runs first.',
  checkpoint:
    'a run with its weights goes on, and weights alone begin one, where they are opened: choose the file with “Open run…” in “The run as a file”.',
  unreadable: 'it could not be read ({$message}).',
} as const;
