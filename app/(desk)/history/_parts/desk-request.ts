/** A read of the desk's own JSON that did not succeed. `reference` finds the log line of an unexpected failure. */
export class DeskRequestError extends Error {
  readonly status: number;
  readonly reference: string | undefined;

  constructor(status: number, reference?: string) {
    super(`The desk answered ${status}.`);
    this.status = status;
    this.reference = reference;
  }
}

/** Reads JSON under `/api/desk`. The answer is our own route's, whose type the caller names. */
export async function readDesk<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(path, { signal });
  if (response.ok) return (await response.json()) as Answer;
  const body: unknown = await response.json().catch(() => null);
  throw new DeskRequestError(response.status, referenceIn(body));
}

function referenceIn(body: unknown): string | undefined {
  const error = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : undefined;
  const reference: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'reference') : undefined;
  return typeof reference === 'string' ? reference : undefined;
}
