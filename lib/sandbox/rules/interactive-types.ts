import * as z from 'zod';
import { catalogMessageRules, catalogMessageWire } from './catalog-message';
import type { InteractiveRules } from './kind-rules';
import { productRules, productWire } from './product';
import { productListRules, productListWire } from './product-list';

/** Every interactive type this Meta knows. */
export const interactiveTypes: ReadonlyMap<string, InteractiveRules> = new Map([
  ['catalog_message', catalogMessageRules],
  ['product', productRules],
  ['product_list', productListRules],
]);

/** An interactive message that was accepted. */
export const interactiveWire = z.discriminatedUnion('type', [
  catalogMessageWire,
  productWire,
  productListWire,
]);
