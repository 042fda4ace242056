import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { GraphAnswer } from '@/lib/sandbox/graph/graph-call';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import { answerMischief } from '@/lib/sandbox/mischief/answer-kinds';
import { drawMischief } from '@/lib/sandbox/mischief/draw-mischief';
import { undeliverable } from '@/lib/sandbox/mischief/undeliverable';
import { checkMessage } from '@/lib/sandbox/rules/check-message';
import { envelopeWire } from '@/lib/sandbox/rules/envelope';
import { interactiveTypes } from '@/lib/sandbox/rules/interactive-types';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings, type SandboxSettings } from '@/lib/sandbox/settings';
import { contacts } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { acceptMessage } from './accept-message';
import { checkProducts } from './check-products';
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
  const dropped = await checkContent(sandbox.db, body, settings);
  if (!dropped.ok) return dropped;
  const person = await findPerson(sandbox.db, recipient.value);
  const failure = findFailure(person, body.type === 'interactive', sandbox.now());
  if (failure?.code === 131047 && settings.closedWindow === 'answer') {
    return fail(refuse(131047, failure.details));
  }
  const mischief = await drawMischief(sandbox.db, [
    recipient.value.waId,
    recipient.value.userId,
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
    dropped: dropped.value,
    reportDropped: settings.droppedProducts,
    failure: failure ?? (mischief.statuses.includes('undeliverable') ? undeliverable : null),
    mischief,
  });
  return ok({ body: acceptedAnswer(recipient.value, wamid), wamid, early, mischief: mischief.answer });
}

/** @returns the products that are left out */
async function checkContent(
  db: Database,
  body: Record<string, unknown>,
  settings: SandboxSettings,
): Promise<Result<string[], Refusal>> {
  const interactive = body.interactive as { type: string } | undefined;
  const rules = interactive && interactiveTypes.get(interactive.type);
  if (!rules) return ok([]);
  const demand = rules.demand(interactive, settings);
  return demand.ok ? await checkProducts(db, demand.value, settings) : demand;
}

async function findPerson(db: Database, recipient: Recipient) {
  const who =
    recipient.waId === null ? eq(contacts.userId, recipient.userId) : eq(contacts.waId, recipient.waId);
  const [person] = await db.select().from(contacts).where(who);
  return person ?? null;
}

/** A send to a user id is answered without a number (Meta, business-scoped user ids, May 2026). */
function acceptedAnswer(recipient: Recipient, wamid: string): object {
  const { input, waId, userId } = recipient;
  return {
    messaging_product: 'whatsapp',
    contacts: [waId === null ? { input, user_id: userId } : { input, wa_id: waId }],
    messages: [{ id: wamid }],
  };
}
