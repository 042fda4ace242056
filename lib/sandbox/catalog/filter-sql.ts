import { and, or, type SQL, sql } from 'drizzle-orm';
import { products } from '@/lib/sandbox/tables';
import type { FilterCondition, FilterField, ProductFilter } from './product-filter';

/** @returns the condition on `products` that `filter` says, names in the catalog's language */
export function filterSql(filter: ProductFilter, language: 'en' | 'fr'): SQL | undefined {
  if ('and' in filter) return and(...filter.and.map((part) => filterSql(part, language)));
  if ('or' in filter) return or(...filter.or.map((part) => filterSql(part, language)));
  return conditionSql(filter, column(filter.field, language));
}

function conditionSql({ operator, value }: FilterCondition, field: SQL): SQL {
  switch (operator) {
    case 'eq':
      return sql`${field} = ${value}`;
    case 'neq':
      return sql`${field} <> ${value}`;
    case 'lt':
      return sql`${field} < ${value}`;
    case 'lte':
      return sql`${field} <= ${value}`;
    case 'gt':
      return sql`${field} > ${value}`;
    case 'gte':
      return sql`${field} >= ${value}`;
    case 'contains':
      return sql`position(${value}::text in ${field}) > 0`;
    case 'i_contains':
      return sql`position(lower(${value}::text) in lower(${field})) > 0`;
    case 'is_any':
      return sql`${field} = any(${sql.param(value)})`;
    case 'is_not_any':
      return sql`${field} <> all(${sql.param(value)})`;
  }
}

function column(field: FilterField, language: 'en' | 'fr'): SQL {
  switch (field) {
    case 'name':
      return sql`(${products.names} ->> ${language}::text)`;
    case 'price_amount':
      return sql`${products.priceMinor}::numeric`;
    case 'retailer_id':
      return sql`${products.retailerId}`;
    case 'availability':
      return sql`${products.availability}`;
    case 'review_status':
      return sql`${products.reviewStatus}`;
    case 'visibility':
      return sql`${products.visibility}`;
    case 'brand':
      return sql`${products.brand}`;
    case 'category':
      return sql`${products.productSet}`;
    case 'currency':
      return sql`${products.currency}`;
  }
}
