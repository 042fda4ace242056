import { isNull } from 'drizzle-orm';
import { account } from '@/lib/sandbox/account';
import { readSettings } from '@/lib/sandbox/settings';
import { products } from '@/lib/sandbox/tables';
import { ok } from '@/lib/values/result';
import type { GraphCall, GraphEndpoint } from './graph-call';
import { type NodeType, readFields } from './read-fields';

type PhoneNumber = { registered: boolean };

// Meta, WhatsApp business phone number, business account and product catalog nodes, read November 2026.
const phoneNumberNode: NodeType<PhoneNumber> = {
  name: 'WhatsAppBusinessPhoneNumber',
  fields: {
    id: () => account.phoneNumberId,
    verified_name: () => account.wabaName,
    display_phone_number: () => account.displayNumber,
    quality_rating: () => 'GREEN',
    quality_score: () => ({ score: 'GREEN' }),
    code_verification_status: () => 'VERIFIED',
    name_status: () => 'APPROVED',
    account_mode: () => 'LIVE',
    is_official_business_account: () => false,
    platform_type: ({ registered }) => (registered ? 'CLOUD_API' : 'NOT_APPLICABLE'),
    status: ({ registered }) => (registered ? 'CONNECTED' : 'DISCONNECTED'),
    throughput: ({ registered }) => ({ level: registered ? 'STANDARD' : 'NOT_APPLICABLE' }),
    whatsapp_business_manager_messaging_limit: () => 'TIER_2K',
  },
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

const businessAccountNode: NodeType<typeof account> = {
  name: 'WhatsAppBusinessAccount',
  fields: {
    id: ({ wabaId }) => wabaId,
    name: ({ wabaName }) => wabaName,
    currency: () => 'EUR',
    timezone_id: () => '57',
    message_template_namespace: () => 'b4f3c1a2_5d6e_4f70_8a9b_0c1d2e3f4a5b',
    account_review_status: () => 'APPROVED',
    business_verification_status: () => 'verified',
    country: () => 'FR',
  },
  defaults: ['id', 'name', 'timezone_id', 'message_template_namespace'],
};

const catalogNode: NodeType<{ productCount: number }> = {
  name: 'ProductCatalog',
  fields: {
    id: () => account.catalogId,
    name: () => account.catalogName,
    vertical: () => 'commerce',
    product_count: ({ productCount }) => productCount,
  },
  defaults: ['id', 'name'],
};

export const readPhoneNumber: GraphEndpoint = async (call) => {
  const fields = readFields(call.query, phoneNumberNode);
  return fields.ok ? ok({ body: fields.value(await findPhoneNumber(call)) }) : fields;
};

export const listPhoneNumbers: GraphEndpoint = async (call) => {
  const fields = readFields(call.query, phoneNumberNode);
  if (!fields.ok) return fields;
  return ok({ body: onePage(account.phoneNumberId, fields.value(await findPhoneNumber(call))) });
};

export const readBusinessAccount: GraphEndpoint = async ({ query }) => {
  const fields = readFields(query, businessAccountNode);
  return fields.ok ? ok({ body: fields.value(account) }) : fields;
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

async function findPhoneNumber({ sandbox }: GraphCall): Promise<PhoneNumber> {
  return { registered: (await readSettings(sandbox.db)).numberRegistered };
}

async function findCatalog({ sandbox }: GraphCall): Promise<{ productCount: number }> {
  return { productCount: await sandbox.db.$count(products, isNull(products.deletedAt)) };
}

function onePage(id: string, node: Record<string, unknown>): object {
  const cursor = Buffer.from(id).toString('base64url');
  return { data: [node], paging: { cursors: { before: cursor, after: cursor } } };
}
