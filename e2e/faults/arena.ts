import { setTimeout as pause } from 'node:timers/promises';
import { inArray } from 'drizzle-orm';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { phoneNumbers } from '@/lib/accounts/tables';
import { upsertProducts } from '@/lib/catalog/upsert-products';
import type { MessageState } from '@/lib/delivery/message-state';
import { messages } from '@/lib/delivery/tables';
import type { LeaseTimes } from '@/lib/platform/db/hold-lease';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { checkHistory, checkOneSender } from './check-history';
import { type Desk, startDesk } from './desk';
import type { Fault } from './desk-report';
import type { SandboxProcess } from './sandbox';
import type { SeededRandom } from './seeded-random';
import type { WebhookFront, WebhookTarget } from './webhook-front';
import { knownProducts, missingProduct, queueSomething } from './workload';

/** Quick enough that a number has many messages in hand at once. */
const pacePerSecond = 100;
/** So long nothing moves only where something is wrong: waits of the desk and of the sandbox are shorter. */
const restlessMsMax = 60_000;
const queuersMax = 4;

type ArenaOptions = {
  sandbox: SandboxProcess;
  front: WebhookFront;
  random: SeededRandom;
  /** The desk to run, mutants included. */
  bundle: string;
  leaseTimes?: LeaseTimes;
};

export type Arena = Awaited<ReturnType<typeof openArena>>;

/** A desk's database, the processes on it, and all that is known of what they were asked to do and did. */
export async function openArena({ sandbox, front, random, bundle, leaseTimes }: ArenaOptions) {
  const database = await createTestDatabase();
  await connectShop(database, sandbox.graphUrl);
  const target: WebhookTarget = { desks: [], told: new Set(), held: false };
  const queued = new Set<string>();
  const cutOff = new Set<string>();

  const queueOne = async () => {
    const id = await queueSomething(database.db, random);
    front.route(id, target);
    queued.add(id);
  };

  /** Messages queued so far and Meta's log of them. */
  const posts = () => sandbox.posts().filter(({ messageId }) => queued.has(messageId));

  /** What is queued or being sent, webhooks that are not applied, and acceptances that no webhook has told of. */
  const underWay = async (): Promise<number> => {
    const { rows } = await database.pool.query<{ open: string }>(
      `select (select count(*) from messages where state in ('queued', 'sending'))
            + (select count(*) from webhook_deliveries where applied_at is null) as open`,
    );
    const untold = posts().filter((post) => post.accepted && !target.told.has(post.messageId));
    return Number(rows[0]?.open) + untold.length;
  };

  return {
    database,
    target,
    cutOff,
    posts,

    start: (faults: Fault[] = []): Desk => {
      const desk = startDesk({
        bundle,
        databaseUrl: database.url,
        faults,
        ...(leaseTimes && { leaseTimes }),
      });
      target.desks.push(desk);
      return desk;
    },

    /** Has `count` messages queued, a few at a time. */
    queue: async (count: number): Promise<void> => {
      let left = count;
      const queuer = async () => {
        while (left-- > 0) await queueOne();
      };
      await Promise.all(Array.from({ length: queuersMax }, queuer));
    },

    /** Waits until a desk is dead and the database has noticed, and takes down what it had in hand. */
    bury: async (desk: Desk): Promise<void> => {
      await desk.exited;
      target.desks.splice(target.desks.indexOf(desk), 1);
      await poll(async () => {
        const { rows } = await database.pool.query(
          'select count(*)::int as open from pg_stat_activity where application_name = $1',
          [desk.name],
        );
        return rows[0].open === 0;
      });
      for (const id of await idsInHand(database)) cutOff.add(id);
    },

    /** Messages in one of these states. */
    idsIn: async (...states: MessageState[]): Promise<string[]> => {
      const rows = await database.db
        .select({ id: messages.id })
        .from(messages)
        .where(inArray(messages.state, states));
      return rows.map(({ id }) => id);
    },

    /** The epoch under which one of the desks sends, 0 before the first does. */
    epoch: async (): Promise<number> => {
      const { rows } = await database.pool.query(`select epoch from leases where name like 'dispatcher:%'`);
      return Number(rows[0]?.epoch ?? 0);
    },

    /** Waits until nothing is under way any more, here and at Meta, or nothing moves. */
    settle: async (): Promise<void> => {
      let [open, movedAt] = [Number.POSITIVE_INFINITY, Date.now()];
      while (open > 0 && Date.now() < movedAt + restlessMsMax) {
        const now = await underWay();
        if (now !== open) movedAt = Date.now();
        open = now;
        await pause(50);
      }
    },

    /** @returns a line for each promise that was broken. */
    check: async (): Promise<string[]> => {
      const rows = await database.db
        .select({ id: messages.id, state: messages.state, wamid: messages.wamid, epoch: messages.leaseEpoch })
        .from(messages);
      return checkHistory({ queued: [...queued], posts: posts(), told: target.told, cutOff, messages: rows });
    },

    /** @returns a line for each message that was sent by somebody whose time was over. */
    checkOneSender: async (): Promise<string[]> => {
      const rows = await database.db.select({ id: messages.id, epoch: messages.leaseEpoch }).from(messages);
      const epochs = new Map(rows.map((row) => [row.id, row.epoch ?? 0]));
      return checkOneSender(
        posts().map(({ messageId }) => ({ messageId, epoch: epochs.get(messageId) ?? 0 })),
      );
    },

    /** Tells desks to stop and sees them stop in order. */
    stop: async (...desks: Desk[]): Promise<void> => {
      // One that is only just starting does not know yet how to stop in order.
      await Promise.all(desks.map((desk) => Promise.race([desk.ready, desk.exited])));
      for (const desk of desks) desk.signal('SIGTERM');
      const codes = await Promise.all(desks.map((desk) => desk.exited));
      if (codes.some((code) => code !== 0)) throw new Error(`Desks ended with ${codes.join(', ')}.`);
      target.desks = target.desks.filter((desk) => !desks.includes(desk));
    },

    close: () => database.drop(),
  };
}

async function connectShop({ db }: TestDatabase, graphUrl: string): Promise<void> {
  const now = new Date();
  await ensureSandboxAccount(db, graphUrl, now);
  // Just connected: the desk has not seen who wrote, so that people may decide to write all the same.
  await db.update(phoneNumbers).set({ pacePerSecond, receivingSince: now });
  const items = [...knownProducts, missingProduct].map((retailerId) => ({
    id: retailerId,
    retailer_id: retailerId,
    name: retailerId,
    description: '',
    brand: '',
    price: null,
    sale_price: null,
    currency: null,
    availability: 'in stock',
    visibility: 'published',
    review_status: 'approved',
    image_url: 'https://shop.example/tea.png',
    url: null,
  }));
  await upsertProducts(db, sandboxAccount.catalogId, items, 0, now);
}

/** Claimed messages whose end nobody has written down, be it that their next owner has found them by now. */
async function idsInHand({ pool }: TestDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from messages where state = 'sending' or (state = 'unknown' and exists (
       select 1 from delivery_attempts where message_id = messages.id and finished_at is null))`,
  );
  return rows.map(({ id }) => id);
}

/** Asks until the answer is yes. @throws when that takes longer than anything here should */
export async function poll(done: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + restlessMsMax;
  while (!(await done())) {
    if (Date.now() > giveUpAt) throw new Error('It does not come to rest.');
    await pause(20);
  }
}
