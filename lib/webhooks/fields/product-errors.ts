import { v5 } from 'uuid';
import type { SendingNumber } from '@/lib/accounts/sending-account';
import { keepEvents } from '@/lib/delivery/keep-events';
import { isAboutProducts } from '@/lib/delivery/named-products';
import { toldError } from '@/lib/delivery/status-error';
import { warnOfProducts } from '@/lib/delivery/warn-of-products';
import type { Database } from '@/lib/platform/db/database';
import type { FieldReader } from '@/lib/webhooks/entry';
import { changeTime } from '@/lib/webhooks/keep-raw';
import type { Change } from '@/lib/webhooks/parse-delivery';

/** Meta may say apart from any status that products of a message were left out; without saying of which message. */
export function readProductErrors(
  errors: unknown[],
  { change, reader, number }: { change: Change; reader: FieldReader; number: SendingNumber },
): void {
  for (const [index, raw] of errors.entries()) {
    const error = toldError({ errors: [raw] });
    const { phoneNumberId, catalogId } = number;
    if (catalogId === null || error === null || !isAboutProducts(error)) continue;
    const position = `${change.position}.errors.${index}`;
    const { deliveryId, now } = reader;
    const occurredAt = changeTime(change, reader);
    const write = async (tx: Database) => {
      const warned = await warnOfProducts(tx, { phoneNumberId, catalogId, occurredAt, error });
      const events = warned.map((messageId) => {
        const id = v5(messageId, v5(position, deliveryId));
        return {
          id,
          deliveryId,
          field: change.field,
          type: 'error',
          wamid: null,
          messageId,
          event: raw,
          occurredAt,
        };
      });
      await keepEvents(tx, events, now);
    };
    reader.take(position, () => ({ position, write }));
  }
}
