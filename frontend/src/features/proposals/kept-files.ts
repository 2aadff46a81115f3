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
      work.onerror = () => reject(work.error ?? new Error('This device keeps nothing.'));
    });
  } finally {
    database.close();
  }
}

export const keepFile = (id: string, file: Blob): Promise<unknown> =>
  within('readwrite', (files) => files.put(file, id));
export const keptFile = (id: string): Promise<Blob | undefined> =>
  within<Blob | undefined>('readonly', (files) => files.get(id) as IDBRequest<Blob | undefined>);
export const dropFile = (id: string): Promise<unknown> => within('readwrite', (files) => files.delete(id));
