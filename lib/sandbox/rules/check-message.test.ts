import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMarkAsRead, checkMessage } from './check-message';
import { interactiveTypes } from './interactive-types';
import { defaultSettings } from '@/lib/sandbox/settings';

type Json = Record<string, unknown>;

const envelope = { messaging_product: 'whatsapp', recipient_type: 'individual', to: '+16505551234' };
const catalogId = '367025965434465';

const catalogMessage = {
  type: 'catalog_message',
  body: { text: 'Hello! Ordering is easy.' },
  action: {
    name: 'catalog_message',
    parameters: { thumbnail_product_retailer_id: '2lc20305pt' },
  },
  footer: { text: 'Best grocery deals on WhatsApp!' },
};
const product = {
  type: 'product',
  body: { text: 'BODY_TEXT' },
  footer: { text: 'FOOTER_TEXT' },
  action: { catalog_id: catalogId, product_retailer_id: '2lc20305pt' },
};
const productList = {
  type: 'product_list',
  header: { type: 'text', text: 'HEADER_CONTENT' },
  body: { text: 'BODY_CONTENT' },
  footer: { text: 'FOOTER_CONTENT' },
  action: {
    catalog_id: catalogId,
    sections: [
      {
        title: 'SECTION_TITLE',
        product_items: [{ product_retailer_id: 'A' }, { product_retailer_id: 'B' }],
      },
      { title: 'SECTION_TITLE', product_items: [{ product_retailer_id: 'C' }] },
    ],
  },
};

const kinds: [string, Json][] = [
  ['catalog_message', catalogMessage],
  ['product', product],
  ['product_list', productList],
];

describe('a message in Meta’s documented form', () => {
  test.each(kinds)('of type %s has nothing to refuse', (_, interactive) => {
    expect(check(interactive)).toBeNull();
  });

  test('may be a text, and is one when it names no type', () => {
    const text = { preview_url: true, body: 'Our catalog: https://wa.me/c/15550783881' };
    expect(checkMessage({ ...envelope, type: 'text', text })).toBeNull();
    expect(checkMessage({ ...envelope, text })).toBeNull();
  });

  test('may quote, carry callback data and go to a user id', () => {
    const more = { context: { message_id: 'wamid.X' }, biz_opaque_callback_data: 'x'.repeat(512) };
    const { to, ...others } = envelope;
    const body = { ...others, recipient: 'US.1', type: 'interactive', interactive: product, ...more };
    expect(checkMessage(body)).toBeNull();
  });
});

describe('a required field', () => {
  const required: [string, Json, string][] = [
    ['catalog_message', catalogMessage, 'type'],
    ['catalog_message', catalogMessage, 'body'],
    ['catalog_message', catalogMessage, 'body.text'],
    ['catalog_message', catalogMessage, 'footer.text'],
    ['catalog_message', catalogMessage, 'action'],
    ['catalog_message', catalogMessage, 'action.name'],
    ['product', product, 'body.text'],
    ['product', product, 'action'],
    ['product', product, 'action.catalog_id'],
    ['product', product, 'action.product_retailer_id'],
    ['product_list', productList, 'header'],
    ['product_list', productList, 'header.type'],
    ['product_list', productList, 'header.text'],
    ['product_list', productList, 'body'],
    ['product_list', productList, 'action'],
    ['product_list', productList, 'action.catalog_id'],
    ['product_list', productList, 'action.sections'],
    ['product_list', productList, 'action.sections.0.product_items'],
    ['product_list', productList, 'action.sections.1.product_items.0.product_retailer_id'],
  ];
  test.each(required)('of a %s is refused by name when missing: %#', (_, interactive, path) => {
    for (const absent of [undefined, null]) {
      const refusal = check(change(interactive, path, absent));
      expect(refusal).toMatchObject({ httpStatus: 400, code: 131008 });
      expect(refusal?.message).toBe('(#131008) Required parameter is missing');
      expect(refusal?.details).toBe(`Parameter ${metaName(`interactive.${path}`)} is missing.`);
    }
  });

  test('of the envelope is named as well, by Graph itself where it is messaging_product', () => {
    const { messaging_product, ...others } = envelope;
    expect(checkMessage({ ...others, type: 'text', text: { body: 'x' } })).toMatchObject({
      code: 100,
      message: '(#100) The parameter messaging_product is required.',
    });
    expect(checkMessage({ ...envelope, type: 'text' })?.details).toBe('Parameter text is missing.');
    expect(checkMessage({ ...envelope, type: 'interactive' })?.details).toBe(
      'Parameter interactive is missing.',
    );
    expect(checkMessage({ ...envelope, type: 'text', text: {} })?.details).toBe(
      "Parameter text['body'] is missing.",
    );
  });

  test('of the sections is the title, once there are two', () => {
    expect(demand(change(productList, 'action.sections.1.title', undefined))).toMatchObject({
      code: 131008,
      details: "Parameter interactive['action']['sections'][1]['title'] is missing.",
    });
    const single = change(productList, 'action.sections', [
      { product_items: [{ product_retailer_id: 'A' }] },
    ]);
    expect(check(single)).toBeNull();
    expect(demand(single)).toBeNull();
  });
});

describe('an empty value', () => {
  test('of a catalog message’s parameters is refused in the recorded words', () => {
    expect(check(change(catalogMessage, 'action.parameters', {}))).toMatchObject({
      httpStatus: 400,
      code: 131009,
      message: '(#131009) Parameter value is not valid',
      details: "action['parameters'] cannot be empty.",
    });
  });

  test.each([
    ['body.text', ''],
    ['body.text', ' \n'],
    ['footer.text', ''],
    ['header.text', ''],
    ['action.sections', []],
    ['action.sections.0.product_items', []],
  ])('of %s is refused by name', (path, value) => {
    const refusal = check(change(productList, path, value));
    expect(refusal?.code).toBe(131009);
    expect(refusal?.details).toContain(`${metaName(path).replace(/^(\w+)/, '$1')} cannot be empty.`);
  });

  test('of a catalog message’s parameters left out is a switch', () => {
    const without = change(catalogMessage, 'action.parameters', undefined);
    const rules = interactiveTypes.get('catalog_message');
    const settings = { ...defaultSettings, omittedThumbnail: 'refused' as const };
    expect(check(without)).toBeNull();
    expect(demand(without)).toBeNull();
    expect(rules?.demand(without, settings)).toMatchObject({ error: { code: 131009 } });
  });
});

describe('a limit', () => {
  const texts: [string, Json, string, number][] = [
    ['catalog_message', catalogMessage, 'body.text', 1024],
    ['catalog_message', catalogMessage, 'footer.text', 60],
    ['catalog_message', catalogMessage, 'action.parameters.thumbnail_product_retailer_id', 100],
    ['product', product, 'body.text', 1024],
    ['product', product, 'footer.text', 60],
    ['product', product, 'action.product_retailer_id', 100],
    ['product_list', productList, 'header.text', 60],
    ['product_list', productList, 'body.text', 1024],
    ['product_list', productList, 'footer.text', 60],
    ['product_list', productList, 'action.sections.1.title', 24],
    ['product_list', productList, 'action.sections.0.product_items.1.product_retailer_id', 100],
  ];
  test.each(texts)('of a %s’s text holds at its edge, in code points: %#', (_, interactive, path, max) => {
    for (const sign of ['x', '🍵']) {
      expect(check(change(interactive, path, sign.repeat(max)))).toBeNull();
      expect(check(change(interactive, path, sign.repeat(max + 1)))).toMatchObject({
        httpStatus: 400,
        code: 100,
        message: `(#100) Param ${metaName(`interactive.${path}`)} must be at most ${max} characters long.`,
      });
    }
  });

  test('of a text is 4,096, of callback data 512', () => {
    const text = (length: number) => checkMessage({ ...envelope, text: { body: 'x'.repeat(length) } });
    expect(text(4096)).toBeNull();
    expect(text(4097)?.message).toContain("text['body']");
    const data = (length: number) =>
      checkMessage({ ...envelope, text: { body: 'x' }, biz_opaque_callback_data: 'x'.repeat(length) });
    expect(data(512)).toBeNull();
    expect(data(513)?.message).toContain('biz_opaque_callback_data');
  });

  test('of a product list is 10 sections', () => {
    const sections = (count: number) =>
      change(
        productList,
        'action.sections',
        Array.from({ length: count }, (_, index) => ({
          title: `Section ${index}`,
          product_items: [{ product_retailer_id: `SKU-${index}` }],
        })),
      );
    expect(check(sections(10))).toBeNull();
    expect(check(sections(11))).toMatchObject({ code: 131009 });
    expect(check(sections(11))?.details).toContain("interactive['action']['sections']");
  });

  test('of a product list is 30 products over all sections', () => {
    const split = (first: number, second: number) => {
      const items = (count: number) =>
        Array.from({ length: count }, (_, index) => ({ product_retailer_id: `SKU-${index}` }));
      return change(productList, 'action.sections', [
        { title: 'First', product_items: items(first) },
        { title: 'Second', product_items: items(second) },
      ]);
    };
    expect(demand(split(15, 15))).toBeNull();
    expect(demand(split(15, 16))).toMatchObject({ code: 131009 });
    expect(check(split(31, 1))).toMatchObject({ code: 131009 });
  });
});

describe('what does not belong', () => {
  test.each(kinds)('in a %s is refused by name, wherever it stands', (_, interactive) => {
    const places = objectPaths(interactive);
    fc.assert(
      fc.property(fc.constantFrom(...places), (place) => {
        const path = place === '' ? 'stray' : `${place}.stray`;
        const refusal = check(change(interactive, path, 1));
        const param = metaName(place === '' ? 'interactive' : `interactive.${place}`);
        expect(refusal).toMatchObject({
          code: 100,
          message: `(#100) Unexpected key "stray" on param ${param}.`,
        });
      }),
    );
  });

  test('is a header where WhatsApp takes the picture of a product', () => {
    for (const interactive of [catalogMessage, product]) {
      const refusal = check({ ...interactive, header: { type: 'text', text: 'Hello' } });
      expect(refusal?.message).toBe('(#100) Unexpected key "header" on param interactive.');
    }
  });

  test('is a stray key at the top', () => {
    const refusal = checkMessage({ ...envelope, text: { body: 'x' }, foo: 1 });
    expect(refusal?.message).toBe('(#100) Unexpected key "foo".');
  });

  test('is a value of another type or from outside its list', () => {
    expect(check(change(product, 'body', 'text'))?.message).toContain(
      "interactive['body'] must be a JSON object",
    );
    expect(check(change(product, 'body.text', 5))?.message).toContain('must be a string');
    expect(check(change(productList, 'header.type', 'image'))?.message).toContain('must be one of {text}');
    expect(check(change(productList, 'action.sections', {}))?.message).toContain('must be an array');
    expect(check({ ...product, type: 'constructor' })?.message).toContain('got "constructor"');
    expect(checkMessage({ ...envelope, type: 'hologram', hologram: {} })).toMatchObject({ code: 131051 });
  });

  test('never gets an exception for an answer', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (stray, interactive) => {
        checkMessage({ ...envelope, ...stray });
        checkMessage({ ...envelope, type: 'interactive', interactive });
        checkMarkAsRead(stray);
      }),
    );
  });
});

describe('marking as read', () => {
  const request = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.X' };

  test('takes the id, and a typing indicator', () => {
    expect(checkMarkAsRead(request)).toBeNull();
    expect(checkMarkAsRead({ ...request, typing_indicator: { type: 'text' } })).toBeNull();
  });

  test('is refused without the id or with another status', () => {
    const { message_id, ...without } = request;
    expect(checkMarkAsRead(without)?.details).toBe('Parameter message_id is missing.');
    expect(checkMarkAsRead({ ...request, status: 'delivered' })).toMatchObject({ code: 100 });
  });
});

function check(interactive: unknown) {
  return checkMessage({ ...envelope, type: 'interactive', interactive });
}

function demand(interactive: Json) {
  const result = interactiveTypes.get(String(interactive.type))?.demand(interactive, defaultSettings);
  return result && !result.ok ? result.error : null;
}

/** A copy of `value` with what stands at `path` replaced; undefined takes it away. */
function change(value: Json, path: string, replacement: unknown): Json {
  const copy = structuredClone(value);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let place = copy as Json;
  for (const step of steps) place = place[step] as Json;
  if (replacement === undefined) delete place[last];
  else place[last] = replacement;
  return copy;
}

/** `interactive.action.sections.0.title` as Meta writes it. */
function metaName(path: string): string {
  const [first = '', ...others] = path.split('.');
  return first + others.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `['${step}']`)).join('');
}

function objectPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, child]) =>
    objectPaths(child, path === '' ? key : `${path}.${key}`),
  );
  return Array.isArray(value) ? inside : [path, ...inside];
}
