import { parseArgs } from 'node:util';
import { openDatabase } from '@/lib/platform/db/open-database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { type Replayed, replayDeliveries } from '@/lib/webhooks/replay-deliveries';

/** `npm run replay`: applies stored webhook deliveries again, beside a running desk or without one. */
const usage = `Usage: npm run replay -- [--since 2026-11-20T08:00:00Z] [--failed]

Applies the webhook deliveries of the last 30 days again; what is known already stays as it is.
  --since   those received from this time on
  --failed  those with entries that could not be applied`;

const which = readArguments();
if (!which) process.exitCode = 1;
else {
  await replay(which).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

async function replay(chosen: Replayed): Promise<void> {
  const { databaseUrl, dataDir } = processEnvironment();
  const database = await openDatabase({ databaseUrl, dataDir, migrations: ['desk', 'sandbox'] });
  try {
    const actor = { kind: 'system' as const, name: 'npm run replay' };
    const { applied, failing } = await replayDeliveries(
      { actor, db: database.db, now: () => new Date() },
      chosen,
    );
    console.log(`Applied ${applied} deliveries again. ${failing} have entries that cannot be applied.`);
  } finally {
    await database.close();
  }
}

function readArguments(): Replayed | null {
  try {
    const { values } = parseArgs({
      options: { since: { type: 'string' }, failed: { type: 'boolean', default: false } },
    });
    const since = values.since === undefined ? null : new Date(values.since);
    if (since !== null && Number.isNaN(since.getTime())) throw new Error('--since is no time.');
    return { since, failedOnly: values.failed };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return null;
  }
}
