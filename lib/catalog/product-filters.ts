import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { ListProductsQuery } from './products-query';
import { standingConditions } from './sendability';
import { productSetMembers, products } from './tables';

/** What a customer pays now, in minor units; null where that is not known. */
const duePrice = sql`case when coalesce(${products.salePriceDisplay}, '') = '' then ${products.priceMinor}
  else ${products.salePriceMinor} end`;

/** The condition on `products` that the filters of a query make, or undefined when it has none. */
export function filterCondition(catalogId: string, query: ListProductsQuery): SQL | undefined {
  const { availability, set, standing, currency, priceMin, priceMax } = query;
  return and(
    availability && inArray(products.availability, availability),
    set === undefined ? undefined : isInSet(catalogId, set),
    standing && standingConditions[standing],
    currency === undefined ? undefined : eq(products.currency, currency),
    priceMin === undefined ? undefined : gte(duePrice, priceMin),
    priceMax === undefined ? undefined : lte(duePrice, priceMax),
  );
}

function isInSet(catalogId: string, set: string): SQL {
  const { retailerId, setId } = productSetMembers;
  return sql`${products.retailerId} in (select ${retailerId} from ${productSetMembers}
    where ${productSetMembers.catalogId} = ${catalogId} and ${setId} = ${set})`;
}
