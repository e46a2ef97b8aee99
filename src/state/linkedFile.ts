/** The file of the reader's own that the opened link is of, and what is said where another one takes its place. */
import type { DataReport } from '../worker/protocol.ts';
import { LINKS } from '../text/en/links.ts';
import { sayOfAny } from '../tasks/say.ts';
import { note } from './noticeStore.ts';

/** A link's keys: the fingerprint of what was read, and how the file was read where its lines did not say so. */
export interface LinkedFile {
  readonly file?: string;
  readonly as?: string;
}

let linked: LinkedFile = {};

/** The page was opened by a link that is of this file. */
export function rememberLinked(link: LinkedFile): void {
  linked = link;
}

/** Says once that a file is not the one that the link is of. */
export function tellIfOther({ name, fingerprint }: Pick<DataReport, 'name' | 'fingerprint'>): void {
  const { file, as } = linked;
  linked = {};
  if (file === undefined || file === fingerprint) return;
  const told = { linked: file, name, fingerprint };
  note(as === undefined ? sayOfAny(LINKS.otherFile, told) : sayOfAny(LINKS.otherFileReadAs, { ...told, as }));
}
