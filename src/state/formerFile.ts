/** The reader's file that was in use before another one was chosen: it may be what the other one is to test. */
import { sameData } from '../experiments/runData.ts';
import type { DataReport } from '../worker/protocol.ts';

let former: DataReport | null = null;

/** Another file is read in the place of these data. */
export function rememberFormer(data: DataReport | null): void {
  if (data?.source === 'own') former = data;
}

/** Where both files are in one format, and nothing stands beside the one in use; else null. */
export function formerFile(data: DataReport): DataReport | null {
  if (former === null || sameData(former, data) || data.understood?.separate) return null;
  return former.understood?.format === data.understood?.format ? former : null;
}
