import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Keeps what was put into a file first: writes `content` if there is no such file, whole or not at all, and reads what
 * stands. Of two processes that do it at once one writes and both read the same; a full disk leaves nothing half.
 *
 * @param file made with mode 0600
 */
export function keepFile(file: string, content: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, content, { mode: 0o600, flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
