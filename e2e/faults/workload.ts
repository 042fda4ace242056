import { v7 } from 'uuid';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { queueMessage } from '@/lib/delivery/queue-message';
import type { Database } from '@/lib/platform/db/database';
import type { SeededRandom } from './seeded-random';

/** Not in the sandbox's catalog: Meta refuses a message about it. */
export const missingProduct = 'GONE-001';
export const knownProducts = ['2lc20305pt', 'THE-003', 'THE-007'];

const said: { kind: string; draft: unknown }[] = [
  { kind: 'product', draft: { productRetailerId: 'THE-003', body: 'Back in stock.', footer: '' } },
  {
    kind: 'product_list',
    draft: {
      header: 'Teas for cold evenings',
      body: 'Three that we drink ourselves.',
      footer: '',
      sections: [{ title: '', productRetailerIds: knownProducts }],
    },
  },
  {
    kind: 'catalog_message',
    draft: { body: 'All our teas.', footer: '', thumbnailProductRetailerId: '2lc20305pt' },
  },
  { kind: 'catalog_link', draft: { body: 'Have a look at our teas.', previewUrl: true } },
];
const refused = { kind: 'product', draft: { productRetailerId: missingProduct, body: '', footer: '' } };

/** Customers of the sandbox, whom messages reach; one whose window is closed; one whose app is too old. */
const customers = ['+33612345678', '+16505551234', '+212661228014', '+33768419002', '+32470126363'];

const shares = { refused: 0.1, customers: 0.1 };

/** Queues one of the messages people send, to somebody, as people do. @returns its id */
export async function queueSomething(db: Database, random: SeededRandom): Promise<string> {
  const content = random.next() < shares.refused ? refused : random.pick(said);
  const stranger = `+3360${random.integer(1_000_000, 9_999_999)}`;
  const phone = random.next() < shares.customers ? random.pick(customers) : stranger;
  const actor = { kind: 'system' as const, name: 'faults' };
  const queued = await queueMessage(
    { actor, db, now: () => new Date() },
    {
      ...content,
      submissionId: v7(),
      phoneNumberId: sandboxAccount.phoneNumberId,
      recipient: { phone },
      windowUnknownAccepted: true,
    },
  );
  if (!queued.ok) throw new Error(`A message was not queued: ${queued.error.code}`);
  return queued.value.messageId;
}
