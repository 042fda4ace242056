import * as z from 'zod';
import type { FieldRule } from './field-rules';
import { openUnless, under } from './kind-rules';
import { mediaFields, type MediaType } from './media';
import { readPart } from './read-part';

// Meta, interactive messages, read November 2026: lengths in characters, counted here as code points.
const bodyTextMax = 1024;
const footerTextMax = 60;
const headerTextMax = 60;
export const retailerIdMax = 100;
export const catalogIdMax = 32;

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

export const textHeader: readonly FieldRule[] = [
  { path: 'header.type', is: 'one of', values: ['text'] },
  { path: 'header.text', is: 'text', max: headerTextMax },
];

const headerMedia: readonly MediaType[] = ['image', 'video', 'document'];

/** A header that may be left out, of a text or of one of `media`. */
export function optionalHeader(interactive: unknown, media = headerMedia): FieldRule[] {
  const types = ['text', ...media];
  const given = readPart(interactive, 'header', 'type');
  const type = media.find((candidate) => candidate === given);
  const text: FieldRule = { path: 'header.text', is: 'text', max: headerTextMax };
  return [
    { path: 'header', is: 'object', optional: true, ...openUnless(types.some((known) => known === given)) },
    { path: 'header.type', is: 'one of', values: types },
    ...(type
      ? [
          { path: `header.${type}`, is: 'object' } as const,
          ...under(`header.${type}`, mediaFields(type, readPart(interactive, 'header', type))),
        ]
      : [text]),
  ];
}
