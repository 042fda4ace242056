import * as z from 'zod';
import type { MessageError } from './message-state';

/** Errors in a webhook have another shape than in an answer (Meta, "Webhooks: status", September 2026). */
const errorSchema = z.object({
  code: z.number().int().nullable().catch(null),
  title: z.string().nullable().catch(null),
  message: z.string().catch(''),
  error_data: z.object({ details: z.string() }).optional().catch(undefined),
});
const erringSchema = z.object({ errors: z.tuple([errorSchema], z.unknown()) });

/** @returns the first of the errors that a status, or a webhook's value, carries; null when it carries none. */
export function toldError(told: unknown): MessageError | null {
  const parsed = erringSchema.safeParse(told);
  if (!parsed.success) return null;
  const [{ code, title, message, error_data }] = parsed.data.errors;
  const details = error_data?.details ?? null;
  return { source: 'webhook', code, title, message: message || (title ?? ''), details };
}

/** @returns why a `failed` status says the message failed, as far as it says so. */
export function statusError(event: unknown): MessageError {
  return toldError(event) ?? { source: 'webhook', code: null, title: null, message: '', details: null };
}
