import type { SendingNumber } from './sending-account';

/** @returns the number `preferred` when it may send, else the oldest that may; undefined when there is none. */
export function chooseSender(
  numbers: readonly SendingNumber[],
  preferred: string | null,
): SendingNumber | undefined {
  return numbers.find(({ phoneNumberId }) => phoneNumberId === preferred) ?? numbers[0];
}
