import pino, { type Logger } from 'pino';
import { scrub } from './scrub';

/**
 * The one logger. What could identify a customer or open an account is removed before a line is written: wamids and phone
 * numbers are personal data, tokens are keys.
 */
export const logger: Logger = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: undefined,
  hooks: {
    logMethod([first, ...rest], method) {
      const given = first instanceof Error ? { err: scrub(first) } : scrub(first);
      const args = [given, ...rest.map((value) => scrub(value))];
      method.apply(this, args as Parameters<typeof method>);
    },
  },
  // What is under `err` has been described already.
  serializers: { err: (described: unknown) => described },
});
