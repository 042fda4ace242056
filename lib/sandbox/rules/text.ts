import * as z from 'zod';
import { type ContentRules, demandNothing } from './kind-rules';

// Meta, text messages, September 2026.
const textBodyMax = 4096;

export const textRules: ContentRules = {
  fields: () => [
    { path: 'body', is: 'text', max: textBodyMax },
    { path: 'preview_url', is: 'boolean', optional: true },
  ],
  demand: demandNothing,
};

export const textWire = z.object({ body: z.string(), preview_url: z.boolean().nullish() });
