import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedDatabaseError, explainFolderError } from './embedded-database-error';
import { initializeCluster, serverRole } from './initialize-cluster';
import { keepRunning } from './keep-running';
import { type Binaries, locateBinaries } from './locate-binaries';
import { placeBinaries } from './place-binaries';
import { findPostmaster } from './postmaster';
import { serverHome } from './server-home';
import { serverPassword } from './server-password';
import { withStartLock } from './start-lock';
import { startServer } from './start-server';
import { leaveServer } from './stop-server';
import { addUser, removeUser } from './users-of-server';

export type EmbeddedServer = {
  /** The address of one database on the server, with its password. */
  urlOf: (database: string) => string;
  /** Stops using the server; the last user of all stops it, and waits a few seconds for its end. */
  leave: () => Promise<void>;
};

type Running = { cluster: string; port: number; password: string; stopLooking: () => Promise<void> };
type Use = { count: number; running: Promise<Running> };

const stopWaitMs = 5_000;

// Next bundles modules per entry: what is one per process lives on globalThis.
const store = globalThis as typeof globalThis & { vitrineServers?: Map<string, Use> };

/**
 * Joins the users of the private PostgreSQL server of a DATA_DIR, made and started if need be. It is shared with every other process
 * that uses this DATA_DIR, outlives a killed one, and stops with the last. It listens on loopback and wants a password.
 *
 * @param dataDir DATA_DIR, made if missing; on a disk of this machine, not on one shared with another
 * @param options.durable false only for databases of tests: commits are then not written through to the disk
 * @throws EmbeddedDatabaseError, with a sentence for a person, where it cannot work
 */
export async function joinServer(dataDir: string, options = { durable: true }): Promise<EmbeddedServer> {
  const folder = makeDataDir(dataDir);
  const servers = processServers();
  const use = servers.get(folder) ?? {
    count: 0,
    running: underLock(folder, () => makeAndStart(folder, options.durable)),
  };
  servers.set(folder, use);
  use.count += 1;
  try {
    const running = await use.running;
    return { urlOf: (database) => urlOf(running, database), leave: once(() => leave(folder, use, running)) };
  } catch (error) {
    servers.delete(folder);
    throw error;
  }
}

function makeDataDir(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return realpathSync(dataDir);
  } catch (error) {
    throw explainFolderError(error, dataDir);
  }
}

async function underLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await withStartLock(dataDir, work);
  } catch (error) {
    throw explainFolderError(error, dataDir);
  }
}

async function makeAndStart(dataDir: string, durable: boolean): Promise<Running> {
  const binaries = locateBinaries();
  const home = serverHome(dataDir);
  const cluster = path.join(home.folder, 'cluster');
  const exists = existsSync(cluster);
  if (exists) refuseOtherVersion(cluster, binaries);
  const password = serverPassword(dataDir, exists);
  const place = () => placeBinaries(binaries, home);
  const start = { home, cluster, password, durable, placeBinaries: place };
  addUser(dataDir);
  try {
    if (!exists) await initializeCluster(await place(), home, cluster, password, durable);
    const port = await startServer(start);
    const restart = () => underLock(dataDir, () => startServer({ ...start, port }));
    return { cluster, port, password, stopLooking: keepRunning(cluster, restart) };
  } catch (error) {
    removeUser(dataDir);
    throw error;
  }
}

/** PostgreSQL reads only data of its own major version. */
function refuseOtherVersion(cluster: string, binaries: Binaries): void {
  const made = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const [major] = binaries.version.split('.');
  if (made === major) return;
  throw new EmbeddedDatabaseError(
    'other_version',
    `The data in ${cluster} was made by PostgreSQL ${made}; this release brings ${major}, which cannot read it.`,
  );
}

function urlOf({ port, password }: Running, database: string): string {
  return `postgres://${serverRole}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function leave(dataDir: string, use: Use, { cluster, stopLooking }: Running): Promise<void> {
  use.count -= 1;
  if (use.count > 0) return;
  processServers().delete(dataDir);
  await stopLooking();
  const pid = leaveServer(dataDir);
  const deadline = performance.now() + stopWaitMs;
  while (pid !== null && findPostmaster(cluster)?.pid === pid && performance.now() < deadline)
    await pause(10);
}

/** The servers this process uses. Whatever ends the process, short of a kill, makes it leave them. */
function processServers(): Map<string, Use> {
  if (store.vitrineServers) return store.vitrineServers;
  const servers = new Map<string, Use>();
  store.vitrineServers = servers;
  process.on('exit', () => {
    for (const dataDir of servers.keys()) leaveServer(dataDir);
  });
  return servers;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
