/** What this browser keeps for the page beyond a reload: whole values under a name. */
import { PlaygroundError } from '../base/errors.ts';

const DATABASE = 'searnn-playground';
const STORE = 'files';

/** What is kept: the reader's data file, the queue behind the paper's tables, and where its run in progress stands. */
export type KeptName = 'letters' | 'tables' | 'tables-run';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unknown storage error'));
  });
}

/** Runs one request on the store. @throws PlaygroundError `storage` when the browser keeps nothing. */
async function withStore<T>(
  mode: IDBTransactionMode,
  what: string,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  try {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await settled(opening);
    try {
      return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch (cause) {
    throw new PlaygroundError('storage', `This browser does not let the page keep ${what}.`, { cause });
  }
}

/** Keeps a value in place of the one before; `what` names it in messages. @throws PlaygroundError `storage` */
export async function keep(name: KeptName, value: unknown, what: string): Promise<void> {
  await withStore('readwrite', what, (store) => store.put(value, name));
}

/** What was kept, or undefined. @throws PlaygroundError `storage` */
export function kept(name: KeptName, what: string): Promise<unknown> {
  return withStore<unknown>('readonly', what, (store) => store.get(name));
}

/** @throws PlaygroundError `storage` */
export async function forget(name: KeptName, what: string): Promise<void> {
  await withStore('readwrite', what, (store) => store.delete(name));
}
