import { account } from '@/lib/sandbox/account';
import { findCatalogObject } from '@/lib/sandbox/catalog/catalog-objects';
import { listProducts } from '@/lib/sandbox/catalog/list-products';
import { paceReads } from '@/lib/sandbox/catalog/pace-reads';
import { listProductSets } from '@/lib/sandbox/catalog/product-sets';
import { createItem } from '@/lib/sandbox/catalog/write-items';
import { decodeParameters } from '@/lib/sandbox/send/decode-parameters';
import { markAsRead } from '@/lib/sandbox/send/mark-as-read';
import { postMarketingMessage } from '@/lib/sandbox/send/post-marketing-message';
import { postMessage } from '@/lib/sandbox/send/post-message';
import { fail, ok, type Result } from '@/lib/values/result';
import { readCommerceSettings, writeCommerceSettings } from './commerce-settings';
import type { GraphCall, GraphEndpoint } from './graph-call';
import { readHistoryEvents } from './history-events';
import { readMessageHistory } from './message-history';
import { listCatalogs, listPhoneNumbers, readBusinessAccount, readCatalog, readPhoneNumber } from './nodes';
import { type Refusal, unknownObject } from './refusal';
import { listSubscribedApps, subscribeApp, unsubscribeApp } from './subscribed-apps';

/** What each object of the account answers to. */
const endpoints: ReadonlyMap<string, GraphEndpoint> = new Map([
  [`GET ${account.phoneNumberId}`, readPhoneNumber],
  [`POST ${account.phoneNumberId}/messages`, answerMessages],
  [`POST ${account.phoneNumberId}/marketing_messages`, answerMarketingMessages],
  [`GET ${account.phoneNumberId}/message_history`, readMessageHistory],
  [`GET ${account.phoneNumberId}/whatsapp_commerce_settings`, readCommerceSettings],
  [`POST ${account.phoneNumberId}/whatsapp_commerce_settings`, writeCommerceSettings],
  [`GET ${account.wabaId}`, readBusinessAccount],
  [`GET ${account.wabaId}/phone_numbers`, listPhoneNumbers],
  [`GET ${account.wabaId}/product_catalogs`, listCatalogs],
  [`GET ${account.wabaId}/subscribed_apps`, listSubscribedApps],
  [`POST ${account.wabaId}/subscribed_apps`, subscribeApp],
  [`DELETE ${account.wabaId}/subscribed_apps`, unsubscribeApp],
  [`GET ${account.catalogId}`, readCatalog],
  [`GET ${account.catalogId}/products`, paceReads(listProducts)],
  [`POST ${account.catalogId}/products`, createItem],
  [`GET ${account.catalogId}/product_sets`, paceReads(listProductSets)],
]);

/** @returns what answers `method` on `path`, or Meta's refusal of an address that leads nowhere */
export function findEndpoint(method: string, path: string[]): Result<GraphEndpoint, Refusal> {
  const endpoint = endpoints.get(`${method} ${path.join('/')}`);
  if (endpoint) return ok(endpoint);
  const [object = '', edge, ...rest] = path;
  const exists = [account.phoneNumberId, account.wabaId, account.catalogId].some((id) => id === object);
  if (exists && edge !== undefined) return fail(unknownEdge(path.slice(1)));
  const isHistory = method === 'GET' && /^\d{1,16}$/.test(object) && edge === 'events' && rest.length === 0;
  if (isHistory) return ok(readHistoryEvents(object));
  const catalogObject = findCatalogObject(method, path);
  return catalogObject ? ok(catalogObject) : fail(unknownObject(method, object));
}

async function answerMessages(call: GraphCall): ReturnType<GraphEndpoint> {
  const body = decodeParameters(call.body);
  if (body.status !== undefined) {
    const read = await markAsRead(call.sandbox, body);
    return read.ok ? ok({ body: read.value }) : read;
  }
  return await postMessage(call.sandbox, body);
}

async function answerMarketingMessages(call: GraphCall): ReturnType<GraphEndpoint> {
  return await postMarketingMessage(call.sandbox, decodeParameters(call.body));
}

function unknownEdge(edge: string[]): Refusal {
  return {
    httpStatus: 400,
    code: 2500,
    subcode: null,
    type: 'OAuthException',
    details: null,
    message: `Unknown path components: /${edge.join('/')}`,
  };
}
