import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sourceFolders = ['app', 'components', 'lib', 'public'];
const sourceFiles = [
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const stampFile = path.join('.next', 'source-hash');

/**
 * Builds the desk unless a build of exactly this source stands.
 *
 * @returns whether there is a build now
 */
export async function buildIfStale(): Promise<boolean> {
  const hash = hashSource();
  if (readStamp() === hash) return true;
  console.log('Building the desk; this takes about a minute, and only after a change.');
  if (!(await runBuild())) return false;
  writeFileSync(stampFile, hash);
  return true;
}

function runBuild(): Promise<boolean> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code === 0));
  });
}

function readStamp(): string | null {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
}

/** Tests do not change a build. */
function hashSource(): string {
  const hash = createHash('sha256').update(process.version);
  const files = [...sourceFolders.flatMap(filesUnder), ...sourceFiles].filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
