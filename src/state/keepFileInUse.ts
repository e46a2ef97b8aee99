/** The reader's file that is trained on is the one that is there after a reload. */
import { tellError } from './noticeStore.ts';
import { ownFileWith, rememberFile } from './ownFile.ts';
import { part } from './part.ts';
import { selectData } from './runState.ts';
import { runStore } from './runStore.ts';

const keeping = part(() => import('./keepFile.ts'));

/** Keeps the reader's file that is trained on, so that it is there after a reload. */
export async function keepFileInUse(data = selectData(runStore.getState())): Promise<void> {
  const file = data?.source === 'own' ? await ownFileWith(data) : null;
  if (file === null || !data) return;
  const keep = async () => (await keeping.load()).keepOwnFile(rememberFile(file, data));
  await keep().catch(tellError);
}
