import { account } from '@/lib/sandbox/account';
import { listProducts } from '@/lib/sandbox/catalog/list-products';
import { markAsRead } from '@/lib/sandbox/send/mark-as-read';
import { postMessage } from '@/lib/sandbox/send/post-message';
import { fail, ok, type Result } from '@/lib/values/result';
import { readCommerceSettings, writeCommerceSettings } from './commerce-settings';
import type { GraphCall, GraphEndpoint } from './graph-call';
import { listCatalogs, listPhoneNumbers, readCatalog, readPhoneNumber } from './nodes';
import type { Refusal } from './refusal';
import { listSubscribedApps, subscribeApp, unsubscribeApp } from './subscribed-apps';

/** What each object of the account answers to. */
const endpoints: ReadonlyMap<string, GraphEndpoint> = new Map([
  [`GET ${account.phoneNumberId}`, readPhoneNumber],
  [`POST ${account.phoneNumberId}/messages`, answerMessages],
  [`GET ${account.phoneNumberId}/whatsapp_commerce_settings`, readCommerceSettings],
  [`POST ${account.phoneNumberId}/whatsapp_commerce_settings`, writeCommerceSettings],
  [`GET ${account.wabaId}/phone_numbers`, listPhoneNumbers],
  [`GET ${account.wabaId}/product_catalogs`, listCatalogs],
  [`GET ${account.wabaId}/subscribed_apps`, listSubscribedApps],
  [`POST ${account.wabaId}/subscribed_apps`, subscribeApp],
  [`DELETE ${account.wabaId}/subscribed_apps`, unsubscribeApp],
  [`GET ${account.catalogId}`, readCatalog],
  [`GET ${account.catalogId}/products`, listProducts],
]);

/** @returns what answers `method` on `path`, or Meta's refusal of an address that leads nowhere */
export function findEndpoint(method: string, path: string[]): Result<GraphEndpoint, Refusal> {
  const endpoint = endpoints.get(`${method} ${path.join('/')}`);
  if (endpoint) return ok(endpoint);
  const [object = '', edge] = path;
  const exists = [account.phoneNumberId, account.wabaId, account.catalogId].some((id) => id === object);
  if (exists && edge !== undefined) return fail(unknownEdge(path.slice(1)));
  return fail(unknownObject(method, object));
}

async function answerMessages(call: GraphCall): ReturnType<GraphEndpoint> {
  if (call.body.status !== undefined) {
    const read = await markAsRead(call.sandbox, call.body);
    return read.ok ? ok({ body: read.value }) : read;
  }
  const posted = await postMessage(call.sandbox, call.body);
  return posted.ok ? ok({ body: posted.value.answer, wamid: posted.value.wamid }) : posted;
}

function unknownObject(method: string, object: string): Refusal {
  return {
    httpStatus: 400,
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    details: null,
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${object}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
  };
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
