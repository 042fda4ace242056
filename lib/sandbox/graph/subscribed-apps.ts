import { changeSettings, readSettings } from '@/lib/sandbox/settings';
import { ok } from '@/lib/values/result';
import type { GraphEndpoint } from './graph-call';

/** The one app there is here, in Meta's wrapping (Meta, "Subscribed Apps API", 2026). */
const app = {
  id: '670843887433847',
  link: 'https://www.facebook.com/games/?app_id=670843887433847',
  name: 'Vitrine',
};

export const listSubscribedApps: GraphEndpoint = async ({ sandbox }) => {
  const { appSubscribed } = await readSettings(sandbox.db);
  return ok({ body: { data: appSubscribed ? [{ whatsapp_business_api_data: app }] : [] } });
};

/** Subscribing twice changes nothing. */
export const subscribeApp: GraphEndpoint = async ({ sandbox }) => {
  await changeSettings(sandbox.db, { appSubscribed: true });
  return ok({ body: { success: true } });
};

export const unsubscribeApp: GraphEndpoint = async ({ sandbox }) => {
  await changeSettings(sandbox.db, { appSubscribed: false });
  return ok({ body: { success: true } });
};
