import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Starts the desk on a data folder of its own, and clears it away afterwards. */
const port = process.argv[2] ?? '3217';
const dataDir = path.resolve(process.env.E2E_DATA_DIR ?? `.test/browser-data-${process.pid}`);
rmSync(dataDir, { recursive: true, force: true });
mkdirSync(dataDir, { recursive: true });

const desk = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/start.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: port, DATA_DIR: dataDir, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => desk.kill('SIGTERM'));
desk.on('exit', (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 1);
});
