import 'server-only';
import { cookies, headers } from 'next/headers';
import * as z from 'zod';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { locales } from '@/lib/i18n/locales';
import {
  catalogViewCookie,
  localeCookie,
  senderCookie,
  themeCookie,
  zoneCookie,
} from '@/lib/i18n/request-headers';
import { isOwnOrigin } from './request-origin';
import { catalogViews, themes } from './request-preferences';

const preferenceSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('locale'), value: z.enum(locales) }),
  z.strictObject({ name: z.literal('theme'), value: z.enum(themes) }),
  z.strictObject({ name: z.literal('zone'), value: z.string().max(60) }),
  z.strictObject({ name: z.literal('sender'), value: z.string().regex(/^\d{1,32}$/) }),
  z.strictObject({ name: z.literal('catalogView'), value: z.enum(catalogViews) }),
]);
export type Preference = z.infer<typeof preferenceSchema>;

const cookieOf = {
  locale: localeCookie,
  theme: themeCookie,
  zone: zoneCookie,
  sender: senderCookie,
  catalogView: catalogViewCookie,
} as const;
const yearSeconds = 365 * 24 * 3600;

/** Keeps how this browser wants the desk, signed in or not. Anything but the desk's own page asking changes nothing. */
export async function rememberPreference(given: Preference): Promise<void> {
  const { appUrl } = processEnvironment();
  const parsed = preferenceSchema.safeParse(given);
  if (!parsed.success || !isOwnOrigin(await headers(), appUrl)) return;
  const { name, value } = parsed.data;
  const secure = appUrl.startsWith('https://');
  (await cookies()).set(cookieOf[name], value, {
    path: '/',
    maxAge: yearSeconds,
    sameSite: 'lax',
    httpOnly: true,
    secure,
  });
}
