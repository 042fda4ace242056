import type { FieldLimit } from '@/lib/messages/definition';
import { retailerIdMax } from '@/lib/messages/field-schemas';

/** In code points (Meta, reference of the interactive object, September 2026). */
export const bodyMax = 1024;
export const footerMax = 60;

export const limits: readonly FieldLimit[] = [
  { path: 'productRetailerId', min: 1, max: retailerIdMax, unit: 'code points' },
  { path: 'body', min: 0, max: bodyMax, unit: 'code points' },
  { path: 'footer', min: 0, max: footerMax, unit: 'code points' },
];
