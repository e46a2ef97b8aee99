/** What is known of data and their split before training. */
const TOO = 'also stands in training, with';
const UNLIKE =
  'than those that train ({$test} against {$train} {$sources} on average), by more than chance would make them: the end of the file is unlike the rest, as where it is sorted. The split “{$label}” ({$id}) takes its test from all over it.';

export const SPLIT_FACTS = {
  nouns: {
    pictures: { one: 'picture', many: 'pictures' },
    sequences: { one: 'sequence', many: 'sequences' },
  },
  newOne: 'The one test {$one} does not stand in training.',
  allNew: 'None of the {$count} test {$many} also stands in training.',
  single: {
    same: `The one test {$one} ${TOO} the same truth.`,
    other: `The one test {$one} ${TOO} another truth.`,
  },
  once: {
    same: `1 of the {$count} test {$many} ({$share}) ${TOO} the same truth.`,
    other: `1 of the {$count} test {$many} ({$share}) ${TOO} another truth.`,
  },
  repeated:
    '{$repeated} of the {$count} test {$many} ({$share}) also stand in training, {$same} of them with the same truth.',
  repeatedOther:
    '{$repeated} of the {$count} test {$many} ({$share}) also stand in training, none of them with the same truth.',
  unknown: 'Not in the vocabulary: {$shares}.',
  unknownRead: '{$train} and {$test} of what is read in training and test',
  unknownTrue: '{$train} and {$test} of the truth',
  leftOut: 'Sequences left out: {$left}.',
  left: '{$count} with {$reason}',
  longer: `The test {$sequences} are longer ${UNLIKE}`,
  shorter: `The test {$sequences} are shorter ${UNLIKE}`,
} as const;
