import { stripVTControlCharacters } from 'node:util';
import { logger } from '@/lib/platform/log/logger';

/**
 * Logs what a request threw, under the reference its error page shows: Next's digest, all that a production build tells
 * the browser of an error. The address is left out, since it may hold a one-time link; the route's pattern says where.
 */
export function reportRequestError(error: unknown, { routePath }: { routePath: string }): void {
  logger.error({ err: error, reference: digestOf(error), route: routePath }, 'a page could not be shown');
}

/**
 * Lets nothing reach the terminal that has not been scrubbed. Next prints an error as it is, with the values of a failed
 * query; the one it also hands to `reportRequestError`, known by its digest, is logged there.
 */
export function scrubConsole(): void {
  console.error = (...told: unknown[]) => {
    const error = told.find((one) => one instanceof Error);
    if (digestOf(error) !== undefined) return;
    const words = told.filter((one) => typeof one === 'string').join(' ');
    logger.error({ err: error }, stripVTControlCharacters(words) || 'told without words');
  };
}

function digestOf(error: unknown): string | undefined {
  const digest: unknown = error instanceof Error ? Reflect.get(error, 'digest') : undefined;
  return typeof digest === 'string' ? digest : undefined;
}
