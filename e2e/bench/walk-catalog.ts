import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';

const walkedSchema = z.object({ products: z.number(), seconds: z.number(), peakMegabytes: z.number() });

/** What reading a whole catalog took: the process's peak of memory, and the time of the reading alone. */
export type WalkedCatalog = z.output<typeof walkedSchema>;

/**
 * Reads the catalog of the sandbox at `graphUrl` in a process of its own.
 *
 * @param what `sync` as the desk does, into `database` of the server in `dataDir`; `bare` without keeping anything
 */
export async function walkCatalog(
  what: 'sync' | 'bare',
  { graphUrl, dataDir, database }: { graphUrl: string; dataDir: string; database: string },
): Promise<WalkedCatalog> {
  const args = ['--import', 'tsx', 'e2e/bench/catalog-walk.ts', what, graphUrl, database];
  const env = { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (piece) => {
    said += String(piece);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The reading of the catalog ended with ${code}.`);
  return walkedSchema.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
}
