import type { FieldRule } from './field-rules';
import { type ContentRules, demandNothing } from './kind-rules';
import { readPart } from './read-part';

// Meta, media messages, read November 2026.
const captionMax = 1024;
const filenameMax = 240;
const mediaIdMax = 512;

export const mediaTypes = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A medium by its id or its link: the one is asked for where the other is not there. */
export function mediaFields(type: MediaType, medium: unknown): FieldRule[] {
  const linked = typeof readPart(medium, 'link') === 'string';
  return [
    { path: 'id', is: 'text', max: mediaIdMax, ...(linked && { optional: true }) },
    { path: 'link', is: 'url', optional: true },
    ...(type === 'document'
      ? [{ path: 'filename', is: 'text', max: filenameMax, optional: true } as const]
      : []),
  ];
}

/** The sandbox keeps no media: it looks at the form alone, and takes any id. */
export function mediaRules(type: MediaType): ContentRules {
  const own: FieldRule[] = [];
  if (type === 'audio') own.push({ path: 'voice', is: 'boolean', optional: true });
  else if (type !== 'sticker') own.push({ path: 'caption', is: 'text', max: captionMax, optional: true });
  return { fields: (medium) => [...mediaFields(type, medium), ...own], demand: demandNothing };
}
