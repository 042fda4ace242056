import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { LoggedRequest } from './sandbox';

export type RequestFile = { append: (entry: LoggedRequest) => void; close: () => void };

/**
 * An append-only log, a JSON object a line. What it says of a POST is on the disk before the answer leaves, and every
 * line is whole: the half one of a process that was killed while writing it, whose answer never left, goes on opening.
 */
export function openRequestFile(file: string): RequestFile {
  const descriptor = openSync(file, 'a+', 0o600);
  ftruncateSync(descriptor, readFileSync(descriptor).lastIndexOf('\n') + 1);
  return {
    append: (entry) => {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`);
      if (entry.method === 'POST') fsyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}
