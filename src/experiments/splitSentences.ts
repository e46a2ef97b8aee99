/** What a reader should know of data and their split before training, in sentences. */
import { fraction } from '../statistics/share.ts';
import type { SplitReport, UnknownWords } from '../tasks/splitReport.ts';
import type { DataSet, Noun } from '../tasks/task.ts';
import { SPLIT_FACTS } from '../text/en/splitFacts.ts';
import { sayOf } from '../tasks/say.ts';
import { fill, tell } from '../text/tell.ts';
import { chained, fixed, share } from '../text/numbers.ts';

/** As much of the data as the sentences tell of. */
type Told = Pick<DataSet, 'task' | 'characters' | 'leftOut' | 'splits' | 'sourceVocabulary'>;

function repeated({ testCount, repeatedSources, repeatedPairs }: SplitReport, noun: Noun): string {
  const [one, many] = [fill(noun.one, {}), fill(noun.many, {})];
  const single = testCount === 1;
  if (repeatedSources === 0)
    return single ? tell(SPLIT_FACTS.newOne, { one }) : tell(SPLIT_FACTS.allNew, { count: testCount, many });
  const told = { count: testCount, many, share: share(repeatedSources / testCount) };
  if (repeatedSources === 1) {
    const truth = repeatedPairs === 1 ? 'same' : 'other';
    return single ? tell(SPLIT_FACTS.single[truth], { one }) : tell(SPLIT_FACTS.once[truth], told);
  }
  return repeatedPairs === 0
    ? tell(SPLIT_FACTS.repeatedOther, { ...told, repeated: repeatedSources })
    : tell(SPLIT_FACTS.repeated, { ...told, repeated: repeatedSources, same: repeatedPairs });
}

/** In training and test. */
const shares = ({ train, test }: UnknownWords) => {
  const [inTraining = '', inTest = ''] = [train, test].map((unknown) => share(fraction(unknown) ?? 0));
  return { train: inTraining, test: inTest };
};

/** `Not in the vocabulary: 3.1 % and 4.0 % of what is read in training and test, 2.9 % and 4.1 % of the truth.`; null where nothing can be. */
export function unknownSentence({
  unknownRead,
  unknownTrue,
}: Pick<SplitReport, 'unknownRead' | 'unknownTrue'>): string | null {
  const told = [
    unknownRead === null ? [] : [tell(SPLIT_FACTS.unknownRead, shares(unknownRead))],
    unknownTrue === null ? [] : [tell(SPLIT_FACTS.unknownTrue, shares(unknownTrue))],
  ].flat();
  return told.length === 0 ? null : tell(SPLIT_FACTS.unknown, { shares: chained(told) });
}

/** @param id of the split that the report is of */
function sorted({ lengths: { train, test, differ } }: SplitReport, data: Told, id: string): string[] {
  const shuffled = data.splits.find((split) => split.id === 'shuffled-tenth');
  if (!differ || shuffled === undefined || shuffled.id === id) return [];
  const told = { train: fixed(train, 1), test: fixed(test, 1), label: shuffled.label, id: shuffled.id };
  return [sayOf(data)(test > train ? SPLIT_FACTS.longer : SPLIT_FACTS.shorter, told)];
}

/** What of the test also trains, what is left out, which words are unknown, and whether the file may be sorted. */
export function splitSentences(report: SplitReport, data: Told, id: string): readonly string[] {
  const { leftOut = [], sourceVocabulary } = data;
  const { pictures, sequences } = SPLIT_FACTS.nouns;
  const left = leftOut.map((each) => tell(SPLIT_FACTS.left, each));
  const unknown = unknownSentence(report);
  return [
    repeated(report, sourceVocabulary === null ? pictures : sequences),
    ...(left.length === 0 ? [] : [tell(SPLIT_FACTS.leftOut, { left: chained(left) })]),
    ...(unknown === null ? [] : [unknown]),
    ...sorted(report, data, id),
  ];
}
