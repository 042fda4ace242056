import type { ShopProduct } from './shop-product';

/** A collection of the demo shop, in the words of a Graph API `ProductSet`. */
type ShopSetEntry = {
  key: ShopProduct['set'];
  /** Meta's own numeric id of the set, as text. */
  metaId: string;
  names: { en: string; fr: string };
};

/** The collections of the demo shop, in catalog order. */
export const shopSets: readonly ShopSetEntry[] = [
  {
    key: 'green-teas',
    metaId: '1288403921076441',
    names: { en: 'Green and white teas', fr: 'Thés verts et blancs' },
  },
  {
    key: 'black-teas',
    metaId: '1288403921076452',
    names: { en: 'Black teas and oolongs', fr: 'Thés noirs et oolongs' },
  },
  {
    key: 'infusions',
    metaId: '1288403921076463',
    names: { en: 'Rooibos and herbal infusions', fr: 'Rooibos et infusions' },
  },
  {
    key: 'tea-ware',
    metaId: '1288403921076474',
    names: { en: 'Tea ware', fr: 'Accessoires du thé' },
  },
  {
    key: 'gifts',
    metaId: '1288403921076485',
    names: { en: 'Gift boxes', fr: 'Coffrets cadeaux' },
  },
  {
    key: 'sweets',
    metaId: '1288403921076496',
    names: { en: 'Sweets', fr: 'Douceurs' },
  },
];
