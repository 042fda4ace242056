/** Fields that hold a key or say who somebody is, in lower case and without marks between words. */
const hiddenFields = new Set([
  'accesstoken',
  'appsecret',
  'authorization',
  'bsuid',
  'cookie',
  'email',
  'params',
  'password',
  'passwordhash',
  'phone',
  'recipient',
  'setcookie',
  'token',
  'waid',
  'wamid',
]);

/** What is nested deeper is not worth a line of the log. */
const depthMax = 8;

/**
 * A value as the log may keep it: keys and people are removed by the name of their field at any depth, and by form in
 * every text. Errors become what `describeError` says of them.
 */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Error) return describeError(value);
  if (depth === depthMax || ArrayBuffer.isView(value)) return '[removed]';
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  const fields = Object.entries(value).map(([name, held]) => [
    scrubText(name),
    isHidden(name) ? '[removed]' : scrub(held, depth + 1),
  ]);
  return Object.fromEntries(fields);
}

function isHidden(name: string): boolean {
  return hiddenFields.has(name.toLowerCase().replace(/[^a-z]/g, ''));
}

/**
 * An error as the log keeps it. The message of a failed query holds the values that were written, so the innermost
 * cause's own words stand in for it, and only the lines of a stack that name places are kept. `digest` is how Next calls
 * the error to the person who met it.
 */
export function describeError(error: unknown): {
  type: string;
  message: string;
  stack: string;
  digest?: string;
} {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  let told = error;
  for (let depth = 0; told.cause instanceof Error && depth < depthMax; depth += 1) told = told.cause;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const { digest } = error as { digest?: unknown };
  return {
    type: error.name,
    message: scrubText(withoutQuotes(told.message)),
    stack: places.join('\n'),
    ...(typeof digest === 'string' && { digest: /^\d{1,12}$/.test(digest) ? digest : scrubText(digest) }),
  };
}

/** A parser and the database quote what they could not read, after a colon, a comma or the word token. */
function withoutQuotes(message: string): string {
  return message.replace(/("|')(?:.|\n)*\1/g, '"…"');
}

/** @returns `text` with wamids, access tokens, one-time tokens, addresses and phone numbers replaced. */
export function scrubText(text: string): string {
  return text
    .replace(/wamid\.[A-Za-z0-9+/=_%-]+/g, '[wamid]')
    .replace(/\bEAA[A-Za-z0-9]{8,}/g, '[token]')
    .replace(/\bBearer\s+\S+/gi, 'Bearer [token]')
    .replace(/([?&][\w.]*(?:token|secret|proof)=)[^&\s"']+/gi, '$1[token]')
    .replace(/(?<![\w-])[A-Za-z0-9_-]{43}(?![\w-])/g, '[token]')
    .replace(/:\/\/[^\s/@]+@/g, '://[removed]@')
    .replace(/[^\s"'<>@,;:()[\]/]+@[^\s"'<>@,;:()[\]/]+\.[A-Za-z]{2,}/g, '[email]')
    .replace(idOrNumber, (match, id?: string) =>
      id === undefined && match.replace(/\D/g, '').length >= 9 ? '[number]' : match,
    );
}

/** Our own ids look like numbers too, and are what one searches the log for. */
const idOrNumber = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|\+?\d[\d ().-]{7,}\d/g;
