import * as z from 'zod';
import { phoneRoute } from '@/app/sandbox/phone/_parts/phone-route';
import { setMischief } from '@/lib/sandbox/mischief/set-mischief';

/** Lets the sandbox behave, to everybody. */
export const POST = phoneRoute(z.object({}), async ({ db }) => await setMischief(db, { rules: [] }));
