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
export function readDesk<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  return answerOf<Answer>(fetch(path, { signal }));
}

/** The same for what must not stand in an address: the question goes in the body. */
export function askDesk<Answer>(path: string, question: unknown, signal: AbortSignal): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return answerOf<Answer>(fetch(path, { method: 'POST', headers, body: JSON.stringify(question), signal }));
}

async function answerOf<Answer>(request: Promise<Response>): Promise<Answer> {
  const response = await request;
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
