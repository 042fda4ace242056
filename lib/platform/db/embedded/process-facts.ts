import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

type ProcessFacts = {
  /** Differs between two processes that had the same pid one after the other. */
  startedAt: string;
  command: string;
};

/**
 * What runs under a pid. A pid alone proves nothing: the system gives it to another process later.
 *
 * @returns null when nothing runs under it; a process that ended but was not collected by its parent does not run
 */
export function readProcessFacts(pid: number): ProcessFacts | null {
  try {
    return process.platform === 'linux' ? factsFromProc(pid) : factsFromPs(pid);
  } catch {
    return null;
  }
}

/** See proc(5), /proc/pid/stat: the fields behind the bracketed name begin with the third, the state; the 22nd is the start. */
function factsFromProc(pid: number): ProcessFacts | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  if (state === undefined || startedAt === undefined || 'ZXx'.includes(state)) return null;
  return { startedAt, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
}

function factsFromPs(pid: number): ProcessFacts | null {
  const columns = 'stat=,lstart=,command=';
  const line = execFileSync('ps', ['-ww', '-o', columns, '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  const [state, ...rest] = line.split(/\s+/);
  if (state === undefined || state === '' || state.startsWith('Z')) return null;
  return { startedAt: rest.slice(0, 5).join(' '), command: `${rest.slice(5).join(' ')} ` };
}
