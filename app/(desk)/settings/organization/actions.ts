'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { action } from '@/lib/entrypoints/action';
import { limits } from '@/lib/entrypoints/limits';
import { saveOrganization } from '@/lib/team/save-organization';

/** Longer than anything the verb takes, so that it is the verb that says what is wrong. */
const schema = z.strictObject({ name: z.string().max(2000), timeZone: z.string().max(2000) });

/** Name and time zone. Every page of the desk draws its days anew. */
export const saveOrganizationAction = action(
  { right: 'organization.manage', schema, limit: limits.saveSettings },
  async (ctx, given) => {
    const saved = await saveOrganization(ctx, given);
    if (saved.ok) revalidatePath('/', 'layout');
    return saved;
  },
);
