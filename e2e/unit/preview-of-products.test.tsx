import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, test } from 'vitest';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import en from '@/lib/i18n/en.json';
import type { MessageContents, MessagePayload } from '@/lib/messages/definition';
import type { KindPreviewProps, ResolvedProduct } from '@/lib/messages/definition-ui';
import { definitionOf, type MessageDraft, type MessageKind, messageKinds } from '@/lib/messages/registry';
import type { Product } from '@/lib/values/product';

const account = { catalogId: '367025965434465', businessPhoneDigits: '15550783881' };
const retailerIds = ['sencha', 'mint', 'oolong'];
const missingNote = 'Not in the catalog';

const contents: MessageContents = {
  header: 'Teas for cold evenings',
  body: 'Three that we drink ourselves,\nas Awa & Léo say: “slowly”.',
  footer: 'Free delivery <today>',
  sections: [{ title: 'Evening', productRetailerIds: retailerIds }],
  thumbnailProductRetailerId: 'sencha',
};

describe.each(messageKinds)('the preview of a %s', (kind) => {
  const definition = definitionOf(kind);
  const ofThree = definition.fromContents(contents);
  const cases = [
    ...definition.examples.map(({ name, account: sender, draft }) => ({ name, sender, draft })),
    { name: 'three products', sender: account, draft: ofThree },
  ];

  test.each(cases)('shows every text of the payload: $name', async ({ draft, sender }) => {
    const payload = definition.buildPayload(draft, sender);
    const texts = textsOf(payload);
    const words = wordsOf(await markupOf(kind, draft, { digits: sender.businessPhoneDigits }));
    for (const text of texts) expect(words).toContain(plain(text));
    expect(texts.length + definition.productReferences(draft).length, 'something to show').toBeGreaterThan(0);
  });

  test.each(cases)(
    'says nothing of a product that the payload does not name: $name',
    async ({ draft, sender }) => {
      const stranger = productOf('stranger');
      const markup = await markupOf(kind, draft, {
        digits: sender.businessPhoneDigits,
        states: new Map([['stranger', stranger]]),
      });
      expect(markup).not.toContain(stranger.name);
      expect(markup).not.toContain(pictureAddress('stranger'));
    },
  );
});

describe('the preview of a single product', () => {
  const { buildPayload, fromContents } = definitionOf('product');

  test('names the product that the payload names, and no other', async () => {
    for (const retailerId of retailerIds) {
      const draft = fromContents({
        ...contents,
        sections: [{ title: '', productRetailerIds: [retailerId] }],
        thumbnailProductRetailerId: null,
      });
      expect(idsIn(buildPayload(draft, account))).toEqual([retailerId]);
      const markup = await markupOf('product', draft);
      expect(namesIn(markup)).toEqual([productOf(retailerId).name]);
      expect(markup).toContain(`src="${pictureAddress(retailerId)}"`);
    }
  });

  test('says so when the catalog lacks it', async () => {
    const [id = ''] = idsIn(buildPayload(fromContents(contents), account));
    const markup = await markupOf('product', fromContents(contents), { states: new Map([[id, 'missing']]) });
    expect(wordsOf(markup)).toContain(missingNote);
    expect(namesIn(markup)).toEqual([]);
  });
});

describe('the preview of a product list', () => {
  const { buildPayload, examples, fromContents } = definitionOf('product_list');
  const drafts = [...examples.map(({ draft }) => draft), fromContents(contents)];

  test('counts the products of the payload', async () => {
    for (const draft of drafts) {
      const count = idsIn(buildPayload(draft, account)).length;
      expect(countIn(await markupOf('product_list', draft))).toBe(`${count} items`);
    }
  });

  test.each([
    [['mint'], '2 items'],
    [['sencha', 'mint'], '1 item'],
    [retailerIds, '0 items'],
  ])('does not count those that the catalog lacks: %s', async (gone, count) => {
    const states = new Map(gone.map((id) => [id, 'missing' as const]));
    expect(countIn(await markupOf('product_list', fromContents(contents), { states }))).toBe(count);
  });

  test('takes its picture from the first product that exists', async () => {
    const states = new Map([['sencha', 'missing' as const]]);
    const markup = await markupOf('product_list', fromContents(contents), { states });
    expect(picturesIn(markup)).toEqual([pictureAddress('mint')]);
  });
});

test('the preview of a catalog message shows the thumbnail that the payload names', async () => {
  const { buildPayload, examples, fromContents } = definitionOf('catalog_message');
  for (const draft of [...examples.map((example) => example.draft), fromContents(contents)]) {
    const addresses = idsIn(buildPayload(draft, account)).map(pictureAddress);
    expect(addresses).toHaveLength(1);
    expect(picturesIn(await markupOf('catalog_message', draft))).toEqual(addresses);
  }
});

test('the preview of a catalog link shows the link as a link, to the number that sends', async () => {
  const { buildPayload, fromContents } = definitionOf('catalog_link');
  const link = `https://wa.me/c/${account.businessPhoneDigits}`;
  expect(textsOf(buildPayload(fromContents(contents), account)).join()).toContain(link);
  expect(await markupOf('catalog_link', fromContents(contents))).toContain(`href="${link}"`);
});

type MarkupOptions = { digits?: string; states?: ReadonlyMap<string, ResolvedProduct> };

/** What a kind draws of a sent message. Every product it names exists, unless `states` says otherwise. */
async function markupOf(
  kind: MessageKind,
  draft: MessageDraft,
  options: MarkupOptions = {},
): Promise<string> {
  const { digits = account.businessPhoneDigits, states = new Map() } = options;
  const named = definitionOf(kind).productReferences(draft);
  const existing = named.map(({ retailerId }) => [retailerId, productOf(retailerId)] as const);
  const Preview = await previewOf(kind);
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <WhatsAppLookRoot
        look={{ platform: 'android', theme: 'light', language: 'en', side: 'customer' }}
        timeZone="UTC"
      >
        <Preview
          draft={draft}
          products={new Map<string, ResolvedProduct>([...existing, ...states])}
          business={{ name: 'Maison Tilia', digits }}
          place={{ at: Date.parse('2026-11-23T13:05:00Z') }}
          isDraft={false}
          missingNote={missingNote}
        />
      </WhatsAppLookRoot>
    </IntlProvider>,
  );
}

/** The one component that the preview file of a kind exports; a kind's folder has the name of the kind. */
async function previewOf(kind: MessageKind): Promise<ComponentType<KindPreviewProps<MessageDraft>>> {
  const folder = kind.replaceAll('_', '-');
  const file: Record<string, ComponentType<KindPreviewProps<MessageDraft>>> = await import(
    `@/lib/messages/kinds/${folder}/preview.tsx`
  );
  const [Preview, ...others] = Object.values(file);
  if (!Preview || others.length > 0) throw new Error(`${folder}/preview.tsx does not export one preview`);
  return Preview;
}

function productOf(retailerId: string): Product {
  return {
    retailerId,
    name: `Tea called ${retailerId}`,
    description: '',
    brand: '',
    price: { display: '€14.90', amountMinor: 1490, currency: 'EUR' },
    salePrice: null,
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    pictureId: `picture-of-${retailerId}`,
  };
}

function pictureAddress(retailerId: string): string {
  return `/api/pictures/picture-of-${retailerId}`;
}

/** Header, body and footer of an interactive payload, or the body of a text: what the chat itself shows. */
function textsOf(payload: MessagePayload): string[] {
  if (payload.type === 'text') return [payload.text.body];
  const { header, body, footer } = payload.interactive;
  return [header, body, footer].flatMap((part) => {
    const text: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, 'text') : undefined;
    return typeof text === 'string' ? [text] : [];
  });
}

/** Every product a payload names, in the order it is written. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key.endsWith('product_retailer_id') ? [String(inner)] : idsIn(inner),
  );
}

/** Text content of the markup. What begins a line of its own is a space apart from what was before it. */
function wordsOf(markup: string): string {
  const text = markup
    .replace(/<\/?(div|ul|ol|li|br|blockquote|button)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return plain(text);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function namesIn(markup: string): string[] {
  return retailerIds.map((id) => productOf(id).name).filter((name) => wordsOf(markup).includes(name));
}

function picturesIn(markup: string): string[] {
  return [...markup.matchAll(/<img[^>]* src="([^"]*)"/g)].map((match) => match[1] ?? '');
}

function countIn(markup: string): string | undefined {
  return markup.match(/data-part="count">([^<]*)</)?.[1];
}
