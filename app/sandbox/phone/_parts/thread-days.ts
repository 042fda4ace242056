/** A message in its chat, and where it stands in a run by one speaker. */
type PlacedMessage<Message> = { message: Message; first: boolean; last: boolean };

type Spoken = { from: 'business' | 'customer'; at: number };

/**
 * Groups a thread into days, and says of every message where it stands in its run.
 *
 * @param messages oldest first, times in milliseconds since 1970
 * @param timeZone IANA name of the zone whose days count
 */
export function threadDays<Message extends Spoken>(
  messages: readonly Message[],
  timeZone: string | undefined,
): PlacedMessage<Message>[][] {
  const format = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone });
  const days = new Map<string, Message[]>();
  for (const message of messages) {
    const day = format.format(message.at);
    days.set(day, [...(days.get(day) ?? []), message]);
  }
  return [...days.values()].map((day) =>
    day.map((message, index) => ({
      message,
      first: day[index - 1]?.from !== message.from,
      last: day[index + 1]?.from !== message.from,
    })),
  );
}
