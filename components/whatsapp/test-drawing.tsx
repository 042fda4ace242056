import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Product, ProductPrice } from '@/lib/values/product';
import type { WhatsAppLook } from './look';
import { WhatsAppLookRoot } from './look-root';

/** Markup of what a customer's Android phone draws in English, or of what is said otherwise. */
export function drawn(content: ReactNode, look: Partial<WhatsAppLook> = {}): string {
  return renderToStaticMarkup(
    <WhatsAppLookRoot
      look={{ platform: 'android', theme: 'light', language: 'en', side: 'customer', ...look }}
      timeZone="UTC"
    >
      {content}
    </WhatsAppLookRoot>,
  );
}

/** Text of the markup, its spaces made plain. */
export function wordsOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names of the parts in the order in which they are drawn. */
export function partsOf(markup: string): string[] {
  return [...markup.matchAll(/data-part="([^"]*)"/g)].map((match) => match[1] ?? '');
}

export function euros(amountMinor: number): ProductPrice {
  return { display: `€${amountMinor / 100}`, amountMinor, currency: 'EUR' };
}

/** A product named as its id, against which nothing stands, as a test wants it otherwise. */
export function shopProduct(retailerId: string, change: Partial<Product> = {}): Product {
  return {
    retailerId,
    name: retailerId,
    description: '',
    brand: '',
    price: euros(1490),
    salePrice: null,
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    pictureId: `picture-of-${retailerId}`,
    ...change,
  };
}
