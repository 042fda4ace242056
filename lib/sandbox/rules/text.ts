import * as z from 'zod';
import type { FieldRule } from './field-rules';

// Meta, text messages, September 2026.
const textBodyMax = 4096;

export const textFields: readonly FieldRule[] = [
  { path: 'body', is: 'text', max: textBodyMax },
  { path: 'preview_url', is: 'boolean', optional: true },
];

export const textWire = z.object({ body: z.string(), preview_url: z.boolean().nullish() });
