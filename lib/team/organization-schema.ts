import * as z from 'zod';
import { isTimeZone } from '@/lib/values/time-zone';

/** Code points of an organization's name at most. */
export const organizationNameMax = 80;

export const organizationSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .refine((name) => [...name].length <= organizationNameMax),
  timeZone: z.string().max(64).refine(isTimeZone),
});
export type OrganizationInput = z.infer<typeof organizationSchema>;
