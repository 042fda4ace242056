type Json = Record<string, unknown>;

/** The envelope of Meta's examples. */
const envelope = {
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: '+16505551234',
};

const catalogId = '367025965434465';

const text = { text: 'Some words' };
const items = [{ product_retailer_id: '2lc20305pt' }, { product_retailer_id: 'THE-003' }];
const productParameter = {
  type: 'product',
  product: { product_retailer_id: '2lc20305pt', catalog_id: catalogId },
};

function interactive(type: string, parts: Json): Json {
  return { ...envelope, type: 'interactive', interactive: { type, ...parts } };
}

function template(...components: Json[]): Json {
  return {
    ...envelope,
    type: 'template',
    template: { name: 'offer_2026', language: { code: 'en_US' }, components },
  };
}

const button = (sub_type: string, parameter: Json) => ({
  type: 'button',
  sub_type,
  index: 0,
  parameters: [parameter],
});
const bodyComponent = { type: 'body', parameters: [{ type: 'text', text: '100' }] };

/** One message of every type that this Meta takes, in Meta's documented form and with its optional fields. */
export const documentedBodies: Readonly<Record<string, Json>> = {
  text: { ...envelope, type: 'text', text: { body: 'Hello', preview_url: true } },
  catalog_message: interactive('catalog_message', {
    body: text,
    footer: text,
    action: {
      name: 'catalog_message',
      parameters: { thumbnail_product_retailer_id: '2lc20305pt' },
    },
  }),
  product: interactive('product', {
    body: text,
    footer: text,
    action: { catalog_id: catalogId, product_retailer_id: '2lc20305pt' },
  }),
  product_list: interactive('product_list', {
    header: { type: 'text', text: 'Teas' },
    body: text,
    footer: text,
    action: {
      catalog_id: catalogId,
      sections: [
        { title: 'Green', product_items: items },
        { title: 'Black', product_items: items },
      ],
    },
  }),
  product_carousel: interactive('carousel', {
    body: text,
    action: {
      cards: items.map(({ product_retailer_id }, card_index) => ({
        card_index,
        type: 'product',
        action: { product_retailer_id, catalog_id: catalogId },
      })),
    },
  }),
  media_carousel: interactive('carousel', {
    body: text,
    action: {
      cards: [0, 1].map((card_index) => ({
        card_index,
        type: 'cta_url',
        header: { type: 'image', image: { link: 'https://shop.example/tea.png' } },
        body: text,
        action: {
          name: 'cta_url',
          parameters: { display_text: 'See', url: 'https://shop.example/' },
        },
      })),
    },
  }),
  button: interactive('button', {
    header: { type: 'document', document: { link: 'https://shop.example/a.pdf', filename: 'a.pdf' } },
    body: text,
    footer: text,
    action: {
      buttons: [
        { type: 'reply', reply: { id: 'teas', title: 'Teas' } },
        { type: 'reply', reply: { id: 'cups', title: 'Cups' } },
      ],
    },
  }),
  list: interactive('list', {
    header: { type: 'text', text: 'What would you like?' },
    body: text,
    footer: text,
    action: {
      button: 'Choose',
      sections: [
        { title: 'Teas', rows: [{ id: 'green', title: 'Green', description: 'Fresh' }] },
        { title: 'Ware', rows: [{ id: 'cups', title: 'Cups', description: 'Thin' }] },
      ],
    },
  }),
  cta_url: interactive('cta_url', {
    header: { type: 'text', text: 'Our shop' },
    body: text,
    footer: text,
    action: { name: 'cta_url', parameters: { display_text: 'See', url: 'https://shop.example/' } },
  }),
  catalog_template: template(
    bodyComponent,
    button('CATALOG', { type: 'action', action: { thumbnail_product_retailer_id: '2lc20305pt' } }),
  ),
  product_list_template: template(
    { type: 'header', parameters: [{ type: 'text', text: 'Pablo' }] },
    bodyComponent,
    button('mpm', {
      type: 'action',
      action: {
        thumbnail_product_retailer_id: '2lc20305pt',
        sections: [{ title: 'Popular', product_items: items }],
      },
    }),
  ),
  product_template: template({ type: 'header', parameters: [productParameter] }, bodyComponent),
  product_carousel_template: template(bodyComponent, {
    type: 'carousel',
    cards: [
      { card_index: 0, components: [{ type: 'header', parameters: [productParameter] }] },
      {
        card_index: 1,
        components: [
          { type: 'header', parameters: [productParameter] },
          button('url', { type: 'text', text: 'path' }),
        ],
      },
    ],
  }),
  text_template: template(bodyComponent, button('quick_reply', { type: 'payload', payload: 'yes' })),
  image: { ...envelope, type: 'image', image: { link: 'https://shop.example/a.png', caption: 'Tea' } },
  document: {
    ...envelope,
    type: 'document',
    document: { id: '1013859600285441', caption: 'Prices', filename: 'prices.pdf' },
  },
  audio: { ...envelope, type: 'audio', audio: { id: '1013859600285441', voice: true } },
  video: { ...envelope, type: 'video', video: { id: '1013859600285441', caption: 'Tea' } },
  sticker: { ...envelope, type: 'sticker', sticker: { id: '1013859600285441' } },
  location: {
    ...envelope,
    type: 'location',
    location: { latitude: '48.8566', longitude: 2.3522, name: 'Maison Tilia', address: 'Paris' },
  },
  contacts: {
    ...envelope,
    type: 'contacts',
    contacts: [
      { name: { formatted_name: 'Grace Whitaker', first_name: 'Grace' }, phones: [{ phone: '+1' }] },
    ],
  },
  reaction: { ...envelope, type: 'reaction', reaction: { message_id: 'wamid.X', emoji: '🍵' } },
};

/** A copy of `value` with what stands at `path` replaced; undefined takes it away. */
export function changeAt(value: Json, path: string, replacement: unknown): Json {
  const copy = JSON.parse(JSON.stringify(value)) as Json;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let place = copy;
  for (const step of steps) place = place[step] as Json;
  if (replacement === undefined) delete place[last];
  else place[last] = replacement;
  return copy;
}

/** `interactive.action.sections.0.title` as Meta writes it. */
export function metaName(path: string): string {
  const [first = '', ...others] = path.split('.');
  return first + others.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `['${step}']`)).join('');
}

/** Paths of everything in a body, objects and lists among it, in their order. */
export function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, child]) =>
    pathsIn(child, path === '' ? key : `${path}.${key}`),
  );
  return path === '' ? inside : [path, ...inside];
}
