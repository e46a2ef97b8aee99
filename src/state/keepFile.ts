/** Keeps the reader's data files for whoever uses them, and sweeps up those that nobody uses any more. */
import { sameData } from '../experiments/runData.ts';
import { revise, type Changes } from './browserStorage.ts';
import { readNotes } from './keptRuns.ts';
import { tellIfOther } from './linkedFile.ts';
import { nameOf, readFiles, WHAT, type FileContent, type FileNote, type OwnFile } from './ownFile.ts';
import type { QueueName } from './queue/alone.ts';
import { openTabs, thisTab } from './thisTab.ts';

/**
 * The notes with a new one in front, and the contents that nobody uses any more. Used is what a user who is there uses now,
 * and what a kept run was trained on.
 */
export function withFile(
  before: readonly FileNote[],
  note: FileNote,
  isThere: (user: string) => boolean,
  isWanted: (content: FileContent) => boolean,
): { readonly kept: FileNote[]; readonly gone: FileNote[] } {
  const notes = [note, ...before.filter((each) => each.user !== note.user || !sameData(each, note))];
  const isNewest = ({ user }: FileNote, i: number) => notes.findIndex((each) => each.user === user) === i;
  const stays = notes.filter(
    (each, i) => i === 0 || (isThere(each.user) && isNewest(each, i)) || isWanted(each),
  );
  return { kept: stays, gone: notes.filter((each) => !stays.some((other) => sameData(each, other))) };
}

/** Keeps a file that was read for whoever uses it: this tab, or a queue. @throws PlaygroundError `storage` */
export async function keepOwnFile(file: OwnFile & FileContent, user?: QueueName): Promise<void> {
  const [tab, open] = await Promise.all([thisTab(), openTabs()]);
  const { blob: _, beside: __, separate: ___, ...note } = file;
  if (user === undefined) tellIfOther(file);
  await revise(['own-files', 'runs', 'tables', 'seeds'], WHAT, ([files, runs, tables, seeds]): Changes => {
    const before = readFiles(files);
    const queues: Readonly<Record<QueueName, unknown>> = { tables, seeds };
    const isQueue = (each: string): each is QueueName => each in queues;
    const isThere = (each: string) => (isQueue(each) ? queues[each] !== undefined : open.has(each));
    const isWanted = (content: FileContent) =>
      readNotes(runs).some(({ data }) => data.source === 'own' && sameData(data, content));
    const { kept: notes, gone } = withFile(before, { ...note, user: user ?? tab }, isThere, isWanted);
    const isNew = !before.some((each) => nameOf(each) === nameOf(file));
    return [
      ['own-files', notes],
      ...(isNew ? [[nameOf(file), file] as const] : []),
      ...gone
        .filter((each) => !notes.some((other) => nameOf(other) === nameOf(each)))
        .map((each) => [nameOf(each), undefined] as const),
      // Where earlier releases kept the only one.
      ['letters', undefined],
    ];
  });
}
