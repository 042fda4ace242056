import * as z from 'zod';

/** Meta's error object in an answer. `error_data` is missing on some, `details` may be absent. */
const graphErrorSchema = z.object({
  error: z.object({
    code: z.number().int(),
    message: z.string().catch(''),
    error_user_title: z.string().optional().catch(undefined),
    error_subcode: z.number().optional().catch(undefined),
    fbtrace_id: z.string().optional().catch(undefined),
    error_data: z
      .object({ details: z.string().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
});

/** An error in Meta's own words, kept verbatim. */
export type GraphError = {
  code: number;
  title: string | null;
  message: string;
  details: string | null;
  subcode?: number;
  fbtraceId?: string;
};

/** @returns the error `json` carries, or null when it does not have Meta's shape. */
export function readGraphError(json: unknown): GraphError | null {
  const parsed = graphErrorSchema.safeParse(json);
  if (!parsed.success) return null;
  const { error } = parsed.data;
  return {
    code: error.code,
    title: error.error_user_title ?? null,
    message: error.message,
    details: error.error_data?.details ?? null,
    ...(error.error_subcode === undefined ? {} : { subcode: error.error_subcode }),
    ...(error.fbtrace_id === undefined ? {} : { fbtraceId: error.fbtrace_id }),
  };
}

const severalSchema = z.object({ errors: z.tuple([z.unknown()], z.unknown()) });

/** @returns what an answer says was wrong although it is a success: nobody publishes where it would stand. */
export function readGraphWarning(json: unknown): GraphError | null {
  const several = severalSchema.safeParse(json);
  return readGraphError(json) ?? (several.success ? readGraphError({ error: several.data.errors[0] }) : null);
}
