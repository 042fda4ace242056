import { account } from '@/lib/sandbox/account';
import { changeSettings, readSettings } from '@/lib/sandbox/settings';
import { ok } from '@/lib/values/result';
import type { GraphEndpoint } from './graph-call';

/** The apps that hear of the business account by webhook: the one whose token this is, or none (Meta, subscribed apps, 2026). */
export const listSubscribedApps: GraphEndpoint = async ({ sandbox }) => {
  const { appSubscribed } = await readSettings(sandbox.db);
  const link = `https://www.facebook.com/games/?app_id=${account.appId}`;
  const app = { whatsapp_business_api_data: { id: account.appId, name: account.appName, link } };
  return ok({ body: { data: appSubscribed ? [app] : [] } });
};

export const subscribeApp: GraphEndpoint = async ({ sandbox }) => {
  await changeSettings(sandbox.db, { appSubscribed: true });
  return ok({ body: { success: true } });
};

export const unsubscribeApp: GraphEndpoint = async ({ sandbox }) => {
  await changeSettings(sandbox.db, { appSubscribed: false });
  return ok({ body: { success: true } });
};
