/** A data set as the page is told of it. */
import { FORMATS } from '../tasks/sources.ts';
import { splitSentences } from '../experiments/splitSentences.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { splitReport } from '../tasks/splitReport.ts';
import { inTurns } from '../training/readData.ts';
import { ownCost } from '../training/taskSide.ts';
import { sequenceCount, type DataSet } from '../tasks/task.ts';
import type { OfferedSplit } from './dataReport.ts';
import type { DataReport } from './protocol.ts';
import { retold } from '../text/retell.ts';
import { tell } from '../text/tell.ts';

/** Data, and what the page is told of them. */
export interface Loaded {
  readonly data: DataSet;
  report: DataReport;
}

/** The same report in the language in force; what the data themselves say stays. */
export const tellAgain = ({ splits, formats, understood, ...report }: DataReport): DataReport => ({
  ...report,
  splits: retold(splits),
  ...(formats && { formats: retold(formats) }),
  ...(understood && { understood: { ...retold(understood), examples: understood.examples } }),
});

/** The splits of the data, each with what a reader should know of it. */
export async function describeSplits(data: DataSet, yieldPoint: YieldPoint): Promise<DataReport['splits']> {
  const described: OfferedSplit[] = [];
  for (const split of data.splits) {
    const report = await inTurns(splitReport(data, split.id), yieldPoint);
    described.push({ ...split, notes: splitSentences(report, data, split.id) });
  }
  return described;
}

/** Counts words, letters and types, and lists what the page needs to show any word. */
export function describeData(
  data: DataSet,
  source: DataReport['source'],
  splits: DataReport['splits'],
): DataReport {
  const { content, understood, characters, versions = 1 } = data;
  const { name, task, fingerprint, vocabulary, sourceVocabulary, packing, examples, writers } = data;
  const types = new Set(examples.map(({ targets }) => targets.join(' ')));
  return {
    source,
    task,
    ...(characters && { characters }),
    name,
    fingerprint,
    ...(content !== undefined && { content }),
    vocabulary,
    sourceVocabulary,
    inputSize: packing.inputSize,
    end: packing.ending?.token ?? null,
    ownCost: ownCost(packing),
    exampleCount: sequenceCount(data),
    cellCount: examples.reduce((sum, { targets }) => sum + targets.length, 0) / versions,
    longest: examples.reduce((most, { targets }) => Math.max(most, targets.length), 0),
    typeCount: types.size,
    writerCount: new Set(writers).size,
    ...(understood && { understood }),
    formats: FORMATS.map(({ id, title, columns, alone }) => ({
      id,
      title: title(),
      columns: columns && ([tell(columns[0]), tell(columns[1])] as const),
      ...(alone && { alone }),
    })),
    splits,
  };
}
