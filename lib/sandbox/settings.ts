import type { Database } from '@/lib/platform/db/database';
import { settings } from './tables';

export type SandboxSettings = Omit<typeof settings.$inferSelect, 'id'>;

/** Where Meta's pages leave room, what most reports say; the catalog is shown, so that the demo's messages can go out. */
export const defaultSettings: SandboxSettings = {
  catalogVisible: true,
  cartEnabled: true,
  numberRegistered: true,
  appSubscribed: true,
  allowedNumbers: null,
  messagesPerSecond: 80,
  pairRateLimited: true,
  paymentProblem: 'none',
  marketingWithheld: false,
  catalogLanguage: 'en',
  closedWindow: 'webhook',
  omittedThumbnail: 'accepted',
  droppedProducts: 'status',
  reviewMs: 0,
  catalogPageMs: 0,
  catalogRefusals: 0,
  catalogRefusalCode: 80004,
  catalogRefusalStatus: 400,
  catalogRefusalMinutes: 0,
};

/** @returns the sandbox's settings: the defaults until something was changed. */
export async function readSettings(db: Database): Promise<SandboxSettings> {
  const [row] = await db.select().from(settings);
  return row ?? defaultSettings;
}

/** Changes some of the settings; what is left out stays. */
export async function changeSettings(db: Database, changes: Partial<SandboxSettings>): Promise<void> {
  await db
    .insert(settings)
    .values({ id: 1, ...defaultSettings, ...changes })
    .onConflictDoUpdate({ target: settings.id, set: { id: 1, ...changes } });
}
