import { errorTitles } from '@/lib/sandbox/graph/refusal';
import type { WebhookError } from '@/lib/sandbox/webhooks/webhook-value';

/** Why an accepted message fails that was asked to. */
export const undeliverable = {
  code: 131026,
  title: errorTitles[131026],
  details: 'Message Undeliverable. The recipient is not reachable on WhatsApp.',
} as const satisfies WebhookError;
