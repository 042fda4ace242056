import { describe, expect, test } from 'vitest';
import type { Refusal } from '@/lib/sandbox/graph/refusal';
import { defaultSettings } from '@/lib/sandbox/settings';
import { checkMessage, demandProducts } from './check-message';
import { changeAt, documentedBodies, metaName } from './test-bodies';

const mpm = 'template.components.2.parameters.0.action';
const catalog = 'template.components.1.parameters.0.action';

describe('a text', () => {
  const limits: [string, string, number][] = [
    ['text', 'biz_opaque_callback_data', 512],
    ['text', 'text.body', 4096],
    ['product_carousel', 'interactive.body.text', 1024],
    ['product_carousel', 'interactive.action.cards.1.action.product_retailer_id', 100],
    ['media_carousel', 'interactive.action.cards.0.body.text', 160],
    ['media_carousel', 'interactive.action.cards.0.action.parameters.display_text', 20],
    ['button', 'interactive.body.text', 1024],
    ['button', 'interactive.footer.text', 60],
    ['button', 'interactive.action.buttons.0.reply.id', 256],
    ['button', 'interactive.action.buttons.0.reply.title', 20],
    ['list', 'interactive.header.text', 60],
    ['list', 'interactive.body.text', 4096],
    ['list', 'interactive.footer.text', 60],
    ['list', 'interactive.action.button', 20],
    ['list', 'interactive.action.sections.0.title', 24],
    ['list', 'interactive.action.sections.0.rows.0.id', 200],
    ['list', 'interactive.action.sections.0.rows.0.title', 24],
    ['list', 'interactive.action.sections.0.rows.0.description', 72],
    ['cta_url', 'interactive.header.text', 60],
    ['cta_url', 'interactive.action.parameters.display_text', 20],
    ['product_list_template', 'template.components.0.parameters.0.text', 60],
    ['product_list_template', 'template.components.1.parameters.0.text', 1024],
    ['product_list_template', `${mpm}.sections.0.title`, 24],
    ['product_list_template', `${mpm}.thumbnail_product_retailer_id`, 100],
    ['catalog_template', `${catalog}.thumbnail_product_retailer_id`, 100],
    ['image', 'image.caption', 1024],
  ];
  test.each(limits)('of a %s at %s has %d code points at most', (name, path, max) => {
    const body = documentedBodies[name] ?? {};
    for (const sign of ['x', '🍵']) {
      expect(refusalOf(changeAt(body, path, sign.repeat(max)))).toBeNull();
      expect(refusalOf(changeAt(body, path, sign.repeat(max + 1)))).toMatchObject({
        httpStatus: 400,
        code: 100,
        message: `(#100) Param ${metaName(path)} must be at most ${max} characters long.`,
      });
    }
  });
});

type Case = [body: string, path: string, value: unknown, code: number, sentence: string];

describe('the refusal', () => {
  const counts: Case[] = [
    [
      'product_carousel',
      'interactive.action.cards',
      cards(1),
      131009,
      "interactive['action']['cards'] must have from 2 to 10 items, and has 1.",
    ],
    [
      'product_carousel',
      'interactive.action.cards',
      cards(11),
      131009,
      "interactive['action']['cards'] must have from 2 to 10 items, and has 11.",
    ],
    [
      'button',
      'interactive.action.buttons',
      replies(4),
      131009,
      "interactive['action']['buttons'] must have from 1 to 3 items, and has 4.",
    ],
    ['button', 'interactive.action.buttons', [], 131009, "action['buttons'] cannot be empty."],
    [
      'list',
      'interactive.action.sections',
      [{ rows: rows(11) }],
      131009,
      "interactive['action']['sections'][0]['rows'] must have from 1 to 10 items, and has 11.",
    ],
    [
      'list',
      'interactive.action.sections.1.rows',
      rows(10),
      131009,
      "interactive['action']['sections'] must have at most 10 rows in all, and has 11.",
    ],
    [
      'product_list_template',
      `${mpm}.sections`,
      sections(15, 16),
      131009,
      "template['components']['parameters']['action']['sections'] must name at most 30 products in all, and names 31.",
    ],
    [
      'product_carousel_template',
      'template.components.1.cards',
      [],
      131009,
      "template['components'][1]['cards'] cannot be empty.",
    ],
  ];
  test.each(counts)('of too many and too few: %s %s %#', expectRefusal);

  const together: Case[] = [
    [
      'list',
      'interactive.action.sections.1.title',
      undefined,
      131008,
      "Parameter interactive['action']['sections'][1]['title'] is missing.",
    ],
    [
      'list',
      'interactive.action.sections.1.rows.0.id',
      'green',
      131009,
      "interactive['action']['sections'] must not have the same row id twice.",
    ],
    [
      'button',
      'interactive.action.buttons.1.reply.id',
      'teas',
      131009,
      "interactive['action']['buttons'] must not have the same id twice.",
    ],
    [
      'button',
      'interactive.action.buttons.1.reply.title',
      'Teas',
      131009,
      "interactive['action']['buttons'] must not have the same title twice.",
    ],
    [
      'product_carousel',
      'interactive.action.cards.1.card_index',
      '0',
      131009,
      "interactive['action']['cards'] must not have the same card_index twice.",
    ],
    [
      'product_carousel',
      'interactive.action.cards.1.action.catalog_id',
      '1',
      131009,
      "interactive['action']['cards'] must all have the same catalog_id.",
    ],
    [
      'product_carousel_template',
      'template.components.1.cards.1.components.0.parameters.0.product.catalog_id',
      '1',
      131009,
      'The products of a template must all have the same catalog_id.',
    ],
    [
      'product_list_template',
      `${mpm}.sections`,
      sections(1, 1).map(({ product_items }) => ({ product_items })),
      131008,
      "Parameter template['components']['parameters']['action']['sections'][0]['title'] is missing.",
    ],
  ];
  test.each(together)('of what does not go together: %s %s %#', expectRefusal);

  const values: Case[] = [
    ['text', 'type', 'hologram', 131051, 'Message type "hologram" is not supported.'],
    ['text', 'type', 'hsm', 131051, 'Message type "hsm" is not supported.'],
    [
      'text',
      'recipient_type',
      'everybody',
      100,
      '(#100) Param recipient_type must be one of {individual, group} - got "everybody".',
    ],
    [
      'product_carousel',
      'interactive.action.cards.1.card_index',
      10,
      100,
      "(#100) Param interactive['action']['cards'][1]['card_index'] must be an integer from 0 to 9.",
    ],
    [
      'product_carousel',
      'interactive.action.cards.1.type',
      'dream',
      100,
      "(#100) Param interactive['action']['cards'][1]['type'] must be one of {product, cta_url} - got \"dream\".",
    ],
    [
      'product_carousel',
      'interactive.footer',
      { text: 'x' },
      100,
      '(#100) Unexpected key "footer" on param interactive.',
    ],
    [
      'button',
      'interactive.header.type',
      'product',
      100,
      "(#100) Param interactive['header']['type'] must be one of {text, image, video, document} - got \"product\".",
    ],
    [
      'list',
      'interactive.header.type',
      'image',
      100,
      "(#100) Param interactive['header']['type'] must be one of {text} - got \"image\".",
    ],
    [
      'text_template',
      'template.components.0.type',
      'feet',
      100,
      "(#100) Param template['components'][0]['type'] must be one of {header, body, button, carousel, limited_time_offer, tap_target_configuration} - got \"feet\".",
    ],
    [
      'text_template',
      'template.components.1.sub_type',
      'red',
      100,
      "(#100) Param template['components'][1]['sub_type'] must be one of {quick_reply, url, copy_code, catalog, mpm, flow, voice_call} - got \"red\".",
    ],
    [
      'text_template',
      'template.components.1.index',
      'first',
      100,
      "(#100) Param template['components'][1]['index'] must be an integer.",
    ],
    [
      'text_template',
      'template.components.0.parameters.0.type',
      'image',
      100,
      "(#100) Param template['components'][0]['parameters'][0]['type'] must be one of {text, currency, date_time} - got \"image\".",
    ],
    [
      'text_template',
      'template.name',
      'Offer 2026',
      132001,
      'template name (Offer 2026) does not exist in en_US',
    ],
    ['image', 'image.link', undefined, 131008, "Parameter image['id'] is missing."],
    ['image', 'image.link', 'ftp://shop', 100, "(#100) Param image['link'] is not a valid URI."],
    [
      'location',
      'location.latitude',
      91,
      100,
      "(#100) Param location['latitude'] must be a number from -90 to 90.",
    ],
    ['contacts', 'contacts', [], 131009, 'contacts cannot be empty.'],
  ];
  test.each(values)('of a value from outside: %s %s %#', expectRefusal);
});

describe('what Meta’s pages write in more than one way', () => {
  const ways: [string, string, unknown][] = [
    ['catalog_template', 'template.components.1.sub_type', 'catalog'],
    ['catalog_template', 'template.components.1.index', '0'],
    ['catalog_template', 'template.components.1.type', 'BUTTON'],
    ['catalog_template', 'template.components.1.parameters', undefined],
    ['product_list_template', 'template.components.2.sub_type', 'MPM'],
    ['product_template', 'template.components.0.type', 'HEADER'],
    ['product_template', 'template.components.0.parameters.0.type', 'PRODUCT'],
    ['text_template', 'template.language.policy', 'deterministic'],
    ['text_template', 'template.components.0.parameters.0.parameter_name', 'discount'],
    ['text_template', 'template.components', []],
    ['product_carousel', 'interactive.action.cards.1.card_index', '1'],
    ['reaction', 'reaction.emoji', ''],
  ];
  test.each(ways)('is taken in each: %s %s %#', (name, path, value) => {
    expect(refusalOf(changeAt(documentedBodies[name] ?? {}, path, value))).toBeNull();
  });
});

function expectRefusal(...[name, path, value, code, sentence]: Case): void {
  const refusal = refusalOf(changeAt(documentedBodies[name] ?? {}, path, value));
  expect(refusal?.code).toBe(code);
  expect(refusal?.details ?? refusal?.message).toBe(sentence);
}

function refusalOf(body: Record<string, unknown>): Refusal | null {
  const refusal = checkMessage(body);
  if (refusal) return refusal;
  const demand = demandProducts(body, defaultSettings);
  return demand.ok ? null : demand.error;
}

function cards(count: number) {
  return Array.from({ length: count }, (_, card_index) => ({
    card_index,
    type: 'product',
    action: { product_retailer_id: '2lc20305pt', catalog_id: '1' },
  }));
}

function replies(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    type: 'reply',
    reply: { id: `${index}`, title: `${index}` },
  }));
}

function rows(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `${index}`, title: `${index}` }));
}

function sections(...counts: number[]) {
  return counts.map((count, section) => ({
    title: `Section ${section}`,
    product_items: Array.from({ length: count }, (_, index) => ({ product_retailer_id: `${index}` })),
  }));
}
