/** The reader's file that is trained on is the one that is there after a reload. */
import { tellError } from './noticeStore.ts';
import { keepOwnFile, ownFileWith } from './ownFile.ts';
import { selectData } from './runState.ts';
import { runStore } from './runStore.ts';

/** Keeps the reader's file that is trained on, so that it is there after a reload. */
export async function keepFileInUse(): Promise<void> {
  const data = selectData(runStore.getState());
  const file = data?.source === 'own' ? await ownFileWith(data.fingerprint) : null;
  if (file !== null) await keepOwnFile(file).catch(tellError);
}
