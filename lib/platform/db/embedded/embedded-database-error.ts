type EmbeddedDatabaseCode =
  | 'unsupported_platform'
  | 'binaries_missing'
  | 'home_unusable'
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
