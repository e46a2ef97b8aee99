/** The data that settings ask for. */
import type { Settings } from '../experiments/settings.ts';
import type { DataReport } from '../worker/protocol.ts';
import type { LinkedFile } from './linkedFile.ts';
import { loadBuiltIn } from './loadData.ts';
import { tellError } from './noticeStore.ts';
import { part } from './part.ts';

/** Loaded when first used: most visitors have no file. */
const keptFiles = part(() => import('./loadKept.ts'));

/** The data that settings ask for, or the built-in letters where the reader's own cannot be had; `link` says which file they are of. */
export async function loadFor({ data }: Settings, link: LinkedFile = {}): Promise<DataReport> {
  if (data !== 'own') return loadBuiltIn(data);
  const kept = async () => (await keptFiles.load()).loadKept(link);
  return (await kept().catch(tellError)) ?? loadBuiltIn('built-in');
}
