/** Goes on with a queue that was running when the page was left; whoever has none loads nothing of it. */
import { part } from '../part.ts';
import { wasRunning } from './tablesFlag.ts';

const tables = part(() => import('./tables.ts'));

export async function resumeTables(): Promise<void> {
  if (!wasRunning()) return;
  const { goOn, readTables } = await tables.load();
  await readTables();
  await goOn();
}
