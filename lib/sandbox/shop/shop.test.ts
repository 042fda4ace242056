import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isValidPhoneNumber } from 'libphonenumber-js';
import { describe, expect, test } from 'vitest';
import { countCodePoints } from '@/lib/values/code-points';
import { type ShopContact, shopContacts } from './contacts';
import { shopProducts } from './products';
import { shopSets } from './sets';

const pictures = join(import.meta.dirname, '../../../public/shop');
const sources = join(import.meta.dirname, 'pictures');

describe('the products', () => {
  test('carry ids of their own', () => {
    for (const ids of [shopProducts.map((p) => p.retailerId), shopProducts.map((p) => p.metaId)]) {
      expect(new Set(ids).size).toBe(shopProducts.length);
    }
  });

  // Meta, Product catalog fields: id up to 100 characters, title up to 200, description up to 9,999 (2026-11).
  test.each(shopProducts)('$retailerId keeps to the limits of a catalog', (product) => {
    expect(countCodePoints(product.retailerId)).toBeLessThanOrEqual(100);
    expect(product.metaId).toMatch(/^[1-9]\d{15,16}$/);
    for (const name of Object.values(product.names)) expect(countCodePoints(name)).toBeLessThanOrEqual(200);
    for (const text of Object.values(product.descriptions)) {
      expect(countCodePoints(text)).toBeGreaterThan(0);
      expect(countCodePoints(text)).toBeLessThanOrEqual(9999);
    }
    expect(Number.isInteger(product.priceMinor) && product.priceMinor > 0).toBe(true);
    expect(product.salePriceMinor ?? 1).toBeGreaterThan(0);
    expect(product.salePriceMinor ?? 0).toBeLessThan(product.priceMinor);
  });

  test.each(shopProducts)('$retailerId is typeset: no straight apostrophe, no stray space', (product) => {
    for (const text of [...Object.values(product.names), ...Object.values(product.descriptions)]) {
      expect(text).not.toMatch(/['"]| {2}|^\s|\s$/);
    }
    for (const text of [product.names.fr, product.descriptions.fr]) {
      expect(text).not.toMatch(/[^\u00a0]:|[^\u202f][;!?]|\d (?:g|l|cl|ml|cm|€|%|°C)(?!\p{L})/u);
    }
  });

  test('show every state a catalog can put an item in', () => {
    const count = (holds: (product: (typeof shopProducts)[number]) => boolean) =>
      shopProducts.filter(holds).length;
    expect(count((p) => p.salePriceMinor !== null)).toBe(8);
    expect(count((p) => p.availability === 'out of stock')).toBe(5);
    expect(count((p) => p.availability === 'preorder')).toBe(1);
    expect(count((p) => p.availability === 'available for order')).toBe(1);
    expect(count((p) => p.availability === 'discontinued')).toBe(1);
    expect(count((p) => p.visibility === 'staging')).toBe(3);
    expect(count((p) => p.reviewStatus === 'rejected')).toBe(2);
    expect(count((p) => p.reviewStatus === 'pending')).toBe(2);
    expect(count((p) => p.reviewStatus === '')).toBe(1);
    expect(count((p) => p.picture === null)).toBe(2);
    expect(count((p) => Object.values(p.names).every((name) => countCodePoints(name) >= 130))).toBe(3);
    expect(count((p) => Object.values(p.names).every((name) => /\p{Script=Arabic}/u.test(name)))).toBe(1);
    expect(count((p) => Object.values(p.names).every((name) => /\p{Script=Hebrew}/u.test(name)))).toBe(1);
  });

  test('are about sixty, in six sets that each have several', () => {
    expect(shopProducts).toHaveLength(61);
    expect(shopSets).toHaveLength(6);
    for (const { key } of shopSets) {
      expect(shopProducts.filter(({ set }) => set === key).length).toBeGreaterThanOrEqual(7);
    }
  });

  test.each(shopProducts)('$retailerId says why exactly where it was rejected', (product) => {
    expect((product.rejectionReasons ?? []).length > 0).toBe(product.reviewStatus === 'rejected');
  });

  test('leave more than a list of products can hold to be sent, stock or not', () => {
    const sendable = shopProducts.filter(
      (p) => p.visibility === 'published' && p.reviewStatus === 'approved' && p.picture !== null,
    );
    expect(sendable.length).toBeGreaterThan(30);
  });

  test('have Meta’s example id near the front, ready to be sent', () => {
    const index = shopProducts.findIndex((p) => p.retailerId === '2lc20305pt');
    expect(index).toBeLessThan(5);
    expect(shopProducts[index]).toMatchObject({
      salePriceMinor: null,
      availability: 'in stock',
      visibility: 'published',
      reviewStatus: 'approved',
      picture: '2lc20305pt.png',
    });
  });
});

describe('the pictures', () => {
  const named = shopProducts.flatMap((p) => (p.picture === null ? [] : [p.picture]));

  test.each(named)('%s is a PNG of 600 × 600', (picture) => {
    expect(pngSize(join(pictures, picture))).toEqual({ width: 600, height: 600 });
  });

  test('include the shop’s mark, 320 × 320', () => {
    expect(pngSize(join(pictures, 'maison-tilia.png'))).toEqual({ width: 320, height: 320 });
  });

  test('are those the products name and the mark, each with its source', () => {
    const drawn = readdirSync(sources).map((file) => file.replace(/\.svg$/, '.png'));
    expect(readdirSync(pictures).sort()).toEqual(drawn.sort());
    expect(drawn.sort()).toEqual([...named, 'maison-tilia.png'].sort());
  });
});

describe('the contacts', () => {
  const isOpen = (contact: ShopContact) => contact.lastInboundHoursAgo < 24;

  test('are told apart by business-scoped id and by number', () => {
    expect(new Set(shopContacts.map((c) => c.bsuid)).size).toBe(shopContacts.length);
    const phones = shopContacts.flatMap((c) => c.phone ?? []);
    expect(new Set(phones).size).toBe(phones.length);
  });

  test.each(shopContacts)('$name has a valid id, and a valid number or none at all', (contact) => {
    expect(contact.bsuid).toMatch(/^[A-Z]{2}\.\d{20}$/);
    expect(contact.waId).toBe(contact.phone?.slice(1) ?? null);
    if (contact.phone !== null) expect(isValidPhoneNumber(contact.phone)).toBe(true);
    expect(contact.firstMessage.length).toBeGreaterThan(0);
  });

  test('hold Meta’s example number with an open window and an app that shows products', () => {
    const example = shopContacts.find((c) => c.waId === '16505551234');
    expect(example).toMatchObject({ phone: '+16505551234', appTooOld: false });
    expect(example && isOpen(example)).toBe(true);
  });

  test('are three ordinary ones and one of each special case', () => {
    expect(shopContacts.filter((c) => isOpen(c) && c.phone !== null && !c.appTooOld)).toHaveLength(3);
    expect(shopContacts.filter((c) => !isOpen(c))).toHaveLength(1);
    expect(shopContacts.filter((c) => c.phone === null && c.username !== null)).toHaveLength(1);
    expect(shopContacts.filter((c) => c.appTooOld)).toHaveLength(1);
  });
});

/** Reads the size out of the IHDR chunk, which the format puts first. */
function pngSize(path: string): { width: number; height: number } | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'));
  if (!isPng || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
