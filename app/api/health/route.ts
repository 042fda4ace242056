import { sql } from 'drizzle-orm';
import { processDatabase } from '@/lib/platform/db/process-database';

/** For load balancers and start-up checks: says that the process answers and reaches its database, and nothing more. */
export async function GET(): Promise<Response> {
  try {
    await processDatabase().execute(sql`select 1`);
    return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
  } catch {
    return Response.json(
      { status: 'database_unreachable' },
      { status: 503, headers: { 'cache-control': 'no-store' } },
    );
  }
}
