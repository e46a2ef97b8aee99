/** What was given where settings and files are read, and what must stand there. */
export const GIVEN = {
  tooLarge: 'a number too large to be read',
  whole: 'a whole number from {$min} to {$max}',
  number: 'a number from {$min} to {$max}',
  oneOf: 'one of {$names}',
  flag: 'true or false',
  bad: '{$what} is {$given}, but must be {$allowed}',
  missing: '{$what} is missing, but must be {$allowed}',
  all: 'what it holds',
  unknown: '{$where} has {$keys}, which is not known',
  unknownHere: '{$keys} is there, which is not known',
  kinds: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'an object with named parts',
    record: 'an object with named parts',
    nonoptional: 'there',
  },
  otherKind: 'a value of another kind ({$kind})',
  sizes: {
    list: {
      least: 'a list of at least { $count -> [one] {$bound} entry *[other] {$bound} entries }',
      most: 'a list of at most { $count -> [one] {$bound} entry *[other] {$bound} entries }',
    },
    text: {
      least: 'a text of at least { $count -> [one] {$bound} character *[other] {$bound} characters }',
      most: 'a text of at most { $count -> [one] {$bound} character *[other] {$bound} characters }',
    },
    whole: { least: 'a whole number of at least {$bound}', most: 'a whole number of at most {$bound}' },
    number: { least: 'a number of at least {$bound}', most: 'a number of at most {$bound}' },
  },
  somethingElse: 'something else',
  odd: 'it is not what it should be',
} as const;
