/** What a reader should know of data and their split before training, in sentences. */
import { fraction } from '../statistics/share.ts';
import type { SplitReport, UnknownWords } from '../tasks/splitReport.ts';
import type { DataSet, Noun } from '../tasks/task.ts';

const PICTURE = { one: 'picture', many: 'pictures' } as const;
const SEQUENCE = { one: 'sequence', many: 'sequences' } as const;

/** As much of the data as the sentences tell of. */
type Told = Pick<DataSet, 'leftOut' | 'splits' | 'sourceVocabulary'>;

const count = (value: number): string => value.toLocaleString('en-GB');
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function repeated({ testCount, repeatedSources, repeatedPairs }: SplitReport, { one, many }: Noun): string {
  const [single, all] = [testCount === 1, `the ${count(testCount)} test ${many}`];
  if (repeatedSources === 0)
    return single
      ? `The one test ${one} does not stand in training.`
      : `None of ${all} also stands in training.`;
  if (repeatedSources === 1) {
    const which = single ? `The one test ${one}` : `1 of ${all} (${percent(1, testCount)})`;
    return `${which} also stands in training, with ${repeatedPairs === 1 ? 'the same' : 'another'} truth.`;
  }
  const same = `${repeatedPairs === 0 ? 'none' : count(repeatedPairs)} of them with the same truth`;
  return `${count(repeatedSources)} of ${all} (${percent(repeatedSources, testCount)}) also stand in training, ${same}.`;
}

const shareIn = ({ train, test }: UnknownWords): string =>
  [train, test].map((share) => `${(100 * (fraction(share) ?? 0)).toFixed(1)} %`).join(' and ');

/** `Not in the vocabulary: 3.1 % and 4.0 % of what is read in training and test, 2.9 % and 4.1 % of the truth.`; null where nothing can be. */
export function unknownSentence({
  unknownRead,
  unknownTrue,
}: Pick<SplitReport, 'unknownRead' | 'unknownTrue'>): string | null {
  const shares = [
    unknownRead === null ? [] : [`${shareIn(unknownRead)} of what is read in training and test`],
    unknownTrue === null ? [] : [`${shareIn(unknownTrue)} of the truth`],
  ].flat();
  return shares.length === 0 ? null : `Not in the vocabulary: ${shares.join(', ')}.`;
}

/** @param id of the split that the report is of */
function sorted({ lengths: { train, test, differ } }: SplitReport, { splits }: Told, id: string): string[] {
  const shuffled = splits.find((split) => split.id === 'shuffled-tenth');
  if (!differ || shuffled === undefined || shuffled.id === id) return [];
  const [longer, against] = [
    test > train ? 'longer' : 'shorter',
    `${test.toFixed(1)} against ${train.toFixed(1)} words`,
  ];
  return [
    `The test sentences are ${longer} than those that train (${against} on average), by more than chance would make them: its end is unlike the rest, as in a file that is sorted. The split “${shuffled.label}” (${shuffled.id}) takes its test from all over it.`,
  ];
}

/** What of the test also trains, what is left out, which words are unknown, and whether the file may be sorted. */
export function splitSentences(report: SplitReport, data: Told, id: string): readonly string[] {
  const { leftOut = [], sourceVocabulary } = data;
  const left = leftOut.map((each) => `${count(each.count)} with ${each.reason}`);
  const unknown = unknownSentence(report);
  return [
    repeated(report, sourceVocabulary === null ? PICTURE : SEQUENCE),
    ...(left.length === 0 ? [] : [`Sequences left out: ${left.join(', ')}.`]),
    ...(unknown === null ? [] : [unknown]),
    ...sorted(report, data, id),
  ];
}
