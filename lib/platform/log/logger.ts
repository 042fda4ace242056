import pino, { type Logger } from 'pino';

/**
 * The one logger. What could identify a customer or open an account is removed by key and, in free text, by form:
 * wamids and phone numbers are personal data, tokens are keys.
 */
export const logger: Logger = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: undefined,
  redact: {
    paths: [
      'phone',
      'recipient',
      'wamid',
      'waId',
      'token',
      'accessToken',
      'appSecret',
      'password',
      'authorization',
      'cookie',
      '*.phone',
      '*.wamid',
      '*.token',
    ],
    censor: '[removed]',
  },
  hooks: {
    logMethod(args, method) {
      method.apply(this, args.map(scrub) as Parameters<typeof method>);
    },
  },
  serializers: { err: describeError },
});

/**
 * An error as the log keeps it. The message of a failed query holds the values that were written, so the database's own
 * words stand in for it, and only the lines of a stack that name places are kept.
 */
export function describeError(error: unknown): { type: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const told = error.cause instanceof Error ? error.cause : error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, message: scrubText(told.message), stack: places.join('\n') };
}

/** @returns `text` with wamids, access tokens and phone numbers replaced. */
export function scrubText(text: string): string {
  return text
    .replace(/wamid\.[A-Za-z0-9+/=_-]+/g, '[wamid]')
    .replace(/\bEAA[A-Za-z0-9]{8,}/g, '[token]')
    .replace(/\+?\d[\d ().-]{7,}\d/g, (match) => (match.replace(/\D/g, '').length >= 9 ? '[number]' : match));
}

function scrub(value: unknown): unknown {
  return typeof value === 'string' ? scrubText(value) : value;
}
