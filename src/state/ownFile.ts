/** The reader's own data file, kept in this browser so that it is still there after a reload. */
import { PlaygroundError } from '../base/errors.ts';

export interface OwnFile {
  readonly name: string;
  readonly blob: Blob;
}

const DATABASE = 'searnn-playground';
const STORE = 'files';
const KEY = 'letters';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unknown storage error'));
  });
}

/** Runs one request on the store. @throws PlaygroundError `storage` when the browser keeps nothing. */
async function withStore<T>(
  mode: IDBTransactionMode,
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
    throw new PlaygroundError('storage', 'This browser does not let the page keep your data file.', {
      cause,
    });
  }
}

/** Keeps the file in place of the one before. @throws PlaygroundError `storage` */
export async function keepOwnFile(file: OwnFile): Promise<void> {
  await withStore('readwrite', (store) => store.put(file, KEY));
}

/** The file that was kept, if there is one. @throws PlaygroundError `storage` */
export async function keptOwnFile(): Promise<OwnFile | null> {
  const kept: unknown = await withStore<unknown>('readonly', (store) => store.get(KEY));
  if (typeof kept !== 'object' || kept === null || !('blob' in kept) || !('name' in kept)) return null;
  return kept.blob instanceof Blob && typeof kept.name === 'string'
    ? { name: kept.name, blob: kept.blob }
    : null;
}
