/** A file of its own that tests, or is held out, beside the reader's file in use. */
import type { SeparateNames } from '../tasks/understood.ts';
import type { DataReport } from '../worker/protocol.ts';
import { chooseOwnFile } from './boot.ts';
import { ownFileWith, type OwnFile } from './ownFile.ts';

type Part = keyof SeparateNames;
type SeparateFile = NonNullable<NonNullable<OwnFile['separate']>[Part]>;

/** Begins anew on the file that data are of, with another one for a part of them, or (null) with none. */
export async function replacePart(data: DataReport, part: Part, file: SeparateFile | null): Promise<void> {
  const own = await ownFileWith(data);
  if (own === null) return;
  const { separate, ...rest } = own;
  const { [part]: _, ...others } = separate ?? {};
  const all = { ...others, ...(file && { [part]: file }) };
  await chooseOwnFile({ ...rest, ...(Object.keys(all).length > 0 && { separate: all }) });
}

/** The file that data are of stands beside the one that was in use before. */
export async function joinFormer(data: DataReport, former: DataReport, part: Part): Promise<void> {
  const file = await ownFileWith(data);
  if (file !== null) await replacePart(former, part, file);
}
