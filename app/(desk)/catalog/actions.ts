'use server';

import * as z from 'zod';
import {
  changeCommerceSettings,
  changeCommerceSettingsSchema,
} from '@/lib/accounts/change-commerce-settings';
import { openProductDraft } from '@/lib/drafts/open-product-draft';
import { action } from '@/lib/entrypoints/action';
import { limits } from '@/lib/entrypoints/limits';

/** Opens a new draft about one product, from the number whose catalog it is in. */
export const writeProductMessageAction = action(
  {
    right: 'compose',
    schema: z.strictObject({ phoneNumberId: z.string().max(64), retailerId: z.string().min(1).max(256) }),
    limit: limits.openDraft,
  },
  openProductDraft,
);

/** Has Meta show a number's catalog to customers, or give them a cart. */
export const changeCommerceSettingsAction = action(
  { right: 'catalog.manage', schema: changeCommerceSettingsSchema, limit: limits.saveSettings },
  changeCommerceSettings,
);
