import { validate } from 'uuid';
import * as z from 'zod';
import { isTimeZone } from '@/lib/values/time-zone';
import { listedStatuses } from './listed-status';
import { type Period, readPeriod } from './period';

const uuid = z.string().refine(validate);

/** What the history can be narrowed to. Empty lists and nulls let everything through. */
export const messageFiltersSchema = z.object({
  statuses: z.array(z.enum(listedStatuses)).default([]),
  kinds: z.array(z.string().max(64)).max(50).default([]),
  senders: z.array(uuid).max(50).default([]),
  period: z
    .string()
    .max(40)
    .transform((text, issues): Period => {
      const period = readPeriod(text);
      if (period !== null) return period;
      issues.addIssue({ code: 'custom' });
      return z.NEVER;
    })
    .nullable()
    .default(null),
  /** IANA name: where the days of `period` begin and end. */
  timeZone: z.string().max(64).refine(isTimeZone).default('UTC'),
  contactId: uuid.nullable().default(null),
  product: z
    .object({ catalogId: z.string().max(64), retailerId: z.string().max(200) })
    .nullable()
    .default(null),
});
export type MessageFilters = z.output<typeof messageFiltersSchema>;
