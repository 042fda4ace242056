type DatabaseErrorCode =
  | 'during_build'
  | 'unreachable'
  | 'too_old'
  | 'no_notifications'
  | 'extension_refused'
  | 'migration_changed'
  | 'migration_unknown';

/** The database cannot be opened as it is. The message is a sentence for the person who runs the product. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'DatabaseError';
    this.code = code;
  }
}
