import { count } from 'drizzle-orm';
import { account } from '@/lib/sandbox/account';
import { products } from '@/lib/sandbox/tables';
import { ok } from '@/lib/values/result';
import type { GraphCall, GraphEndpoint } from './graph-call';
import { type NodeFields, readFields } from './read-fields';

// Meta, WhatsApp business phone number and product catalog nodes, read November 2026.
const phoneNumberFields: NodeFields<typeof account> = {
  id: (number) => number.phoneNumberId,
  verified_name: (number) => number.wabaName,
  display_phone_number: (number) => number.displayNumber,
  quality_rating: () => 'GREEN',
  code_verification_status: () => 'VERIFIED',
  name_status: () => 'APPROVED',
  platform_type: () => 'CLOUD_API',
  status: () => 'CONNECTED',
  throughput: () => ({ level: 'STANDARD' }),
  whatsapp_business_manager_messaging_limit: () => 'TIER_2K',
};

const phoneNumberNode = {
  name: 'WhatsAppBusinessPhoneNumber',
  fields: phoneNumberFields,
  defaults: [
    'verified_name',
    'code_verification_status',
    'display_phone_number',
    'quality_rating',
    'platform_type',
    'throughput',
    'id',
  ],
};

const catalogFields: NodeFields<{ productCount: number }> = {
  id: () => account.catalogId,
  name: () => account.catalogName,
  vertical: () => 'commerce',
  product_count: (catalog) => catalog.productCount,
};

const catalogNode = { name: 'ProductCatalog', fields: catalogFields, defaults: ['id', 'name'] };

export const readPhoneNumber: GraphEndpoint = async ({ query }) => {
  const fields = readFields(query, phoneNumberNode);
  return fields.ok ? ok({ body: fields.value(account) }) : fields;
};

export const listPhoneNumbers: GraphEndpoint = async ({ query }) => {
  const fields = readFields(query, phoneNumberNode);
  return fields.ok ? ok({ body: onePage(account.phoneNumberId, fields.value(account)) }) : fields;
};

export const readCatalog: GraphEndpoint = async (call) => {
  const fields = readFields(call.query, catalogNode);
  return fields.ok ? ok({ body: fields.value(await findCatalog(call)) }) : fields;
};

/** The catalog connected to the business account; Meta allows one. */
export const listCatalogs: GraphEndpoint = async (call) => {
  const fields = readFields(call.query, catalogNode);
  if (!fields.ok) return fields;
  return ok({ body: onePage(account.catalogId, fields.value(await findCatalog(call))) });
};

async function findCatalog({ sandbox }: GraphCall): Promise<{ productCount: number }> {
  const [row] = await sandbox.db.select({ productCount: count() }).from(products);
  return { productCount: row?.productCount ?? 0 };
}

function onePage(id: string, node: Record<string, unknown>): object {
  const cursor = Buffer.from(id).toString('base64url');
  return { data: [node], paging: { cursors: { before: cursor, after: cursor } } };
}
