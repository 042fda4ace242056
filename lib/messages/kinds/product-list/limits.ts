import type { FieldLimit } from '@/lib/messages/definition';
import { retailerIdMax } from '@/lib/messages/field-schemas';

/** In code points (Meta, reference of the interactive object, September 2026). */
export const headerMax = 60;
export const bodyMax = 1024;
export const footerMax = 60;
export const sectionTitleMax = 24;

/** Products are counted over the whole message (Meta, "Multi-product messages", June 2026). */
export const sectionsMax = 10;
export const productsMax = 30;

export const limits: readonly FieldLimit[] = [
  { path: 'header', min: 1, max: headerMax, unit: 'code points' },
  { path: 'body', min: 1, max: bodyMax, unit: 'code points' },
  { path: 'footer', min: 0, max: footerMax, unit: 'code points' },
  { path: 'sections', min: 1, max: sectionsMax, unit: 'items' },
  { path: 'sections.*.title', min: 0, max: sectionTitleMax, unit: 'code points' },
  { path: 'sections.*.productRetailerIds', min: 1, max: productsMax, unit: 'items' },
  { path: 'sections.*.productRetailerIds.*', min: 1, max: retailerIdMax, unit: 'code points' },
];
