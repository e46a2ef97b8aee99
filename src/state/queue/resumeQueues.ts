/** Goes on with the tables' queue that was running when the page was left, and offers seeds that are not done; whoever has none loads nothing of it. */
import { tellError } from '../noticeStore.ts';
import { part } from '../part.ts';
import { seedsUndone, tablesUndone } from './leftFlag.ts';

const tables = part(() => import('../tables/tables.ts'));
const seeds = part(() => import('../seeds/offerSeeds.ts'));

export async function resumeQueues(): Promise<void> {
  if (seedsUndone.isSet())
    seeds
      .load()
      .then(({ offerSeeds }) => offerSeeds())
      .catch(tellError);
  if (!tablesUndone.isSet()) return;
  const { goOn, readTables } = await tables.load();
  await readTables();
  await goOn();
}
