import { v5 } from 'uuid';
import * as z from 'zod';
import { keepEvents } from '@/lib/delivery/keep-events';
import type { Entry, FieldReader } from './entry';
import type { Change } from './parse-delivery';

/** Keeps a change as it came, for what nobody here understands. */
export function keepRaw(change: Change, reader: FieldReader): Entry {
  const named = z.object({ event: z.string() }).safeParse(change.value);
  const event = {
    id: v5(change.position, reader.deliveryId),
    deliveryId: reader.deliveryId,
    field: change.field,
    type: named.success ? named.data.event : 'unknown',
    wamid: null,
    messageId: null,
    event: change.value ?? {},
    occurredAt: changeTime(change, reader),
  };
  return { position: change.position, write: (tx) => keepEvents(tx, [event], reader.now) };
}

/** When Meta says that it told a change, or when we read it. */
export function changeTime({ entryTime }: Change, { now }: FieldReader): Date {
  return entryTime === null ? now : new Date(entryTime * 1000);
}
