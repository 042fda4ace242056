import * as z from 'zod';
import type { FieldRule } from './field-rules';

// Meta, interactive messages, read November 2026: lengths in characters, counted here as code points.
const bodyTextMax = 1024;
const footerTextMax = 60;
export const retailerIdMax = 100;

export const textPart = z.object({ text: z.string() });

export const requiredBody: readonly FieldRule[] = [
  { path: 'body', is: 'object' },
  { path: 'body.text', is: 'text', max: bodyTextMax },
];

export const optionalBody: readonly FieldRule[] = [
  { path: 'body', is: 'object', optional: true },
  { path: 'body.text', is: 'text', max: bodyTextMax },
];

export const optionalFooter: readonly FieldRule[] = [
  { path: 'footer', is: 'object', optional: true },
  { path: 'footer.text', is: 'text', max: footerTextMax },
];
