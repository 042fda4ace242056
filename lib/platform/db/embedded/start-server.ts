import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { diskFull } from '@/lib/platform/env/folder-problem';
import { choosePort } from './choose-port';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { findPostmaster } from './postmaster';
import { probeServer } from './probe-server';
import { serverEnvironment, type ServerHome } from './server-home';

const startTimeoutMs = 30_000;
const pollMs = 20;

/** A start that fails by itself is tried again: a server that was just stopping may still have held the cluster. */
const startsMax = 3;

export type ServerStart = {
  /** Gives the folder with the binaries. Asked only when a server must be started: a running one may be of another release. */
  placeBinaries: () => Promise<string>;
  home: ServerHome;
  cluster: string;
  password: string;
  /** Off only for databases of tests, which nobody mourns. */
  durable: boolean;
  /** The port it must have, because somebody uses it there; otherwise its last one if that is free. */
  port?: number;
};

/**
 * Makes a server run on the cluster: the one that runs already, or a new one in a session of its own, so that Ctrl-C in
 * a terminal does not stop it before the last requests are answered. Run it under the start lock.
 *
 * @returns the port on loopback at which it answers
 * @throws EmbeddedDatabaseError when none answers within 30 seconds
 */
export async function startServer(start: ServerStart): Promise<number> {
  const deadline = performance.now() + startTimeoutMs;
  let child: ChildProcess | null = null;
  let starts = 0;
  while (performance.now() < deadline) {
    const running = findPostmaster(start.cluster);
    if (running?.ready && (await probeServer(running.port, start.password, start.cluster)))
      return running.port;
    if (!running && !isStarting(child)) {
      if (starts === startsMax) throw startFailure(start.home);
      child = await spawnServer(start);
      starts += 1;
    }
    await pause(pollMs);
  }
  throw new EmbeddedDatabaseError(
    'start_too_slow',
    `The built-in database did not answer within 30 seconds. ${failureSentence(start.home)}`,
  );
}

function isStarting(child: ChildProcess | null): boolean {
  return child !== null && child.exitCode === null && child.signalCode === null;
}

async function spawnServer(start: ServerStart): Promise<ChildProcess> {
  const native = await start.placeBinaries();
  // Stale for certain. PostgreSQL itself would be put off by any living process of this pid; against a second server on
  // the same cluster it has its shared memory as well.
  rmSync(path.join(start.cluster, 'postmaster.pid'), { force: true });
  const port = start.port ?? (await choosePort(start.cluster));
  const log = openSync(logFile(start.home), 'w', 0o600);
  if (start.home.runAs) fchownSync(log, start.home.runAs.uid, start.home.runAs.gid);
  const child = spawn(path.join(native, 'bin', 'postgres'), serverOptions(start, port), {
    cwd: start.home.folder,
    env: serverEnvironment,
    stdio: ['ignore', log, log],
    detached: true,
    ...start.home.runAs,
  });
  // An error here (no such file, wrong processor) leaves the exit code null for ever.
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const spawned = new Promise<void>((resolve) => child.once('spawn', resolve));
  try {
    await Promise.race([spawned, failed]);
  } catch (error) {
    throw new EmbeddedDatabaseError(
      'start_failed',
      `The built-in database could not be started: ${String(error)}.`,
    );
  } finally {
    closeSync(log);
  }
  child.unref();
  return child;
}

/** The log holds no statements and no values: they are customers' data. */
function serverOptions({ cluster, durable }: ServerStart, port: number): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(durable ? ['fsync=on'] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

function startFailure(home: ServerHome): EmbeddedDatabaseError {
  return isDiskFull(home.folder)
    ? new EmbeddedDatabaseError('disk_full', diskFull(home.folder))
    : new EmbeddedDatabaseError('start_failed', failureSentence(home));
}

/** PostgreSQL needs room for a segment of its log, 16 MB, before it starts; its own words may not have fit on the disk. */
function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 20_000_000;
}

function failureSentence(home: ServerHome): string {
  const file = logFile(home);
  const log = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const fatal = log.split('\n').findLast((line) => /FATAL|PANIC|error/i.test(line));
  return `The built-in database does not start${fatal ? `: ${fatal.replace(/^.*?(FATAL|PANIC):\s*/, '')}` : ''} (see ${file}).`;
}

function logFile(home: ServerHome): string {
  return path.join(home.folder, 'server.log');
}
