import { readFileSync } from 'node:fs';
import { readProcessFacts } from './process-facts';

/** @returns what this process writes into a file to say "mine": its pid and when it started. */
export function ownProcessMark(): string {
  return `${process.pid} ${readProcessFacts(process.pid)?.startedAt ?? ''}`;
}

/** @returns whether the process that wrote its mark into `file` still runs; a missing or half-written file has no writer. */
export function writerIsAlive(file: string): boolean {
  const mark = readMark(file);
  const pid = Number.parseInt(mark, 10);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  const facts = readProcessFacts(pid);
  return facts !== null && mark === `${pid} ${facts.startedAt}`;
}

function readMark(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
