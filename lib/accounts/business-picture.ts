import type { SendingNumber } from './sending-account';

/** @returns the address of a business's picture as its customers see it, or null: only the sandbox's shop has told us one. */
export function businessPicture({ origin }: Pick<SendingNumber, 'origin'>): string | null {
  return origin === 'sandbox' ? '/shop/maison-tilia.png' : null;
}
