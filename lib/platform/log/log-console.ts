import { logger } from './logger';

const store = globalThis as typeof globalThis & { vitrineConsoleLogged?: boolean };

/**
 * Sends through the logger what libraries write to the console. Next prints an error that reaches it as it is, and an
 * error's words can hold what somebody typed: a failed query its values, a parser the text it could not read.
 */
export function logConsole(): void {
  if (store.vitrineConsoleLogged) return;
  store.vitrineConsoleLogged = true;
  for (const [method, level] of Object.entries(levels)) {
    console[method as keyof typeof levels] = (...args: unknown[]) => {
      const error = args.find((arg) => arg instanceof Error);
      const words = args.filter((arg) => typeof arg === 'string').join(' ');
      logger[level](error ? { err: error } : {}, words);
    };
  }
}

const levels = { error: 'error', warn: 'warn' } as const;
