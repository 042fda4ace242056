import * as z from 'zod';
import type { MessageError } from './message-state';

/** Errors in a status have another shape than in an answer (Meta, "Webhooks: status", September 2026). */
const failedStatusSchema = z.object({
  errors: z.tuple(
    [
      z.object({
        code: z.number().int().nullable().catch(null),
        title: z.string().nullable().catch(null),
        message: z.string().catch(''),
        error_data: z.object({ details: z.string() }).optional().catch(undefined),
      }),
    ],
    z.unknown(),
  ),
});

/** @returns why a `failed` status says the message failed, as far as it says so. */
export function statusError(event: unknown): MessageError {
  const parsed = failedStatusSchema.safeParse(event);
  if (!parsed.success) return { source: 'webhook', code: null, title: null, message: '', details: null };
  const [error] = parsed.data.errors;
  const details = error.error_data?.details ?? null;
  return {
    source: 'webhook',
    code: error.code,
    title: error.title,
    message: error.message || (error.title ?? ''),
    details,
  };
}
