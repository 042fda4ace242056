import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/**
 * A port on loopback for the server: the one it had last, so that processes which outlived it find it again, unless
 * somebody else has taken that meanwhile.
 */
export async function choosePort(cluster: string): Promise<number> {
  const last = lastPort(cluster);
  return (last === null ? null : await findFree(last)) ?? (await findFree(0)) ?? 0;
}

/** PostgreSQL leaves the options of its last start in `postmaster.opts`. */
function lastPort(cluster: string): number | null {
  const file = path.join(cluster, 'postmaster.opts');
  const options = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const port = /"-p" "(\d+)"/.exec(options)?.[1];
  return port === undefined ? null : Number(port);
}

/** @returns `port`, any free one for 0, or null when it is taken. */
function findFree(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
