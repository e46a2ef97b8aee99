/** What is wrong with settings as a whole, or with those of a contestant. */
export const SETTINGS_FAULTS = {
  bad: 'The settings are {$given}, but must be an object of named settings.',
  missing: 'The settings are missing, but must be an object of named settings.',
  unknown:
    '{ $count -> [one] {$names} is not a setting *[other] {$names} are not settings }; the settings are {$known}.',
  contestants: 'contestants is {$given}, but must be a list of 1 to {$most}.',
  list: 'a list of {$count}',
  contestant: 'contestant {$number}: {$fault}',
  badContestant: 'contestant {$number} is {$given}, but must be an object of named settings.',
} as const;
