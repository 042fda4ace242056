'use client';

import { BusinessNotice } from '@/components/whatsapp/chat/business-notice';
import { CatalogLinkBubble } from '@/components/whatsapp/chat/catalog-link-bubble';
import { CatalogMessageBubble } from '@/components/whatsapp/chat/catalog-message-bubble';
import { DateChip } from '@/components/whatsapp/chat/date-chip';
import { OrderBubble } from '@/components/whatsapp/chat/order-bubble';
import { ProductBubble } from '@/components/whatsapp/chat/product-bubble';
import { ProductListBubble } from '@/components/whatsapp/chat/product-list-bubble';
import { QuotedProduct } from '@/components/whatsapp/chat/quoted-product';
import { TextBubble } from '@/components/whatsapp/chat/text-bubble';
import { UnsupportedBubble } from '@/components/whatsapp/chat/unsupported-bubble';
import { cell } from './gallery-cell';
import * as items from './gallery-products';
import * as texts from './gallery-texts';
import { TextRun } from './text-run';
import { kindExamples } from './kind-examples';

const { place, sencha, business, shelf } = items;
const both = { body: texts.body, footer: texts.footer, place };
const brief = { body: texts.shortBody, footer: '', place };
const wordless = { body: '', footer: '', place };
const catalog = { businessName: business.name, thumbnail: sencha };
const product = { product: sencha, missingNote: '' };
const list = { header: 'Teas of this spring', products: shelf };
const link = {
  text: `See everything: https://wa.me/c/${business.digits}`,
  businessName: business.name,
  pictureIds: shelf.slice(0, 1).map(({ pictureId }) => pictureId ?? ''),
  card: true,
  place,
};
const fromCustomer = { ...place, from: 'customer' as const };
const cart = shelf.slice(0, 2).map((each) => ({ product: each, quantity: 2 }));

const catalogs = [
  cell('catalog', () => <CatalogMessageBubble {...catalog} {...both} />),
  cell('catalogBare', () => <CatalogMessageBubble {...catalog} {...brief} thumbnail={null} />),
  cell('catalogLong', () => (
    <CatalogMessageBubble
      {...both}
      businessName="Maison Tilia, tea merchants and tasting room in Lyon since 1893"
      thumbnail={items.unpictured}
      body={texts.longBody}
    />
  )),
  cell('catalogWriting', (t) => (
    <CatalogMessageBubble {...catalog} {...wordless} thumbnail="loading" bodyPlaceholder={t('placeholder')} />
  )),
];

const products = [
  cell('product', () => <ProductBubble {...product} {...both} />),
  cell('productSale', () => <ProductBubble {...product} {...brief} product={items.onSale} />),
  cell('productUnpriced', () => <ProductBubble {...product} {...brief} product={items.unpriced} />),
  cell('productSoldOut', () => <ProductBubble {...product} {...brief} product={items.soldOut} />),
  cell('productWordless', () => <ProductBubble {...product} {...wordless} />),
  cell('productLong', () => (
    <ProductBubble {...product} {...both} product={items.longNamed} body={texts.longBody} />
  )),
  cell('productUnpictured', () => <ProductBubble {...product} {...brief} product={items.unpictured} />),
  cell('productWide', () => <ProductBubble {...product} {...brief} product={items.wide} />),
  cell('productBanner', () => <ProductBubble {...product} {...brief} product={items.banner} />),
  cell('productTall', () => <ProductBubble {...product} {...brief} product={items.tall} />),
  cell('productMissing', (t) => (
    <ProductBubble {...brief} product="missing" missingNote={t('missingNote')} />
  )),
  cell('productLoading', () => <ProductBubble {...product} {...brief} product="loading" />),
];

const lists = [
  cell('list', () => <ProductListBubble {...list} {...both} />),
  cell('listFewer', () => <ProductListBubble {...list} {...brief} products={[sencha, 'missing']} />),
  cell('listUnpictured', () => <ProductListBubble {...list} {...brief} products={[items.unpictured]} />),
  cell('listLong', () => (
    <ProductListBubble
      {...list}
      {...both}
      header="Teas of this spring, and what to drink them from, at home or away"
    />
  )),
  cell('listWriting', (t) => (
    <ProductListBubble
      {...wordless}
      header=""
      products={['loading']}
      headerPlaceholder={t('placeholder')}
      bodyPlaceholder={t('placeholder')}
    />
  )),
];

const links = [
  cell('link', () => <CatalogLinkBubble {...link} />),
  cell('linkCollage', () => (
    <CatalogLinkBubble {...link} pictureIds={shelf.map(({ pictureId }) => pictureId ?? '')} />
  )),
  cell('linkUnpictured', () => <CatalogLinkBubble {...link} pictureIds={[]} />),
  cell('linkPlain', () => <CatalogLinkBubble {...link} card={false} />),
];

const plainTexts = [
  cell('textShort', () => <TextBubble text={texts.shortBody} place={place} />),
  cell('text', () => <TextBubble text={texts.body} place={place} />),
  cell('textFormatted', () => <TextBubble text={texts.formatted} place={place} />),
  cell('textMixed', () => <TextBubble text={texts.mixed} place={place} />),
  cell('textCut', () => <TextBubble text={texts.veryLongBody} place={place} />),
  cell('textEmoji', () => <TextBubble text="🍵🌿" place={place} />),
  cell('textWriting', (t) => <TextBubble text="" placeholder={t('placeholder')} place={place} />),
];

const customers = [
  cell('ticks', () => (
    <TextRun place={fromCustomer} statuses={['pending', 'sent', 'delivered', 'read', 'failed']} />
  )),
  cell('run', () => <TextRun place={place} statuses={['delivered', 'delivered', 'delivered']} />),
  cell('quoted', () => (
    <TextBubble
      text="Is it picked by hand?"
      quote={<QuotedProduct product={sencha} />}
      place={{ ...fromCustomer, status: 'read' }}
    />
  )),
  cell('order', () => <OrderBubble lines={cart} note="" place={{ ...fromCustomer, status: 'read' }} />),
  cell('orderNoted', () => (
    <OrderBubble lines={cart} note="Please wrap the sencha." place={{ ...fromCustomer, status: 'read' }} />
  )),
];

const furniture = [
  cell('notice', () => <BusinessNotice />),
  cell('date', () => <DateChip at={items.galleryTime} now={items.galleryTime} />),
  cell('forwarded', () => <ProductBubble {...product} {...brief} place={{ ...place, forwarded: true }} />),
  cell('unsupported', () => <UnsupportedBubble place={place} />),
];

/** Everything there is to draw, by what it is: add a bubble above, and its name to the words. */
export const galleryGroups = [
  { id: 'catalog_message', cells: catalogs },
  { id: 'product', cells: products },
  { id: 'product_list', cells: lists },
  { id: 'catalog_link', cells: links },
  { id: 'text', cells: plainTexts },
  { id: 'customer', cells: customers },
  { id: 'furniture', cells: furniture },
  { id: 'examples', cells: kindExamples },
] as const;
