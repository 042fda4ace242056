import type { Database } from '@/lib/platform/db/database';
import { organization } from './tables';

/** Whom the desk belongs to. The zone is an IANA name, null as long as nobody has said one. */
export type Organization = { name: string; timeZone: string | null };

/** @returns what has been said of the organization; before that, no name and no zone. */
export async function readOrganization(db: Database): Promise<Organization> {
  const [row] = await db
    .select({ name: organization.name, timeZone: organization.timeZone })
    .from(organization);
  return row ?? { name: '', timeZone: null };
}
