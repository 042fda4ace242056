import * as z from 'zod';

/** The one channel of PostgreSQL on which all changes are told. */
export const liveChannel = 'vitrine_live';

/** What has changed: ids only, never content. A reader asks for the content with its own rights. */
export const liveEventSchema = z.object({ topic: z.string(), ids: z.array(z.string()) });

export type LiveEvent = z.infer<typeof liveEventSchema>;
