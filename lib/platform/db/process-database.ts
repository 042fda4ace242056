import type { Database } from './database';

const store = globalThis as typeof globalThis & { vitrineDatabase?: Database };

/** Makes `db` the database of this process. Next bundles modules per entry, so the place is `globalThis`. */
export function setProcessDatabase(db: Database): void {
  store.vitrineDatabase = db;
}

/**
 * The database of this process.
 *
 * @throws before the runtime has opened it
 */
export function processDatabase(): Database {
  if (!store.vitrineDatabase) throw new Error('The database of this process is not open.');
  return store.vitrineDatabase;
}
