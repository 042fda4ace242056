import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { IntlProvider } from 'use-intl';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import en from '@/lib/i18n/en.json';
import type { KindPreviewProps } from '@/lib/messages/definition-ui';
import { definitionOf, type MessageDraft, type MessageKind, messageKinds } from '@/lib/messages/registry';
import type { Product } from '@/lib/values/product';

const look = { platform: 'android', theme: 'light', language: 'en', side: 'customer' } as const;

/** A kind's preview as its folder has it: the product loads it lazily, which static markup does not wait for. */
async function previewOf(kind: MessageKind): Promise<ComponentType<KindPreviewProps<MessageDraft>>> {
  const folder = kind.replaceAll('_', '-');
  const loaded: Record<string, unknown> = await import(`../../lib/messages/kinds/${folder}/preview.tsx`);
  return Object.values(loaded)[0] as ComponentType<KindPreviewProps<MessageDraft>>;
}

describe.each(messageKinds)('the preview of %s', (kind) => {
  const definition = definitionOf(kind);

  test.each(definition.examples)('shows every text that goes over the wire: $name', async (example) => {
    const shown = await draw(kind, example.draft, example.account.businessPhoneDigits);
    for (const text of textsOf(example.payload)) {
      for (const line of text.split('\n')) expect(plain(shown)).toContain(plain(line));
    }
  });

  test.each(definition.examples)('shows the products that it names: $name', async (example) => {
    const markup = await draw(kind, example.draft, example.account.businessPhoneDigits);
    const named = new Set(definition.productReferences(example.draft).map(({ retailerId }) => retailerId));
    const [first] = named;
    if (first === undefined) return;
    const drawn = [`picture-of-${first}`, `Product ${first}`, `${named.size} item`];
    expect(drawn.filter((part) => markup.includes(part))).not.toEqual([]);
    const without = await draw(kind, example.draft, example.account.businessPhoneDigits, 'missing');
    expect(without).not.toContain(`picture-of-${first}`);
    expect(without).not.toContain(`Product ${first}`);
  });
});

async function draw(
  kind: MessageKind,
  draft: MessageDraft,
  digits: string,
  products?: 'missing',
): Promise<string> {
  const Preview = await previewOf(kind);
  const ids = definitionOf(kind).productReferences(draft);
  const known = ids.map(({ retailerId }) => [retailerId, products ?? productOf(retailerId)] as const);
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <WhatsAppLookRoot look={look} timeZone="UTC">
        <Preview
          draft={draft}
          products={new Map(known)}
          business={{ name: 'Maison Tilia', digits }}
          place={{ at: 0 }}
          isDraft={false}
          missingNote="dropped"
        />
      </WhatsAppLookRoot>
    </IntlProvider>,
  );
}

function productOf(retailerId: string): Product {
  return {
    retailerId,
    name: `Product ${retailerId}`,
    description: '',
    brand: '',
    price: { display: '€4.00', amountMinor: 400, currency: 'EUR' },
    salePrice: null,
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    pictureId: `picture-of-${retailerId}`,
  };
}

/** What a customer reads of a payload: section titles stand on the page behind the button, ids nowhere. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['text', 'body'].includes(key) ? [value] : [];
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
}

/** Markup as it reads: tags gone, entities resolved, white space and formatting marks aside. */
function plain(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[*_~\s]+/g, '');
}
