/** Runs that this browser keeps for another visit: the newest few of every tab. */
import type { Settings } from '../experiments/settings.ts';
import type { DataReport, RunSnapshot } from '../worker/protocol.ts';
import { KEEPING } from '../text/en/keeping.ts';
import { kept, revise, type Changes, type KeptName } from './browserStorage.ts';

/** What is known of a run that was kept, without its weights. */
export interface RunNote {
  readonly id: string;
  /** The tab that trained it last. */
  readonly tab: string;
  /** When it was kept, ms since 1970. */
  readonly keptAt: number;
  /** Updates that every contestant has done. */
  readonly updates: number;
  readonly settings: Settings;
  readonly data: Pick<DataReport, 'source' | 'task' | 'name' | 'fingerprint' | 'content'>;
}

/** So many runs are kept of one tab, and so many in all: the oldest go. */
const LIMITS = { tab: 3, all: 12 } as const;

const WHAT = KEEPING.run;

const nameOf = (id: string): KeptName => `run ${id}`;

/** What was kept, newest first; what is damaged is left out, and otherwise not looked into: this page wrote it as a whole. */
export function readNotes(value: unknown): readonly RunNote[] {
  const notes = Array.isArray(value) ? (value as readonly (Partial<RunNote> | null)[]) : [];
  return notes.filter(
    (note): note is RunNote =>
      note?.id !== undefined && note.data !== undefined && note.settings !== undefined,
  );
}

/** The notes with a new one in front, and those that had to make room. */
export function withNote(notes: readonly RunNote[], note: RunNote): { kept: RunNote[]; gone: RunNote[] } {
  const newest = [note, ...notes.filter(({ id }) => id !== note.id)].sort((a, b) => b.keptAt - a.keptAt);
  const inTab = newest.filter(({ tab }) => tab === note.tab).slice(0, LIMITS.tab);
  const kept = newest.filter((each) => each.tab !== note.tab || inTab.includes(each)).slice(0, LIMITS.all);
  return { kept, gone: newest.filter((each) => !kept.includes(each)) };
}

/** Keeps where a run stands in place of where it stood before. @throws PlaygroundError `storage` */
export function keepRun(note: RunNote, snapshot: RunSnapshot): Promise<void> {
  return revise(['runs'], WHAT, ([value]): Changes => {
    const { kept, gone } = withNote(readNotes(value), note);
    return [
      ['runs', kept],
      [nameOf(note.id), snapshot],
      ...gone.map(({ id }) => [nameOf(id), undefined] as const),
    ];
  });
}

/** All that were kept, newest first. @throws PlaygroundError `storage` */
export async function keptRuns(): Promise<readonly RunNote[]> {
  return readNotes(await kept('runs', WHAT));
}

/** Where a kept run stands; null when it is kept no longer. @throws PlaygroundError `storage` */
export async function keptSnapshot(id: string): Promise<RunSnapshot | null> {
  const value = await kept(nameOf(id), WHAT);
  // Written by this page as a whole: the browser's store keeps typed arrays as they are.
  return typeof value === 'object' && value !== null && 'contestants' in value
    ? (value as RunSnapshot)
    : null;
}

/** @throws PlaygroundError `storage` */
export function forgetRun(id: string): Promise<void> {
  return revise(['runs'], WHAT, ([value]) => [
    ['runs', readNotes(value).filter((note) => note.id !== id)],
    [nameOf(id), undefined],
  ]);
}
