/** An expected outcome: a value, or one error of a closed union on `code`. Exceptions are bugs. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** @returns a successful result holding `value`. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** @returns a failed result holding `error`. */
export function fail<const E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}
