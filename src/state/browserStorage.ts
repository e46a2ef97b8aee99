/** What this browser keeps for the page beyond a reload: whole values under a name. */
import { PlaygroundError } from '../base/errors.ts';
import { KEEPING } from '../text/en/keeping.ts';
import { sayOfAny } from '../tasks/say.ts';
import { named } from '../text/tell.ts';

const DATABASE = 'searnn-playground';
const STORE = 'files';

/**
 * What is kept: the reader's data files with who uses them, the queue behind the paper's tables with its run in progress, the
 * queue of seeds with those in progress, the page's runs, and the library of all runs. `letters`: the only file that earlier releases kept.
 */
export type KeptName =
  | ('letters' | 'own-files' | `file ${string}` | 'tables' | 'tables-run' | 'runs' | `run ${string}`)
  | ('seeds' | `seed-run ${string}`)
  | ('library' | `library ${string}` | `library-weights ${string}`);

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unknown storage error'));
  });
}

/** Resolves when all of it is kept. A browser without room says so only here, after every request has succeeded. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('storage was interrupted'));
  });
}

const isFull = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'QuotaExceededError';

/** Does some work on the store, all of it or nothing. @throws PlaygroundError `storage` when the browser keeps nothing. */
async function withStore<T>(
  mode: IDBTransactionMode,
  what: string,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  try {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await settled(opening);
    try {
      const transaction = database.transaction(STORE, mode);
      const working = work(transaction.objectStore(STORE));
      const [, ending] = await Promise.allSettled([working, completed(transaction)]);
      // Requests that it took along say only that it was aborted: why is known here.
      if (ending.status === 'rejected') throw ending.reason;
      return await working;
    } finally {
      database.close();
    }
  } catch (cause) {
    const message = sayOfAny(isFull(cause) ? KEEPING.full : KEEPING.refused, { what: named(what) });
    throw new PlaygroundError('storage', message, { cause });
  }
}

/** Keeps a value in place of the one before; `what` names it, a message. @throws PlaygroundError `storage` */
export async function keep(name: KeptName, value: unknown, what: string): Promise<void> {
  await withStore('readwrite', what, (store) => settled(store.put(value, name)));
}

/** What was kept, or undefined. @throws PlaygroundError `storage` */
export function kept(name: KeptName, what: string): Promise<unknown> {
  return withStore<unknown>('readonly', what, (store) => settled(store.get(name)));
}

/** @throws PlaygroundError `storage` */
export async function forget(name: KeptName, what: string): Promise<void> {
  await withStore('readwrite', what, (store) => settled(store.delete(name)));
}

/** Values to keep under their names; undefined: nothing any more. */
export type Changes = readonly (readonly [name: KeptName, value: unknown])[];

/**
 * Reads values and changes others because of them, as one step that no other tab comes between.
 * @throws PlaygroundError `storage`
 */
export async function revise(
  names: readonly KeptName[],
  what: string,
  change: (values: readonly unknown[]) => Changes,
): Promise<void> {
  await withStore('readwrite', what, async (store) => {
    const values = await Promise.all(names.map((name) => settled<unknown>(store.get(name))));
    for (const [changed, value] of change(values))
      await (value === undefined ? settled(store.delete(changed)) : settled(store.put(value, changed)));
  });
}
