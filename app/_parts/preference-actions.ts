'use server';

import { type Preference, rememberPreference } from '@/lib/entrypoints/remember-preference';

/** Language, theme and time zone of this browser. Open to everybody: it changes nothing but the asker's own cookies. */
export async function setPreference(preference: Preference): Promise<void> {
  await rememberPreference(preference);
}
