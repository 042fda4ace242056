import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { removeDataDir } from '@/lib/platform/db/embedded/remove-data-dir';
import { serverLog } from './fixtures/server-log';

/**
 * Starts the desk on a data folder of its own, and clears it away afterwards. It says everything it can; all of that is
 * kept in a file too, for the test that looks for what must not be there.
 */
const port = process.argv[2] ?? '3217';
const dataDir = path.resolve(process.env.E2E_DATA_DIR ?? `.test/browser-data-${process.pid}`);
removeDataDir(dataDir);
mkdirSync(dataDir, { recursive: true });
const log = createWriteStream(serverLog(port));

const desk = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/start.ts'], {
  stdio: ['inherit', 'pipe', 'pipe'],
  env: { ...process.env, PORT: port, DATA_DIR: dataDir, LOG_LEVEL: process.env.LOG_LEVEL ?? 'debug' },
});
for (const stream of [desk.stdout, desk.stderr]) {
  stream.pipe(log, { end: false });
  stream.pipe(process.stdout, { end: false });
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => desk.kill('SIGTERM'));
desk.on('exit', (code) => {
  removeDataDir(dataDir);
  process.exit(code ?? 1);
});
