import type { FieldLimit } from '@/lib/messages/definition';
import { retailerIdMax } from '@/lib/messages/field-schemas';

/** In code points (Meta, "Catalog messages", September 2026). */
export const bodyMax = 1024;
export const footerMax = 60;

export const limits: readonly FieldLimit[] = [
  { path: 'body', min: 1, max: bodyMax, unit: 'code points' },
  { path: 'footer', min: 0, max: footerMax, unit: 'code points' },
  { path: 'thumbnailProductRetailerId', min: 1, max: retailerIdMax, unit: 'code points' },
];
