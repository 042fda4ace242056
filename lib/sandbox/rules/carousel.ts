import * as z from 'zod';
import { refuse } from '@/lib/sandbox/graph/refusal';
import { fail, ok } from '@/lib/values/result';
import type { FieldRule } from './field-rules';
import { catalogIdMax, optionalHeader, requiredBody, retailerIdMax } from './interactive-parts';
import { type ContentRules, openUnless, under } from './kind-rules';
import { readItems, readPart } from './read-part';
import { refuseRepetition } from './refuse-repetition';

// Meta, interactive carousels, June 2026.
const cardsMin = 2;
const cardsMax = 10;
const cardBodyMax = 160;
const cardButtonMax = 20;
const cardButtonsMax = 2;
const replyIdMax = 256;

const wire = z.object({
  action: z.object({
    cards: z.array(
      z.object({
        card_index: z.coerce.number(),
        type: z.string(),
        action: z.object({ catalog_id: z.string().nullish(), product_retailer_id: z.string().nullish() }),
      }),
    ),
  }),
});

/** Cards of products, or of pictures with a link or replies: a carousel is of one of them. */
export const carouselRules: ContentRules = {
  fields: (interactive) => [
    { path: 'type', is: 'one of', values: ['carousel'] },
    ...requiredBody,
    { path: 'action', is: 'object' },
    { path: 'action.cards', is: 'list', min: cardsMin, max: cardsMax },
    ...readItems(interactive, 'action', 'cards').flatMap((card, index) => [
      { path: `action.cards.${index}`, is: 'object', ...openUnless(isKnown(card)) } as const,
      ...under(`action.cards.${index}`, cardFields(card)),
    ]),
  ],
  demand: (interactive) => {
    const { cards } = wire.parse(interactive).action;
    const name = "interactive['action']['cards']";
    const repeated = refuseRepetition(name, 'card_index', cards, (card) => card.card_index);
    if (repeated) return fail(repeated);
    if (new Set(cards.map((card) => card.type)).size > 1) {
      return fail(refuse(131009, `${name} must all have the same type.`));
    }
    if (cards[0]?.type !== 'product') return ok(null);
    const catalogIds = new Set(cards.map((card) => card.action.catalog_id));
    if (catalogIds.size > 1) return fail(refuse(131009, `${name} must all have the same catalog_id.`));
    const required = cards.flatMap((card) => card.action.product_retailer_id ?? []);
    return ok({ catalogId: [...catalogIds][0] ?? null, required, listed: [] });
  },
};

const cardTypes = ['product', 'cta_url'];

function isKnown(card: unknown): boolean {
  return cardTypes.some((type) => type === readPart(card, 'type'));
}

function cardFields(card: unknown): FieldRule[] {
  const own = readPart(card, 'type') === 'product' ? productCardFields : mediaCardFields(card);
  return [
    { path: 'card_index', is: 'number', min: 0, max: cardsMax - 1, whole: true },
    { path: 'type', is: 'one of', values: cardTypes },
    { path: 'action', is: 'object' },
    ...own,
  ];
}

const productCardFields: FieldRule[] = [
  { path: 'action.catalog_id', is: 'text', max: catalogIdMax },
  { path: 'action.product_retailer_id', is: 'text', max: retailerIdMax },
];

/** A link where the action is named, replies where it is not. */
function mediaCardFields(card: unknown): FieldRule[] {
  const replies = readPart(card, 'action', 'buttons') !== undefined;
  return [
    ...optionalHeader(card, ['image', 'video']),
    { path: 'body', is: 'object', optional: true },
    { path: 'body.text', is: 'text', max: cardBodyMax },
    ...(replies ? replyFields : linkFields),
  ];
}

const replyFields: FieldRule[] = [
  { path: 'action.buttons', is: 'list', min: 1, max: cardButtonsMax },
  { path: 'action.buttons.*', is: 'object' },
  { path: 'action.buttons.*.type', is: 'one of', values: ['quick_reply'] },
  { path: 'action.buttons.*.quick_reply', is: 'object' },
  { path: 'action.buttons.*.quick_reply.id', is: 'text', max: replyIdMax },
  { path: 'action.buttons.*.quick_reply.title', is: 'text', max: cardButtonMax },
];

const linkFields: FieldRule[] = [
  { path: 'action.name', is: 'one of', values: ['cta_url'] },
  { path: 'action.parameters', is: 'object' },
  { path: 'action.parameters.display_text', is: 'text', max: cardButtonMax },
  { path: 'action.parameters.url', is: 'url' },
];
