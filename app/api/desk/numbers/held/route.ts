import * as z from 'zod';
import { listHeldNumbers } from '@/lib/accounts/list-held-numbers';
import { route } from '@/lib/entrypoints/route';

/** The numbers that send nothing for now. Everybody may know: their messages wait. */
export const GET = route({ right: 'profile', schema: z.object({}) }, (ctx) => listHeldNumbers(ctx));
