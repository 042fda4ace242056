import { diskFull, folderProblem } from '@/lib/platform/env/folder-problem';

type EmbeddedDatabaseCode =
  | 'unsupported_platform'
  | 'binaries_missing'
  | 'home_unusable'
  | 'disk_full'
  | 'copied_data_dir'
  | 'password_missing'
  | 'password_refused'
  | 'other_version'
  | 'initialize_failed'
  | 'start_failed'
  | 'start_too_slow'
  | 'locked';

const wayOut = 'Or set DATABASE_URL to a PostgreSQL server (15 or later) of your own.';

/** The private PostgreSQL server cannot be had here. The message is for a person: what is wrong, and the way out. */
export class EmbeddedDatabaseError extends Error {
  readonly code: EmbeddedDatabaseCode;

  constructor(code: EmbeddedDatabaseCode, sentence: string) {
    super(`${sentence} ${wayOut}`);
    this.name = 'EmbeddedDatabaseError';
    this.code = code;
  }
}

/** @returns what the file system says of `folder` as an error for a person; any other error as it is. */
export function explainFolderError(error: unknown, folder: string): unknown {
  const problem = error instanceof EmbeddedDatabaseError ? null : folderProblem(error, folder);
  if (problem === null) return error;
  const full = problem === diskFull(folder);
  return new EmbeddedDatabaseError(full ? 'disk_full' : 'home_unusable', problem);
}
