/** The reader's file in use, read in another way. */
import type { DataReport } from '../worker/protocol.ts';
import { chooseOwnFile } from './boot.ts';
import { ownFileWith } from './ownFile.ts';

/** Reads the file that data are of as `format` says, or as its lines do. */
export async function readAgain(data: DataReport, format: string | undefined): Promise<void> {
  const file = await ownFileWith(data);
  if (file === null) return;
  const { format: _, ...rest } = file;
  await chooseOwnFile({ ...rest, ...(format !== undefined && { format }) });
}
