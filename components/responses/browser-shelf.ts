import type { Entry, Shelf } from './device-copy'

const DATABASE = 'soundings'
const STORE = 'answers'

/** The browser's own database, as a shelf. */
export const browserShelf: Shelf = {
  get: (name) => run<Entry | undefined>('readonly', (store) => store.get(name)),
  put: async (name, entry) => void (await run('readwrite', (store) => store.put(entry, name))),
  delete: (name) => run('readwrite', (store) => store.delete(name)),
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      // Only when the transaction is complete is it on the disk.
      transaction.oncomplete = () => resolve(request.result as T)
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('not kept'))
    })
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no database'))
    request.onblocked = () => reject(new Error('the database is busy'))
  })
}
