import * as z from 'zod';

/** A variable of the environment, trimmed; an empty one is a missing one. */
export const optionalText = z
  .string()
  .transform((value) => value.trim())
  .transform((value) => (value === '' ? undefined : value))
  .optional();
