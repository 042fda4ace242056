import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { LoggedRequest } from './sandbox';

export type RequestFile = { append: (entry: LoggedRequest) => void; close: () => void };

/** An append-only log, a JSON object a line. What it says was accepted is on the disk before the answer leaves. */
export function openRequestFile(file: string): RequestFile {
  const descriptor = openSync(file, 'a', 0o600);
  return {
    append: (entry) => {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`);
      if (entry.wamid !== null) fsyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}
