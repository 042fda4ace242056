import { account } from '@/lib/sandbox/account';
import { groupBy } from './group-by';
import type { TakenEvent } from './schedule-events';

type Value = Record<string, unknown>;

/**
 * The JSON of one POST. Statuses of one message stand in one change; another message has an entry of its own. Meta
 * gathers up to a thousand updates so (webhooks overview, September 2026).
 */
export function deliveryBody(told: TakenEvent[]): object {
  const entry = [...groupBy(told, ({ messageId }) => messageId).values()].map((events) => ({
    id: account.wabaId,
    changes: joined(events.map(({ value }) => value)).map((value) => ({ value, field: 'messages' })),
  }));
  return { object: 'whatsapp_business_account', entry };
}

/** Puts all statuses into the first value that has any. */
function joined(values: Value[]): Value[] {
  const withStatuses = values.filter(({ statuses }) => Array.isArray(statuses));
  const [first] = withStatuses;
  if (!first) return values;
  const statuses = withStatuses.flatMap((value) => value.statuses);
  return [{ ...first, statuses }, ...values.filter((value) => !withStatuses.includes(value))];
}
