/** Pictures that were added without a line: kept on this device beside the draft until they have arrived. */
const store = 'files';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('cxboard-drafts', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('This device keeps nothing.'));
  });
}

async function within<Value>(mode: IDBTransactionMode, act: (files: IDBObjectStore) => IDBRequest<Value>) {
  const database = await opened();
  try {
    return await new Promise<Value>((resolve, reject) => {
      const work = database.transaction(store, mode);
      const asked = act(work.objectStore(store));
      work.oncomplete = () => resolve(asked.result);
      // Also when the device is full, which is found only at the end: an error that no request had.
      work.onabort = () => reject(work.error ?? new Error('This device keeps nothing.'));
    });
  } finally {
    database.close();
  }
}

/** Its bytes rather than the file itself, which not every browser keeps, least of all in a private window. */
interface Kept {
  readonly kind: string;
  readonly bytes: ArrayBuffer;
}

export async function keepFile(id: string, file: Blob): Promise<void> {
  const kept: Kept = { kind: file.type, bytes: await file.arrayBuffer() };
  await within('readwrite', (files) => files.put(kept, id));
}

export async function keptFile(id: string): Promise<Blob | undefined> {
  const kept = await within<Kept | Blob | undefined>(
    'readonly',
    (files) => files.get(id) as IDBRequest<Kept | Blob | undefined>,
  );
  // What an earlier version kept is the file itself.
  return !kept || kept instanceof Blob ? kept : new Blob([kept.bytes], { type: kept.kind });
}

/** All of them, whoever added them. */
export const dropFiles = (): Promise<unknown> => within('readwrite', (files) => files.clear());
export const dropFile = (id: string): Promise<unknown> => within('readwrite', (files) => files.delete(id));
