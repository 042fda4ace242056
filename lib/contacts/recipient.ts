import * as z from 'zod';

/** Whom a message goes to: a contact, or a number in E.164 that a person typed. */
export const recipientSchema = z.union([
  z.strictObject({ contactId: z.uuid() }),
  z.strictObject({ phone: z.string().regex(/^\+[1-9]\d{5,14}$/) }),
]);
export type Recipient = z.infer<typeof recipientSchema>;
