import * as z from 'zod';
import { phoneRoute } from '@/app/sandbox/phone/_parts/phone-route';
import { phoneText } from '@/app/sandbox/phone/_parts/phone-text';
import { readPhoneProducts } from '@/lib/sandbox/phone/phone-products';

const idsMax = 400;

/** What products are now, null for one that the catalog does not show. A read whose question is too long for an address. */
export const POST = phoneRoute(
  z.object({ retailerIds: z.array(phoneText).max(idsMax) }),
  async (sandbox, { retailerIds }) => {
    const { find } = await readPhoneProducts(sandbox, retailerIds);
    return retailerIds.map((retailerId) => ({ retailerId, now: find(retailerId) }));
  },
);
