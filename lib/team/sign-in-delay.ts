import { eq, inArray, lt, sql } from 'drizzle-orm';
import { hashToken } from '@/lib/platform/crypto/tokens';
import type { Database } from '@/lib/platform/db/database';
import { signInDelays } from './tables';

/** Who is counted: a key, and how many tries it has before each further one is made to wait. */
type Counted = { key: string; free: number };

/** One account, whoever tries. */
const accountFree = 5;
/** One network address, whatever account it tries: an office may share it. */
const addressFree = 30;
/** Everybody together in one minute, where addresses cannot be told apart. */
const everybodyFree = 60;

const firstDelaySeconds = 15;
const longestDelaySeconds = 15 * 60;
/** Tries are forgotten after an hour without one. */
const memorySeconds = 3600;

/**
 * Counts a try to sign in before anything is looked at, so that a thousand at once are still counted one by one. Each
 * account and each network address has some tries free; from then on the next waits four times as long as the last, a
 * quarter of an hour at most, so nobody is shut out for good. Where no address is known, everybody together has sixty a
 * minute besides. It holds across processes and restarts.
 *
 * @param address the network address it comes from, or null when that is not known
 * @returns the seconds to wait, in which case nothing was counted, or how to take the try back
 */
export async function countSignIn(
  db: Database,
  given: { email: string; address: string | null },
  now: Date,
): Promise<{ waitSeconds: number } | { takeBack: (wasRight: boolean) => Promise<void> }> {
  const account = { key: keyOf('account', given.email), free: accountFree };
  const shared = given.address
    ? { key: keyOf('address', given.address), free: addressFree }
    : { key: keyOf('everybody', String(Math.floor(now.getTime() / 60_000))), free: everybodyFree };
  // A flood of tries costs one read each.
  const known = await db
    .select()
    .from(signInDelays)
    .where(inArray(signInDelays.key, [account.key, shared.key]));
  const knownWait = secondsUntil(known, now);
  if (knownWait > 0) return { waitSeconds: knownWait };
  await forgetOld(db, now);
  const waitSeconds = await db.transaction((tx) => countAll(tx, [account, shared], now));
  if (waitSeconds > 0) return { waitSeconds };
  return { takeBack: (wasRight) => takeBack(db, { account, shared, wasRight }, now) };
}

/** Counts on every key or, when one of them has to wait, on none. Rows are always locked in the same order. */
async function countAll(tx: Database, counted: Counted[], now: Date): Promise<number> {
  const held = [];
  for (const { key, free } of counted) {
    const fresh = { key, attempts: 0, blockedUntil: now, lastAttemptAt: now };
    await tx.insert(signInDelays).values(fresh).onConflictDoNothing();
    const [row] = await tx.select().from(signInDelays).where(eq(signInDelays.key, key)).for('update');
    held.push({ free, row: row ?? fresh });
  }
  const waitSeconds = secondsUntil(
    held.map(({ row }) => row),
    now,
  );
  if (waitSeconds > 0) return waitSeconds;
  for (const { row, free } of held) {
    const attempts = row.attempts + 1;
    const blockedUntil = new Date(now.getTime() + delaySeconds(attempts - free) * 1000);
    await tx
      .update(signInDelays)
      .set({ attempts, blockedUntil, lastAttemptAt: now })
      .where(eq(signInDelays.key, row.key));
  }
  return 0;
}

function secondsUntil(rows: { blockedUntil: Date }[], now: Date): number {
  const waitsMs = rows.map(({ blockedUntil }) => blockedUntil.getTime() - now.getTime());
  return Math.ceil(Math.max(0, ...waitsMs) / 1000);
}

/** Passes over what another process holds: waiting for it here could make two wait for each other. */
async function forgetOld(db: Database, now: Date): Promise<void> {
  const old = db
    .select({ key: signInDelays.key })
    .from(signInDelays)
    .where(lt(signInDelays.lastAttemptAt, new Date(now.getTime() - memorySeconds * 1000)))
    .for('update', { skipLocked: true });
  await db.delete(signInDelays).where(inArray(signInDelays.key, old));
}

/** @param beyond how many tries beyond the free ones there have been, this one included */
function delaySeconds(beyond: number): number {
  return beyond < 0 ? 0 : Math.min(longestDelaySeconds, firstDelaySeconds * 4 ** beyond);
}

/**
 * A try that was right was none against the address, and its account starts anew; one that was never looked at counts for
 * neither. Wrong tries of the same address stay counted: an account of one's own does not buy guesses at others'.
 */
async function takeBack(
  db: Database,
  given: { account: Counted; shared: Counted; wasRight: boolean },
  now: Date,
): Promise<void> {
  if (given.wasRight) await db.delete(signInDelays).where(eq(signInDelays.key, given.account.key));
  const keys = given.wasRight ? [given.shared.key] : [given.account.key, given.shared.key];
  await db
    .update(signInDelays)
    .set({ attempts: sql`greatest(${signInDelays.attempts} - 1, 0)`, blockedUntil: now })
    .where(inArray(signInDelays.key, keys));
}

function keyOf(kind: 'account' | 'address' | 'everybody', name: string): string {
  return hashToken(`${kind}:${name}`);
}
