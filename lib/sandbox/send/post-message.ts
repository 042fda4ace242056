import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { GraphAnswer } from '@/lib/sandbox/graph/graph-call';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import { answerMischief } from '@/lib/sandbox/mischief/answer-kinds';
import { drawMischief } from '@/lib/sandbox/mischief/draw-mischief';
import { undeliverable } from '@/lib/sandbox/mischief/undeliverable';
import { checkMessage, demandProducts } from '@/lib/sandbox/rules/check-message';
import { envelopeWire } from '@/lib/sandbox/rules/envelope';
import type { ProductDemand } from '@/lib/sandbox/rules/kind-rules';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings, type SandboxSettings } from '@/lib/sandbox/settings';
import { contacts } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { acceptMessage } from './accept-message';
import { checkAccount } from './check-account';
import { checkProducts } from './check-products';
import { checkRates } from './check-rates';
import { findFailure } from './fate';
import { type Recipient, readRecipient } from './recipient';

/**
 * Takes a message as Meta does: refuses it by name, or accepts it and schedules what becomes of it. Mischief comes over
 * what would be accepted.
 *
 * @param body the JSON of the request
 */
export async function postMessage(
  sandbox: Sandbox,
  body: Record<string, unknown>,
): Promise<Result<GraphAnswer, Refusal>> {
  const malformed = checkMessage(body);
  if (malformed) return fail(malformed);
  const envelope = envelopeWire.parse(body);
  const recipient = readRecipient(envelope);
  if (!recipient.ok) return recipient;
  const settings = await readSettings(sandbox.db);
  const barred = checkAccount(settings, recipient.value);
  if (barred) return fail(barred);
  const content = await checkContent(sandbox, body, settings);
  if (!content.ok) return content;
  const { demand, dropped } = content.value;
  const person = await findPerson(sandbox.db, recipient.value);
  const template = body.type === 'template';
  const failure = findFailure(person, { template, showsProducts: demand !== null }, settings, sandbox.now());
  if (failure?.code === 131047 && settings.closedWindow === 'answer') {
    return fail(refuse(131047, failure.details));
  }
  const { waId, userId } = recipient.value;
  const who = person?.id ?? (waId === null ? userId : waId);
  const tooFast = await checkRates(sandbox.db, settings, who, sandbox.now());
  if (tooFast) return fail(tooFast);
  const mischief = await drawMischief(sandbox.db, [
    waId,
    userId,
    person?.waId ?? null,
    person?.userId ?? null,
  ]);
  if (mischief.answer && !answerMischief(mischief.answer).accepts) {
    return ok({ body: {}, mischief: mischief.answer });
  }
  const { wamid, early } = await acceptMessage(sandbox, {
    recipient: recipient.value,
    person,
    message: body,
    contextWamid: envelope.context?.message_id ?? null,
    callbackData: envelope.biz_opaque_callback_data ?? null,
    dropped,
    reportDropped: settings.droppedProducts,
    failure: failure ?? (mischief.statuses.includes('undeliverable') ? undeliverable : null),
    mischief,
  });
  const answer = acceptedAnswer(recipient.value, wamid, template);
  return ok({ body: answer, wamid, early, mischief: mischief.answer });
}

/** What a message asks of the catalog, null for nothing, and which products are left out of it. */
type CheckedContent = { demand: ProductDemand | null; dropped: string[] };

async function checkContent(
  { db, now }: Sandbox,
  body: Record<string, unknown>,
  settings: SandboxSettings,
): Promise<Result<CheckedContent, Refusal>> {
  const demand = demandProducts(body, settings);
  if (!demand.ok) return demand;
  if (demand.value === null) return ok({ demand: null, dropped: [] });
  const dropped = await checkProducts(db, demand.value, settings, now());
  return dropped.ok ? ok({ demand: demand.value, dropped: dropped.value }) : dropped;
}

async function findPerson(db: Database, recipient: Recipient) {
  const who =
    recipient.waId === null ? eq(contacts.userId, recipient.userId) : eq(contacts.waId, recipient.waId);
  const [person] = await db.select().from(contacts).where(who);
  return person ?? null;
}

/**
 * A send to a user id is answered without a number (Meta, business-scoped user ids, May 2026), and a template with its
 * state, because templates can be held back (Meta, send messages, September 2026).
 */
function acceptedAnswer({ input, waId, userId }: Recipient, wamid: string, template: boolean): object {
  return {
    messaging_product: 'whatsapp',
    contacts: [waId === null ? { input, user_id: userId } : { input, wa_id: waId }],
    messages: [{ id: wamid, ...(template && { message_status: 'accepted' }) }],
  };
}
