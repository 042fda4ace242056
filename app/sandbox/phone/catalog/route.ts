import * as z from 'zod';
import { phoneRoute } from '@/app/sandbox/phone/_parts/phone-route';
import { listPhoneCatalog } from '@/lib/sandbox/phone/list-phone-catalog';

const productsMax = 5_000;

/** The first so many products of the catalog, as customers find them now; null where it is hidden. */
export const GET = phoneRoute(
  z.object({ limit: z.coerce.number().int().min(1).max(productsMax) }),
  (sandbox, { limit }) => listPhoneCatalog(sandbox, limit),
);
