import { notify } from '@/lib/platform/live/notify';
import { changeSettings, readSettings } from '@/lib/sandbox/settings';
import { fail, ok, type Result } from '@/lib/values/result';
import type { GraphCall, GraphEndpoint } from './graph-call';
import { type Refusal, refuseParameter } from './refusal';

const settingsId = '527759822865714';

export const readCommerceSettings: GraphEndpoint = async ({ sandbox }) => {
  const { cartEnabled, catalogVisible } = await readSettings(sandbox.db);
  const entry = { id: settingsId, is_cart_enabled: cartEnabled, is_catalog_visible: catalogVisible };
  return ok({ body: { data: [entry] } });
};

/** Parameters come in the query, as documented; a JSON body is read as well (Meta, commerce settings, June 2026). */
export const writeCommerceSettings: GraphEndpoint = async (call) => {
  const cart = readFlag(call, 'is_cart_enabled');
  if (!cart.ok) return cart;
  const catalog = readFlag(call, 'is_catalog_visible');
  if (!catalog.ok) return catalog;
  await call.sandbox.db.transaction(async (tx) => {
    await changeSettings(tx, {
      ...(cart.value !== null && { cartEnabled: cart.value }),
      ...(catalog.value !== null && { catalogVisible: catalog.value }),
    });
    await notify(tx, 'sandbox', []);
  });
  return ok({ body: { success: true } });
};

function readFlag({ query, body }: GraphCall, name: string): Result<boolean | null, Refusal> {
  const given = query.get(name) ?? body[name];
  if (given === undefined || given === null) return ok(null);
  if (given === 'true' || given === true) return ok(true);
  if (given === 'false' || given === false) return ok(false);
  return fail(refuseParameter(`Param ${name} must be a boolean.`));
}
