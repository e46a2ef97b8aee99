/** Why a file is not read as a run. */
const DAMAGED = 'The run file is damaged:';

export const RUN_FILE_FAULTS = {
  cutOff: 'The file is no run file, or is cut off: it is not complete JSON.',
  noRunFile: 'The file is no run file: it does not begin with the format “searnn-run” and a version.',
  later: 'The run file is of version {$version}, written by a later release; this one reads version {$own}.',
  damaged: `${DAMAGED} {$fault}.`,
  settings: 'The run file’s settings are not usable: {$problems}',
  contestants: `${DAMAGED} it has results of {$found} contestants, but its settings name {$wanted}.`,
  column: `${DAMAGED} {$column} has {$entries} entries, but {$updates} updates, one entry every {$every}, were made.`,
  beyond: `${DAMAGED} {$place} is {$update}, but no more than {$most} can have been made by then.`,
  record: 'its record is of {$found} contestants, not of {$wanted}',
} as const;
