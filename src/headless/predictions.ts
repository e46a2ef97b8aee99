/** What contestants write of every test word, as a table with tabs: source, truth, and each one's output with its cost. */
import { at } from '../base/assert.ts';
import { examplesOf, type DataSet } from '../tasks/task.ts';
import { sourceText, writtenText } from '../tasks/tokensText.ts';
import type { Transcript } from '../training/contract.ts';

const cost = (value: number): string => String(Number(value.toFixed(6)));

/**
 * One line a test word, in the split's order, under a line of names: `source`, `truth`, `output`, `cost`; where there are
 * several contestants or a beam, `output of MLE`, `cost of MLE`, `output of MLE, beam 5`, ….
 * Several truths of one source stand in one column, with ` ||| ` between.
 * @param names of the contestants
 */
export function predictionsText(
  data: DataSet,
  split: string,
  transcripts: readonly Transcript[],
  names: readonly string[],
): string {
  const owner = ({ contestant, beam }: Transcript): string =>
    transcripts.length === 1 ? '' : ` of ${at(names, contestant)}${beam === 1 ? '' : `, beam ${beam}`}`;
  const head = transcripts.flatMap((one) => [`output${owner(one)}`, `cost${owner(one)}`]);
  const divided = data.split(split);
  const lines = examplesOf(data, divided, divided.test).map((example, i) => {
    const truths = example.references ?? [example.truth ?? example.targets];
    const written = transcripts.map(({ words }) => at(words, i));
    return [
      sourceText(data, example),
      truths.map((truth) => writtenText(data, truth)).join(' ||| '),
      ...written.flatMap((word) => [writtenText(data, word.tokens), cost(word.cost)]),
    ];
  });
  return [['source', 'truth', ...head], ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}
