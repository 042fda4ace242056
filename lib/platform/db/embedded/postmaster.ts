import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readProcessFacts } from './process-facts';

export type Postmaster = { pid: number; port: number; ready: boolean };

/**
 * The one truth about a running server: the `postmaster.pid` that PostgreSQL keeps in its cluster (line 1 pid, 4 port,
 * 8 status), compared with what runs under that pid.
 *
 * @param cluster the cluster's folder, as the server was given it
 * @returns null when no server runs on this cluster, whatever a stale file may say
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(path.join(cluster, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const facts = readProcessFacts(pid);
  if (!facts?.command.includes(` ${cluster} `)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
