import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DatabaseError } from './database-error';

const usualAnswerMs = 5_000;

/**
 * Sees to it that a notification sent on one connection arrives on another. Pages stay live and dispatchers wake by it,
 * and a transaction pooler between us and the server loses it without a word.
 *
 * @param answerMs how long it may take
 * @throws DatabaseError when it does not arrive in that time
 */
export async function proveNotifications(url: string, answerMs = usualAnswerMs): Promise<void> {
  const channel = `vitrine_proof_${randomBytes(8).toString('hex')}`;
  const [listening, notifying] = [client(url), client(url)];
  try {
    await Promise.all([listening.connect(), notifying.connect()]);
    await listening.query(`listen ${channel}`);
    const arrived = arrival(listening, answerMs);
    await notifying.query(`notify ${channel}`);
    if (await arrived) return;
  } finally {
    await Promise.all([listening.end(), notifying.end()]).catch(() => undefined);
  }
  throw new DatabaseError(
    'no_notifications',
    'DATABASE_URL leads through something that loses notifications (LISTEN/NOTIFY), most likely a transaction pooler: give the address of the PostgreSQL server itself, or of a pooler in session mode.',
  );
}

function client(url: string): pg.Client {
  const made = new pg.Client({ connectionString: url, connectionTimeoutMillis: usualAnswerMs });
  made.on('error', () => undefined);
  return made;
}

function arrival(listening: pg.Client, answerMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), answerMs);
    listening.once('notification', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
