/** Goes on with a queue that was running when the page was left; whoever has none loads nothing of it. */
import { wasRunning } from './tablesFlag.ts';

export async function resumeTables(): Promise<void> {
  if (!wasRunning()) return;
  const { goOn, readTables } = await import('./tables.ts');
  await readTables();
  await goOn();
}
