import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { WhatsAppLook } from '@/components/whatsapp/look';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import type { Product } from '@/lib/values/product';
import { CatalogLinkBubble } from './catalog-link-bubble';
import { CatalogMessageBubble } from './catalog-message-bubble';
import { ChatScreen } from './chat-screen';
import { ProductBubble } from './product-bubble';
import { ProductListBubble } from './product-list-bubble';
import { TextBubble } from './text-bubble';
import { UnsupportedBubble } from './unsupported-bubble';

const place = { at: Date.parse('2026-11-23T13:05:00Z') };
const texts = { body: 'Hello *Awa*', footer: 'Free delivery' };
const tea: Product = {
  retailerId: 'tea',
  name: 'Spring Sencha',
  description: 'Picked in April. '.repeat(10),
  brand: '',
  price: { display: '€14.90', amountMinor: 1490, currency: 'EUR' },
  salePrice: null,
  availability: 'in stock',
  visibility: 'published',
  reviewStatus: 'approved',
  pictureId: 'sencha',
};

function draw(bubble: ReactNode, look: Partial<WhatsAppLook> = {}): string {
  return renderToStaticMarkup(
    <WhatsAppLookRoot
      look={{ platform: 'android', theme: 'light', language: 'en', side: 'customer', ...look }}
      timeZone="UTC"
    >
      {bubble}
    </WhatsAppLookRoot>,
  );
}

/** Text of the markup, its spaces made plain. */
function wordsOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function partsOf(markup: string): string[] {
  return [...markup.matchAll(/data-part="([^"]*)"/g)].map((match) => match[1] ?? '');
}

/** Opening tag of a part. */
function partOf(markup: string, part: string): string {
  return markup.match(new RegExp(`<[^>]*data-part="${part}"[^>]*>`))?.[0] ?? '';
}

describe('order of what is drawn', () => {
  test('a product: picture, name, price, body, footer, time, button', () => {
    const markup = draw(<ProductBubble product={tea} {...texts} place={place} missingNote="" />);
    expect(markup.indexOf('<img')).toBeLessThan(markup.indexOf('data-part="product-title"'));
    expect(partsOf(markup)).toEqual(['card', 'product-title', 'product-price', 'body', 'footer', 'action']);
    expect(wordsOf(markup)).toBe('Spring Sencha €14.90 Hello Awa Free delivery 1:05 PM View');
  });

  test('a product list: picture, header, number of items, body, footer, time, button', () => {
    const markup = draw(<ProductListBubble header="Autumn" products={[tea]} {...texts} place={place} />);
    expect(markup.indexOf('<img')).toBeLessThan(markup.indexOf('data-part="header"'));
    expect(partsOf(markup)).toEqual(['card', 'header', 'count', 'body', 'footer', 'action']);
    expect(wordsOf(markup)).toBe('Autumn 1 item Hello Awa Free delivery 1:05 PM View items');
  });

  test('a catalog: picture, the two sentences of WhatsApp, body, footer, time, button', () => {
    const markup = draw(
      <CatalogMessageBubble businessName="Maison Tilia" thumbnail={tea} {...texts} place={place} />,
    );
    expect(markup.indexOf('<img')).toBeLessThan(markup.indexOf('data-part="catalog-title"'));
    expect(partsOf(markup)).toEqual([
      'card',
      'catalog-title',
      'catalog-subtitle',
      'body',
      'footer',
      'action',
    ]);
    expect(wordsOf(markup)).toBe(
      "View Maison Tilia's catalog on WhatsApp Browse pictures and details of our offerings. Hello Awa Free delivery 1:05 PM View catalog",
    );
  });

  test('a catalog link: card, text, time, button; without a preview the text alone', () => {
    const link = { text: 'See wa.me/c/1', businessName: 'Tilia', pictureIds: ['a'], place };
    expect(wordsOf(draw(<CatalogLinkBubble {...link} card />))).toBe(
      "View Tilia's catalog on WhatsApp Learn more about their products & services wa.me See wa.me/c/1 1:05 PM View catalog",
    );
    expect(wordsOf(draw(<CatalogLinkBubble {...link} card={false} />))).toBe('See wa.me/c/1 1:05 PM');
  });

  test('a name with a dollar sign stays as it is in the sentences of WhatsApp', () => {
    const bubble = (
      <CatalogMessageBubble businessName="Tea $& Co" thumbnail={null} {...texts} place={place} />
    );
    expect(wordsOf(draw(bubble))).toContain("View Tea $& Co's catalog on WhatsApp");
  });
});

describe('one line or more', () => {
  test('names, prices, headers and counts keep to one line', () => {
    const product = draw(<ProductBubble product={tea} {...texts} place={place} missingNote="" />);
    const list = draw(<ProductListBubble header="Autumn" products={[tea]} {...texts} place={place} />);
    expect(partOf(product, 'product-title')).toContain('truncate');
    expect(partOf(product, 'product-price')).toContain('truncate');
    expect(partOf(list, 'header')).toContain('truncate');
    expect(partOf(list, 'count')).toContain('truncate');
  });

  test('the title of a catalog may take three lines, the title of a link two', () => {
    const catalog = draw(<CatalogMessageBubble businessName="T" thumbnail={tea} {...texts} place={place} />);
    expect(partOf(catalog, 'catalog-title')).toContain('line-clamp-3');
    const link = draw(<CatalogLinkBubble text="x" businessName="T" card pictureIds={[]} place={place} />);
    expect(link).toMatch(/line-clamp-2[^>]*>View T/);
  });
});

describe('products', () => {
  test('only those that the catalog holds are counted', () => {
    const bubble = <ProductListBubble header="A" products={[tea, 'missing', tea]} {...texts} place={place} />;
    expect(wordsOf(draw(bubble))).toContain('2 items');
    expect(wordsOf(draw(bubble, { language: 'fr' }))).toContain('2 articles');
  });

  test('nothing is counted before all are known', () => {
    const markup = draw(
      <ProductListBubble header="A" products={[tea, 'loading']} {...texts} place={place} />,
    );
    expect(partsOf(markup)).not.toContain('count');
    expect(markup).toContain('aria-busy="true"');
  });

  test('the list shows the first picture there is, or none', () => {
    const bare = { ...tea, pictureId: null };
    const first = draw(
      <ProductListBubble header="A" products={['missing', bare, tea]} {...texts} place={place} />,
    );
    expect(first).toContain('src="/api/pictures/sencha"');
    const none = draw(<ProductListBubble header="A" products={[bare]} {...texts} place={place} />);
    expect(none).not.toMatch(/<img|data-picture/);
  });

  test('on sale, the sale price stands before the regular one, which is struck', () => {
    const onSale = { ...tea, salePrice: { display: '', amountMinor: 1190, currency: 'EUR' } };
    const markup = draw(<ProductBubble product={onSale} {...texts} place={place} missingNote="" />, {
      language: 'fr',
    });
    expect(markup).toMatch(/11,90\u00a0€<\/bdi> <s[^>]*><bdi>14,90\u00a0€</);
  });

  test('without a price the first 70 characters of the description stand there', () => {
    const markup = draw(
      <ProductBubble product={{ ...tea, price: null }} {...texts} place={place} missingNote="" />,
    );
    expect(markup).toContain(`<bdi>${tea.description.slice(0, 70)}</bdi>`);
  });

  test('what is sold out says so, what is missing is a note, what is loading says nothing yet', () => {
    const soldOut: Product = { ...tea, availability: 'out of stock' };
    expect(
      wordsOf(draw(<ProductBubble product={soldOut} {...texts} place={place} missingNote="" />)),
    ).toContain('€14.90 · Out of stock');
    const missing = draw(
      <ProductBubble product="missing" {...texts} place={place} missingNote="Will be dropped" />,
    );
    expect(partsOf(missing)).toEqual(['missing', 'body', 'footer', 'action']);
    const loading = draw(
      <ProductBubble product="loading" {...texts} place={place} missingNote="Will be dropped" />,
    );
    expect(wordsOf(loading)).toBe('Hello Awa Free delivery 1:05 PM View');
  });

  test('without a picture there is a neutral tile', () => {
    const markup = draw(
      <ProductBubble product={{ ...tea, pictureId: null }} {...texts} place={place} missingNote="" />,
    );
    expect(markup).toContain('data-picture="none"');
  });
});

describe('empty parts', () => {
  test('a product without text has no divider, and its time beside the button', () => {
    const markup = draw(<ProductBubble product={tea} body=" " footer="" place={place} missingNote="" />);
    expect(partsOf(markup)).toEqual(['card', 'product-title', 'product-price', 'action']);
    expect(partOf(markup, 'action')).not.toContain('border-t');
    expect(wordsOf(markup)).toContain('View 1:05 PM');
    expect(
      partOf(draw(<ProductBubble product={tea} {...texts} place={place} missingNote="" />), 'action'),
    ).toContain('border-t');
  });

  test('the time stands once, after the last text', () => {
    const markup = draw(<ProductBubble product={tea} body="Hello" footer="" place={place} missingNote="" />);
    expect(markup.match(/<time/g)).toHaveLength(1);
    expect(wordsOf(markup)).toContain('Hello 1:05 PM View');
  });

  test('a placeholder stands for the body only while there is none', () => {
    const list = { header: 'A', products: [tea], footer: '', place, bodyPlaceholder: 'Your message' };
    expect(partsOf(draw(<ProductListBubble {...list} body="" />))).toContain('placeholder');
    expect(wordsOf(draw(<ProductListBubble {...list} body="Hi" />))).not.toContain('Your message');
  });
});

describe('sides', () => {
  test('what one receives never has ticks, what one sends has them', () => {
    const bubble = <TextBubble text="Hi" place={{ ...place, from: 'business', status: 'read' }} />;
    const received = draw(bubble, { side: 'customer' });
    expect(received).toContain('data-bubble="incoming"');
    expect(received).not.toContain('data-ticks');
    const sent = draw(bubble, { side: 'business', language: 'fr' });
    expect(sent).toContain('data-bubble="outgoing"');
    expect(sent).toMatch(/aria-label="Lu"[^>]*data-ticks="read"/);
  });

  test.each(['pending', 'sent', 'delivered', 'read'] as const)(
    'a message that is %s has its own name',
    (status) => {
      const names = { pending: 'Pending', sent: 'Sent', delivered: 'Delivered', read: 'Read' };
      const markup = draw(<TextBubble text="Hi" place={{ ...place, from: 'customer', status }} />);
      expect(markup).toContain(`aria-label="${names[status]}"`);
    },
  );

  test('a failure stands beside the bubble, without ticks', () => {
    const markup = draw(<TextBubble text="Hi" place={{ ...place, from: 'customer', status: 'failed' }} />);
    expect(markup).toContain('aria-label="Not sent"');
    expect(markup).not.toContain('data-ticks');
  });

  test('only the customer is told what kind of chat it is', () => {
    const chat = <ChatScreen label="Messages">x</ChatScreen>;
    expect(partsOf(draw(chat, { side: 'customer' }))).toEqual(['notice']);
    expect(partsOf(draw(chat, { side: 'business' }))).toEqual([]);
  });

  test('the tail belongs to the first of a run, on iOS to the last', () => {
    const tailed = (first: boolean, last: boolean, platform: WhatsAppLook['platform']) =>
      /<svg[^>]*pointer-events-none/.test(
        draw(<TextBubble text="x" place={{ ...place, first, last }} />, { platform }),
      );
    expect([tailed(true, false, 'android'), tailed(false, true, 'android')]).toEqual([true, false]);
    expect([tailed(true, false, 'ios'), tailed(false, true, 'ios')]).toEqual([false, true]);
  });
});

describe('text', () => {
  test('lists are lists in a text message and literal in an interactive body', () => {
    expect(draw(<TextBubble text={'- a\n7. b'} place={place} />)).toMatch(/<ul>.*<ol><li[^>]*value="7"/);
    const body = draw(<ProductBubble product={tea} body="- a" footer="" place={place} missingNote="" />);
    expect(body).not.toContain('<li>');
    expect(body).not.toContain('<ul');
    expect(wordsOf(body)).toContain('- a');
  });

  test('markup of the text is text', () => {
    expect(draw(<TextBubble text="<b>x</b>" place={place} />)).toContain('&lt;b&gt;x&lt;/b&gt;');
  });

  test('each line finds its own direction, the chat has that of the phone', () => {
    const markup = draw(<TextBubble text={'مرحبا\nhello'} place={place} />, { language: 'ar' });
    expect(markup).toMatch(/^<div lang="ar" dir="rtl"/);
    expect(markup.match(/<div dir="auto"/g)).toHaveLength(2);
  });

  test('long texts end in a button to read more', () => {
    const markup = draw(<TextBubble text={'a'.repeat(845)} place={place} />);
    expect(markup).toMatch(/a{768}… <button type="button"[^>]*>Read more<\/button>/);
    expect(draw(<TextBubble text={'a'.repeat(844)} place={place} />)).not.toContain('Read more');
  });
});

test('a button can be pressed only where it does something', () => {
  const list = { header: 'A', products: [tea], ...texts, place };
  expect(draw(<ProductListBubble {...list} />).match(/<button[^>]*disabled/g)).toHaveLength(1);
  const open = draw(<ProductListBubble {...list} onOpen={() => undefined} />);
  expect(open.match(/<button/g)).toHaveLength(2);
  expect(open).not.toMatch(/<button[^>]*disabled=/);
});

test('an app that is too old shows that it must be updated', () => {
  expect(wordsOf(draw(<UnsupportedBubble place={place} />, { language: 'fr' }))).toContain(
    'Mettre à jour WhatsApp',
  );
});
