/** What contestants write of every word, and what each costs by the task's own cost. */
import { at } from '../base/assert.ts';
import type { Settings } from '../experiments/settings.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Example } from '../tasks/task.ts';
import type { Transcript, WrittenWord } from './contract.ts';
import type { Racer } from './racer.ts';
import { searcherOf } from './searchedErrors.ts';
import { writtenCost } from './writtenCost.ts';
import { writings, type Writer } from './writings.ts';

async function wordsOf(
  writer: Writer,
  examples: readonly Example[],
  yieldPoint: YieldPoint,
): Promise<readonly WrittenWord[]> {
  const end = writer.packing.ending?.token ?? null;
  const costOf = writtenCost(writer.packing);
  const found = new Map<Example, WrittenWord>();
  for await (const group of writings(writer, examples, yieldPoint))
    for (const writing of group) {
      const { example, written } = writing;
      const stop = end === null ? -1 : written.indexOf(end);
      const tokens = stop < 0 ? written : written.subarray(0, stop);
      found.set(example, { tokens, cost: costOf(writing) });
    }
  return examples.flatMap((example) => found.get(example) ?? []);
}

/** Greedily, and by beam where the settings ask for one and the contestant can. */
export async function transcribe(
  contestants: readonly Racer[],
  examples: readonly Example[],
  settings: Pick<Settings, 'beam' | 'lengthPower'>,
  yieldPoint: YieldPoint,
): Promise<readonly Transcript[]> {
  const transcripts: Transcript[] = [];
  for (let contestant = 0; contestant < contestants.length; contestant++) {
    const racer = at(contestants, contestant);
    const searcher = searcherOf(racer, settings);
    transcripts.push({ contestant, beam: 1, words: await wordsOf(racer, examples, yieldPoint) });
    if (searcher !== null)
      transcripts.push({
        contestant,
        beam: settings.beam,
        words: await wordsOf(searcher, examples, yieldPoint),
      });
  }
  return transcripts;
}
