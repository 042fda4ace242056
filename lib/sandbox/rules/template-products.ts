import * as z from 'zod';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import { fail, ok, type Result } from '@/lib/values/result';
import type { ProductDemand } from './kind-rules';
import { productSectionsWire, refuseProductSections, retailerIdsOf } from './product-sections';
import { refuseRepetition } from './refuse-repetition';

const productWire = z.object({ product_retailer_id: z.string(), catalog_id: z.string() });
const actionWire = z.object({
  thumbnail_product_retailer_id: z.string().nullish(),
  sections: productSectionsWire.nullish(),
});
const componentWire = z.object({
  type: z.string(),
  sub_type: z.string().nullish(),
  parameters: z.array(z.object({ product: productWire.nullish(), action: actionWire.nullish() })).nullish(),
});
const cardWire = z.object({ card_index: z.coerce.number(), components: z.array(componentWire) });

export const templateWire = z.object({
  name: z.string(),
  language: z.object({ code: z.string() }),
  components: z.array(componentWire.extend({ cards: z.array(cardWire).nullish() })).nullish(),
});

type Component = z.output<typeof componentWire>;

/**
 * @returns the products a template is filled in with, null for a template without product parts, or Meta's refusal of
 * sections, cards or catalogs that do not go together
 */
export function demandTemplateProducts(
  template: z.output<typeof templateWire>,
): Result<ProductDemand | null, Refusal> {
  const own = template.components ?? [];
  const cards = own.flatMap((component) => component.cards ?? []);
  const all: Component[] = [...own, ...cards.flatMap((card) => card.components)];
  const sections = all.flatMap(sectionsOf);
  const refusal =
    refuseRepetition("template['components']['cards']", 'card_index', cards, (card) => card.card_index) ??
    refuseProductSections("template['components']['parameters']['action']['sections']", sections);
  if (refusal) return fail(refusal);
  const products = all.flatMap((component) => parametersOf(component, ({ product }) => product));
  const catalogIds = [...new Set(products.map((product) => product.catalog_id))];
  if (catalogIds.length > 1) {
    return fail(refuse(131009, 'The products of a template must all have the same catalog_id.'));
  }
  if (products.length === 0 && !all.some(showsCatalog)) return ok(null);
  const thumbnails = all.flatMap((component) =>
    parametersOf(component, ({ action }) => action?.thumbnail_product_retailer_id),
  );
  const required = [...products.map((product) => product.product_retailer_id), ...thumbnails];
  return ok({ catalogId: catalogIds[0] ?? null, required, listed: retailerIdsOf(sections) });
}

function showsCatalog({ type, sub_type }: Component): boolean {
  return type.toLowerCase() === 'button' && /^(catalog|mpm)$/i.test(sub_type ?? '');
}

function sectionsOf(component: Component) {
  return parametersOf(component, ({ action }) => action?.sections).flat();
}

type Parameter = NonNullable<Component['parameters']>[number];

function parametersOf<T>(component: Component, read: (parameter: Parameter) => T | null | undefined): T[] {
  return (component.parameters ?? []).flatMap((parameter) => {
    const value = read(parameter);
    return value === null || value === undefined ? [] : [value];
  });
}
