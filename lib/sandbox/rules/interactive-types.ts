import * as z from 'zod';
import { carouselRules } from './carousel';
import { catalogMessageRules, catalogMessageWire } from './catalog-message';
import type { ContentRules } from './kind-rules';
import { listRules } from './list';
import { namedActionRules } from './named-actions';
import { productRules, productWire } from './product';
import { productListRules, productListWire } from './product-list';
import { replyButtonRules } from './reply-buttons';

/** Every interactive type this Meta knows. */
export const interactiveTypes: ReadonlyMap<string, ContentRules> = new Map([
  ['catalog_message', catalogMessageRules],
  ['product', productRules],
  ['product_list', productListRules],
  ['carousel', carouselRules],
  ['button', replyButtonRules],
  ['list', listRules],
  ...namedActionRules,
]);

/** An accepted interactive message of a type that the phone can draw. */
export const interactiveWire = z.discriminatedUnion('type', [
  catalogMessageWire,
  productWire,
  productListWire,
]);
