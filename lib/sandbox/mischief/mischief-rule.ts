import * as z from 'zod';
import { readRecipient } from '@/lib/sandbox/send/recipient';
import { type AnswerKind, answerKinds } from './answer-kinds';
import { statusKinds } from './status-kinds';

const nextMax = 1_000_000;

/** Every kind of mischief: what can be done to an answer first, then what can be done to webhooks. */
export const mischiefKinds = [...(Object.keys(answerKinds) as AnswerKind[]), ...statusKinds] as const;

export type MischiefKind = (typeof mischiefKinds)[number];

/** Always, to that many more messages, or by chance (0 to 1). */
export const whenSchema = z.union([
  z.literal('always'),
  z.strictObject({ next: z.int().min(1).max(nextMax) }),
  z.strictObject({ probability: z.number().gt(0).max(1) }),
]);

/** Digits of a number, or a user id; both as a request may name them. */
const recipientSchema = z.string().transform((text, context) => {
  const read = readRecipient(/^[A-Z]/.test(text) ? { recipient: text } : { to: text });
  if (read.ok) return read.value.waId ?? read.value.userId;
  context.addIssue('no phone number and no user id');
  return z.NEVER;
});

export const mischiefRuleSchema = z.strictObject({
  kind: z.enum(mischiefKinds),
  when: whenSchema.default('always'),
  /** Null for everybody. */
  recipient: recipientSchema.nullable().default(null),
});

/** What goes wrong, when, and for whom. There is one rule a kind and recipient. */
export type MischiefRule = z.output<typeof mischiefRuleSchema>;

/** All that goes wrong, in the order in which answers are chosen, and the seed of all chance in it. */
export const mischiefSchema = z.strictObject({
  seed: z.int().min(0).max(0x7fff_ffff).optional(),
  rules: z
    .array(mischiefRuleSchema)
    .max(200)
    .refine(
      (rules) => new Set(rules.map(({ kind, recipient }) => `${kind} ${recipient}`)).size === rules.length,
      'two rules of one kind for the same recipient',
    ),
});

export type Mischief = { seed: number; rules: MischiefRule[] };
