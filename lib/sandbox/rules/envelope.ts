import * as z from 'zod';
import type { FieldRule } from './field-rules';

const idMax = 512;
// Meta, send messages, September 2026; it was 256 before.
const callbackDataMax = 512;

/** What every message carries beside its own object (Meta, send messages, September 2026). */
export const envelopeFields: readonly FieldRule[] = [
  { path: 'recipient_type', is: 'one of', values: ['individual', 'group'], optional: true },
  { path: 'to', is: 'text', max: idMax, optional: true },
  { path: 'recipient', is: 'text', max: idMax, optional: true },
  { path: 'type', is: 'text', max: idMax, optional: true },
  { path: 'context', is: 'object', optional: true },
  { path: 'context.message_id', is: 'text', max: idMax },
  { path: 'biz_opaque_callback_data', is: 'text', max: callbackDataMax, optional: true },
  { path: 'messaging_account_id', is: 'text', max: idMax, optional: true },
];

export const envelopeWire = z.object({
  recipient_type: z.enum(['individual', 'group']).nullish(),
  to: z.string().nullish(),
  recipient: z.string().nullish(),
  context: z.object({ message_id: z.string() }).nullish(),
  biz_opaque_callback_data: z.string().nullish(),
});

/** Marking what a customer wrote as read, with or without the typing indicator (Meta, mark messages as read, October 2026). */
export const markAsReadFields: readonly FieldRule[] = [
  { path: 'status', is: 'one of', values: ['read'] },
  { path: 'message_id', is: 'text', max: idMax },
  { path: 'typing_indicator', is: 'object', optional: true },
  { path: 'typing_indicator.type', is: 'one of', values: ['text'] },
];

export const markAsReadWire = z.object({
  message_id: z.string(),
  typing_indicator: z.object({ type: z.literal('text') }).nullish(),
});
