import type { FieldRule } from './field-rules';
import { type ContentRules, demandNothing } from './kind-rules';

// Meta publishes no lengths for these; what nobody would write is refused.
const placeTextMax = 1000;
const contactNameMax = 1000;
const contactsMax = 257;
const emojiMax = 16;
const wamidMax = 512;

/** Meta, location messages, read November 2026. */
export const locationFields: readonly FieldRule[] = [
  { path: 'latitude', is: 'number', min: -90, max: 90 },
  { path: 'longitude', is: 'number', min: -180, max: 180 },
  { path: 'name', is: 'text', max: placeTextMax, optional: true },
  { path: 'address', is: 'text', max: placeTextMax, optional: true },
];

export const locationRules: ContentRules = { fields: () => locationFields, demand: demandNothing };

/** Contact cards: the name is what WhatsApp insists on (Meta, contacts messages, read November 2026). */
export const contactsRules: ContentRules = {
  itemsMax: contactsMax,
  fields: () => [
    { path: '*', is: 'object', open: true },
    { path: '*.name', is: 'object', open: true },
    { path: '*.name.formatted_name', is: 'text', max: contactNameMax },
  ],
  demand: demandNothing,
};

/** An empty emoji takes a reaction back (Meta, reaction messages, read November 2026). */
export const reactionRules: ContentRules = {
  fields: () => [
    { path: 'message_id', is: 'text', max: wamidMax },
    { path: 'emoji', is: 'text', max: emojiMax, mayBeEmpty: true },
  ],
  demand: demandNothing,
};
